"""Small files as people have them: the numbers and classes that come out, what is left out, what is asked."""

import pytest

from app.problems.own_table.read_table import OwnTable, read_table
from app.setting import SettingError
from tests.problems.own_table.small_files import FILES, HEADER, YEARS, column


@pytest.mark.parametrize("name", FILES)
def test_what_comes_out_of_a_file(name: str) -> None:
    file = FILES[name]

    table = read_table(file.text, **file.choices)

    assert table.task == file.task
    assert table.delimiter == file.delimiter
    assert file.x is None or table.data["x"] == file.x
    assert file.y is None or table.data["y"] == file.y
    assert questions(table) == file.asked
    said = " ".join(table.notes)
    assert [note for note in file.notes if note not in said] == []


def questions(table: OwnTable) -> dict[tuple[str, int | None], object]:
    """What is asked, with what is assumed, which is always among the answers."""
    for each in table.questions:
        assert each["chosen"] in [option["value"] for option in each["options"]]
        assert len({option["says"] for option in each["options"]}) == len(each["options"]) > 1
    return {(each["field"], each["column"]): each["chosen"] for each in table.questions}


MEASURES_OF_SEVERAL_KINDS = [
    column("10 cm", "12 mm", "7 m"),
    column("$10", "€12", "£7"),
    column("10 %", "12", "7 %", "8"),
    column("5", "6 kg", "7 g"),
]


@pytest.mark.parametrize("text", MEASURES_OF_SEVERAL_KINDS)
def test_measures_whose_units_differ_are_no_classes_unless_somebody_says_so(text: str) -> None:
    with pytest.raises(SettingError) as refusal:
        read_table(text)

    assert refusal.value.field in ("target", "text")
    assert "unit" in f"{refusal.value.message} {refusal.value.allowed}" or "Line" in refusal.value.message
    assert read_table(text, task="classes", readings=[("y", "text")]).task in ("classes", "binary")


def test_a_question_shows_the_cell_and_both_numbers() -> None:
    (question,) = read_table(column('"1,234"', '"5,678"')).questions

    assert question["example"] == "1,234"
    assert question["says"] == "“1,234” on line 2, column 2 (“y”) is"
    assert [option["says"] for option in question["options"]] == ["1234", "1.234"]


def test_years_as_headings_can_be_a_row_after_all() -> None:
    table = read_table(YEARS, header=False, columns=[1])

    assert table.data["x"] == [[2019], [1], [3], [5]]
    assert questions(table) == {HEADER: False}


def test_too_few_rows_may_be_left() -> None:
    with pytest.raises(SettingError, match="too few"):
        read_table(column("1.5", "", "", "NA"), leave_out_missing=True)


def test_missing_values_are_counted_and_say_what_would_help() -> None:
    text = "a,b,y\n1,,2.5\n2,5,3.5\n3,6,\n4,7,5.5\n"
    with pytest.raises(SettingError, match="leave out rows with missing values") as refusal:
        read_table(text)

    assert refusal.value.message.startswith("Line 2, column 2 (“b”) has no value.")
    assert read_table(text, leave_out_missing=True).missing == 2


def test_scaling_is_offered_where_sizes_differ_more_than_a_hundredfold() -> None:
    small, large = column("1.5", "2.5"), column("150000.5", "160000.5")

    assert not read_table(small).standardise
    assert read_table(large).standardise
    assert "Sizes differ more than a hundredfold" in read_table(large).notes[-1]
    scaled = read_table(large, standardise=True)
    assert (scaled.standardise, scaled.notes) == (False, [])
    assert (scaled.data["standardise"], scaled.data["standardise_targets"]) == (1, 1)
    beside_classes = read_table("x,y\n150000,a\n160000,b\n170000,a\n").notes[0]
    assert "the target (0 or 1) reaches 1, “x” 170000" in beside_classes
    assert "standardise_targets" not in read_table(column("a", "b"), standardise=True).data


def test_too_many_inputs_of_text_are_refused() -> None:
    heads = [f"t{k}" for k in range(6)]
    rows = [[f"v{(row * (k + 1)) % 7}" for k in range(6)] + [str(row / 4)] for row in range(40)]
    text = "\n".join(",".join(cells) for cells in [[*heads, "y"], *rows])

    with pytest.raises(SettingError, match="42 inputs") as refusal:
        read_table(text, one_hot=True)

    assert refusal.value.field == "columns"
