"""Numbers written in any style come back as they were, or it is asked; never silently another number."""

from typing import NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.problems.own_table.read_table import OwnTable, read_table
from app.setting import SettingError


class Style(NamedTuple):
    """How a column writes numbers: its decimal mark, what stands between thousands, minus, and a unit."""

    decimal: str
    thousands: str
    minus: str
    before: str
    after: str


MARKS = [(".", ""), (".", ","), (".", " "), (".", "'"), (",", ""), (",", "."), (",", " "), (",", "\u202f")]
UNITS = [("", "")] * 4 + [("$", ""), ("", " €"), ("", " %"), ("", "cm"), ("EUR ", ""), ("", " apples")]
STYLES = st.builds(
    lambda marks, minus, unit: Style(*marks, minus, *unit),
    st.sampled_from(MARKS),
    st.sampled_from(["-", "−", "–", "‑"]),
    st.sampled_from(UNITS),
)
BETWEEN = st.sampled_from([",", ";", "\t", "|", " "])
# Tenths, hundredths and so on of whole numbers: what a style can write to the last digit.
COLUMNS = st.tuples(STYLES, st.integers(0, 4)).flatmap(
    lambda chosen: st.tuples(
        st.just(chosen[0]),
        st.just(chosen[1]),
        st.lists(st.integers(-(10**9), 10**9) | st.integers(-9999, 9999), min_size=4, max_size=4),
    )
)


def written(whole: int, decimals: int, style: Style) -> str:
    digits = f"{abs(whole):0{decimals + 1}d}"
    before, after = digits[: len(digits) - decimals], digits[len(digits) - decimals :]
    grouped = f"{int(before):,}".replace(",", style.thousands)
    number = f"{grouped}{style.decimal}{after}" if decimals else grouped
    return f"{style.minus if whole < 0 else ''}{style.before}{number}{style.after}"


def quoted(cell: str, between: str) -> str:
    return f'"{cell}"' if between in cell else cell


@pytest.mark.deep
@settings(max_examples=1000, deadline=None)
@given(st.lists(COLUMNS, min_size=2, max_size=4), BETWEEN, st.booleans(), st.booleans())
def test_no_other_number_is_taken_silently(
    columns: list[tuple[Style, int, list[int]]], between: str, header: bool, trailing: bool
) -> None:
    numbers = [[whole / 10**decimals for whole in wholes] for _, decimals, wholes in columns]
    assume(all(len(set(column)) > 1 for column in numbers))
    cells = [[written(whole, decimals, style) for whole in wholes] for style, decimals, wholes in columns]
    rows = [list(row) for row in zip(*cells, strict=True)]
    if header:
        rows = [[f"c{k}" for k in range(len(columns))], *rows]
    end = between if trailing and between != " " else ""
    text = "".join(between.join(quoted(cell, between) for cell in row) + f"{end}\n" for row in rows)

    try:
        table = read_table(text, task="regression")
    except SettingError:
        # Refused is not silent; but then it is not for every style.
        return
    expect_numbers_or_questions(table, numbers)


def expect_numbers_or_questions(table: OwnTable, numbers: list[list[float]]) -> None:
    asked = {(each["field"], each["column"]) for each in table.questions}
    if ("header", None) in asked or ("delimiter", None) in asked:
        return
    found = [*zip(*table.data["x"], strict=True), *zip(*table.data["y"], strict=True)]
    assert len(table.columns) == len(numbers)
    used = [place for place, column in enumerate(table.columns) if column["use"] is not None]
    for place, column in zip(used, found, strict=True):
        assert list(column) == numbers[place] or ("readings", place) in asked


@given(STYLES, st.integers(0, 4), st.lists(st.integers(-(10**7), 10**7), min_size=4, max_size=4, unique=True))
def test_a_column_between_semicolons_is_read_in_every_style(
    style: Style, decimals: int, wholes: list[int]
) -> None:
    text = "x;y\n" + "".join(f"{k};{written(whole, decimals, style)}\n" for k, whole in enumerate(wholes))
    numbers = [whole / 10**decimals for whole in wholes]

    asked = read_table(text, task="regression").questions
    answers: list[object] = [option["value"] for question in asked for option in question["options"]]
    tables = [
        read_table(text, task="regression", readings=[("y", how)])  # type: ignore[list-item]
        for how in answers or ["auto"]
        if how != "text"
    ]

    assert numbers in [[row[0] for row in table.data["y"]] for table in tables]
