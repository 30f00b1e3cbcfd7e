"""A table of one's own: however it is given, it shows what the server found, and what is chosen of it."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.own_table import PETS, SHAPES, open_own_table


def test_what_is_pasted_is_shown_as_the_server_found_it(visit: Visit) -> None:
    own = open_own_table(visit).paste(PETS)
    answer = own.answer(PETS)
    assert own.says("found") == (
        "12 rows and three columns, with a comma between cells. The first line names the columns."
    )
    assert own.notes() == answer["notes"]
    rows = own.page.locator("#own-table-columns tbody tr").all()
    cells = [[row.locator("th").inner_text(), *row.locator("td").all_inner_texts()] for row in rows]
    holds = {"number": "numbers", "text": "text"}
    assert [[cell[0], *cell[3:6]] for cell in cells] == [
        [one["name"], holds[one["kind"]], str(one["distinct"]), str(one["missing"])]
        for one in answer["columns"]
    ]
    assert [row[-1] for row in cells] == ["12 … 31", "3.5 … 9.1", "–"]
    assert [place for place, one in enumerate(answer["columns"]) if one["use"] == "input"] == own.inputs()
    assert answer["columns"][own.target()]["use"] == "target"
    assert own.says("ready") == "Ready: 12 rows, two inputs, one output."
    assert own.is_ready()


def test_the_first_rows_are_shown_as_they_will_be_used_and_inputs_and_target_chosen(visit: Visit) -> None:
    own = open_own_table(visit).paste(SHAPES)
    data = own.answer(SHAPES)["data"]
    heads, rows = own.preview()
    assert heads == [*data["input_names"], *(f"→ {name}" for name in data["output_names"])]
    assert rows == [[*x, *y] for x, y in zip(data["x"][:5], data["y"][:5], strict=True)]
    assert (own.inputs(), own.target()) == ([0, 1], 3)
    own.tick(0, ticked=False)
    assert own.preview()[0][0] == "b"
    own.learn(0)
    assert (own.inputs(), own.target()) == ([1], 0)
    assert own.page.is_disabled("#own-table-input-0")
    assert own.preview()[1] == [[*x, *y] for x, y in first_rows(own.answer(SHAPES, columns=[1], target=0))]
    own.tick(2)
    assert own.notes() == own.answer(SHAPES, columns=[1, 2], target=0)["notes"]
    assert own.preview()[0] == ["b", "c", "→ a"]


def first_rows(answer: dict[str, dict[str, list[list[float]]]]) -> list[tuple[list[float], list[float]]]:
    data = answer["data"]
    return list(zip(data["x"][:5], data["y"][:5], strict=True))


@pytest.mark.deep
def test_columns_of_the_same_name_are_not_confused(visit: Visit) -> None:
    text = "a,a,a\n1,2,3.5\n4,8,6.5\n7,9,1.5"
    own = open_own_table(visit).paste(text)
    own.tick(0, ticked=False)
    assert [row[0] for row in own.preview()[1]] == [2, 8, 9]


@pytest.mark.deep
def test_the_first_line_can_be_a_row(visit: Visit) -> None:
    text = "1,2.5\n2,3.5\n3,1.5"
    own = open_own_table(visit).paste(text)
    assert "names" not in own.says("found")
    own.select("header", "true")
    assert own.page.locator("#own-table-columns tbody th").all_inner_texts() == ["1", "2.5"]
    own.select("header", "false")
    assert own.says("ready").startswith("Ready: three rows")
    assert own.notes() == own.answer(text, header=False)["notes"]


@pytest.mark.deep
def test_whole_numbers_can_be_classes_or_numbers(visit: Visit) -> None:
    text = "size,grade\n" + "".join(f"{k}.5,{k % 3}\n" for k in range(30))
    own = open_own_table(visit).paste(text)
    assert own.says("ready").endswith("three outputs.")
    own.select("task", "regression")
    assert own.says("ready").endswith("one output.")
    own.select("task", "classes")
    assert own.preview()[0][1:] == ["→ grade = 0", "→ grade = 1", "→ grade = 2"]


@pytest.mark.deep
def test_choices_stay_while_a_cell_is_mended_and_go_with_their_columns(visit: Visit) -> None:
    own = open_own_table(visit).paste(SHAPES).tick(0, ticked=False)
    own.paste(SHAPES.replace("0.25,", "0.75,"))
    assert own.inputs() == [1]
    own.paste(PETS)
    assert own.inputs() == [0, 1]


@pytest.mark.deep
def test_the_example_can_be_inserted_and_replaces_nobodys_text(visit: Visit) -> None:
    own = open_own_table(visit)
    own.page.click("#own-table-example")
    own.settle()
    assert own.is_ready()
    assert own.page.evaluate("document.activeElement.id") == "own-table-text"
    own.paste(PETS)
    assert own.page.is_disabled("#own-table-example")
    own.clear()
    assert own.page.is_enabled("#own-table-example")


def test_a_file_is_read_in_its_encoding_and_if_that_is_an_older_one_it_is_said(visit: Visit) -> None:
    text = "größe,数\n1.5,2\n2.5,3\n3.5,5\n"
    own = open_own_table(visit)
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        own.clear()
        own.choose_file("größen.csv", text.encode(encoding))
        assert own.page.input_value("#own-table-text") == text, encoding
        assert own.page.locator("#own-table-columns tbody th").all_inner_texts() == ["größe", "数"]
        assert own.says("note") == ""
    own.choose_file("alt.csv", "größe;b\n1,5;2\n2,5;3\n3;5".encode("cp1252"))
    assert own.page.locator("#own-table-columns tbody th").first.inner_text() == "größe"
    assert "read as windows-1252" in own.says("note")
    own.paste(PETS)
    assert own.says("note") == ""


def test_a_file_can_be_dropped(visit: Visit) -> None:
    own = open_own_table(visit)
    own.page.evaluate(
        """(text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], 'pets.csv'));
          const place = document.querySelector('#own-table .take');
          for (const type of ['dragover', 'drop']) {
            const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
            if (place.dispatchEvent(event)) throw new Error(`${type} is left to the browser`);
          }
        }""",
        PETS,
    )
    own.settle()
    assert own.is_ready()
    assert own.page.eval_on_selector("#own-table-file", "input => input.files[0].name") == "pets.csv"
    assert own.page.locator("#own-table.over").count() == 0


TYPE = """(text) => {
  const field = document.querySelector('#own-table-text');
  for (let k = 1; k <= text.length; k += 1) {
    field.value = text.slice(0, k);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}"""
"""As fast as no load can slow it: a slow typist is right to be asked in between."""


def test_typing_asks_once(visit: Visit) -> None:
    own = open_own_table(visit)
    asked: list[str] = []
    own.page.on("request", lambda sent: asked.append(sent.url.rsplit("/", 1)[-1]))
    own.page.evaluate(TYPE, "a,b\n1,2.5\n2,3.5\n")
    own.settle()
    assert asked == ["read-columns", "read-table"]
