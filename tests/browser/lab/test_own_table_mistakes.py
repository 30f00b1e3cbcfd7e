"""Whatever is wrong with a table is said at its place, in the server's own words, and nothing is used."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.own_table import PETS, OwnTable, open_own_table

pytestmark = pytest.mark.deep

REFUSED = pytest.mark.expected_problems("422: .*/api/read-(columns|table)", "422 .Unprocessable")
WIDE = "\n".join([",".join(f"c{k}" for k in range(18)), *(",".join([f"{k}.5"] * 18) for k in range(4))])


def expect_refusal(own: OwnTable, name: str, says: str) -> None:
    assert own.says(name) == says
    assert not own.is_ready()
    assert own.says("use") == "Show what is wrong"
    own.page.press("#own-table-use", "Enter")
    own.settle()
    assert own.page.is_visible("#own-table")


NO_TABLES = {
    "one line of names": "a,b,kind",
    "one row": "1,2.5",
    "ragged": "a,b\n1,2.5\n2\n3,4.5",
    "one column": "1\n2\n3",
    "quotes": 'a,b\n1,"2\n3,4\n5,6',
}
TOO_LARGE = {
    "rows": "a,b\n" + "1.5,2\n" * 2001,
    "lines": "1,2\n" * 10_001,
    "columns": ",".join(["1"] * 101) + "\n" + ",".join(["2.5"] * 101),
}


@REFUSED
def test_a_text_that_is_no_table(visit: Visit, subtests: pytest.Subtests) -> None:
    own = open_own_table(visit)
    for kind, text in NO_TABLES.items():
        with subtests.test(kind):
            own.paste(PETS)
            assert own.says("wrong-text") == ""
            expect_no_table(own.paste(text), text)


@REFUSED
def test_a_text_that_is_too_large(visit: Visit, subtests: pytest.Subtests) -> None:
    own = open_own_table(visit)
    for what, text in TOO_LARGE.items():
        with subtests.test(what):
            expect_no_table(own.paste(text), text)


def expect_no_table(own: OwnTable, text: str) -> None:
    expect_refusal(own, "wrong-text", own.refusal(text))
    assert own.page.get_attribute("#own-table-text", "aria-invalid") == "true"
    assert own.page.is_hidden("#own-table-columns")
    assert own.page.evaluate("document.activeElement.id") == "own-table-text"


def test_an_empty_text_is_no_mistake_until_it_is_to_be_used(visit: Visit) -> None:
    own = open_own_table(visit).paste(PETS).clear()
    assert own.says("wrong-text") == ""
    assert own.says("ready") == "There are no rows yet."
    assert own.page.is_hidden("#own-table-choices")
    assert not own.is_ready()


@REFUSED
def test_nothing_is_used_and_it_is_said(visit: Visit) -> None:
    own = open_own_table(visit)
    own.page.press("#own-table-use", "Enter")
    own.settle()
    assert own.says("wrong-text") == own.refusal("")


@REFUSED
def test_a_text_in_a_column_of_numbers_leads_to_its_line(visit: Visit) -> None:
    text = "a,b,c\n1,2,3.5\n4,oops,6.5\n7,8,9.5\n"
    own = open_own_table(visit).paste(text)
    expect_refusal(own, "wrong-text", own.refusal(text))
    selected = "area => area.value.slice(area.selectionStart, area.selectionEnd)"
    assert own.page.eval_on_selector("#own-table-text", selected) == "4,oops,6.5"
    own.tick(1, ticked=False)
    assert own.is_ready()
    assert own.says("wrong-text") == ""


@REFUSED
def test_a_column_of_text_is_no_input(visit: Visit) -> None:
    text = "name,b,c\nx,2,3.5\ny,3,6.5\nz,8,9.5\n"
    own = open_own_table(visit).paste(text).tick(0)
    expect_refusal(own, "wrong-columns", own.refusal(text, columns=[0, 1], target=2))
    assert own.page.get_attribute("#own-table-input-0", "aria-invalid") == "true"
    assert own.page.evaluate("document.activeElement.id") == "own-table-input-0"


@REFUSED
def test_a_constant_target_can_be_replaced_by_another(visit: Visit) -> None:
    text = "a,b,c\n1,2.5,7\n2,3.5,7\n4,1.5,7\n"
    own = open_own_table(visit).paste(text)
    expect_refusal(own, "wrong-columns", own.refusal(text))
    assert own.page.evaluate("document.activeElement.id") == "own-table-target-2"
    own.learn(1)
    assert own.is_ready()
    assert (own.inputs(), own.target()) == ([0], 1)


@REFUSED
def test_of_too_many_columns_some_are_chosen(visit: Visit) -> None:
    own = open_own_table(visit).paste(WIDE)
    expect_refusal(own, "wrong-columns", own.refusal(WIDE))
    assert own.inputs() == list(range(17))
    own.tick(3, ticked=False)
    own.tick(5, ticked=False)
    assert own.is_ready()
    assert own.says("ready").endswith("15 inputs, one output.")


@REFUSED
def test_without_inputs_there_is_nothing_to_learn_from(visit: Visit) -> None:
    own = open_own_table(visit).paste(PETS).tick(0, ticked=False).tick(1, ticked=False)
    expect_refusal(own, "wrong-columns", own.refusal(PETS, columns=[]))
    assert own.page.evaluate("document.activeElement.id") == "own-table-input-0"


@REFUSED
def test_words_are_not_learnt_as_numbers(visit: Visit) -> None:
    own = open_own_table(visit).paste(PETS).select("task", "regression")
    expect_refusal(own, "wrong-columns", own.refusal(PETS, task="regression"))


NO_TEXTS = [
    ("iris.xlsx", b"PK\x03\x04" + bytes(50), "save the sheet as “CSV UTF-8” first"),
    ("iris.xls", b"\xd0\xcf\x11\xe0\xa1\xb1" + bytes(50), "a workbook of the older kind (.xls)"),
    ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "“photo.png” is not a text."),
    ("nothing.csv", b"", "“nothing.csv” is empty."),
    ("long.csv", b"1,2\n" * 250_001, "“long.csv” has 1,000,004 characters."),
    ("huge.csv", b"1,2\n" * 1_000_001, "“huge.csv” has 4,000,004 bytes."),
]


def test_a_file_that_is_no_table_is_said_without_asking(visit: Visit, subtests: pytest.Subtests) -> None:
    own = open_own_table(visit).paste(PETS)
    asked: list[str] = []
    own.page.on("request", lambda sent: asked.append(sent.url))
    for name, content, says in NO_TEXTS:
        with subtests.test(name):
            asked.clear()
            own.choose_file(name, content)
            assert says in own.says("wrong-file")
            assert asked == []
            assert own.page.input_value("#own-table-text") == PETS
            own.choose_file("pets.csv", PETS.encode())
            assert own.says("wrong-file") == ""


def test_a_text_that_is_too_long_is_not_taken(visit: Visit) -> None:
    own = open_own_table(visit).paste(PETS)
    asked: list[str] = []
    own.page.on("request", lambda sent: asked.append(sent.url))
    own.paste("1,2\n" * 250_001)
    assert own.says("wrong-text") == (
        "This text has 1,000,004 characters, so it was not taken. Allowed: at most 1,000,000 characters."
    )
    assert asked == []
    assert own.page.input_value("#own-table-text") == PETS
    assert own.is_ready()
    own.tick(0, ticked=False)
    assert own.says("wrong-text") == ""


@pytest.mark.expected_problems("ERR_FAILED")
def test_a_lost_server_is_said_and_asked_again(visit: Visit) -> None:
    own = open_own_table(visit)
    own.page.route("**/api/**", lambda route: route.abort("failed"))
    own.paste(PETS)
    own.page.wait_for_selector("#own-table-ready:has-text('The server does not answer')")
    own.page.unroute("**/api/**")
    assert own.says("use") == "Ask again"
    own.page.press("#own-table-use", "Enter")
    own.settle()
    assert own.is_ready()
