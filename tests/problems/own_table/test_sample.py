"""A sample of the rows, where there are too many: which rows it has, and whose lines a refusal names."""

import pytest

from app.problems.own_table.read_table import read_table
from app.setting import SettingError


def test_a_sample_is_drawn_where_there_are_too_many_rows() -> None:
    text = "a,b\n" + "".join(f"{k},{k / 4}\n" for k in range(12_000))

    table = read_table(text, sample=True)

    drawn = [row[0] for row in table.data["x"]]
    assert len(drawn) == table.rows == 2000
    assert drawn == sorted(set(drawn))
    assert max(drawn) > 11_900
    assert len({number % 4 for number in drawn}) == 4
    assert table.data["y"] == [[number / 4] for number in drawn]
    assert "This is a sample of 2000 of the 12000 rows" in table.notes[0]
    assert read_table(text, sample=True) == table
    with pytest.raises(SettingError, match="or a sample of them"):
        read_table(text)


def test_a_line_of_the_sample_is_the_line_of_the_file() -> None:
    lines = [f"{k},{k / 4}" for k in range(12_000)]
    lines[11_000:] = [f"{k},oops" for k in range(11_000, 12_000)]

    with pytest.raises(SettingError) as refusal:
        read_table("\n".join(lines), sample=True)

    number = int(refusal.value.message.split(",")[0].removeprefix("Line "))
    assert lines[number - 1].endswith("oops")
