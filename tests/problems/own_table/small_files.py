"""Small files as people have them: what is asked about each, and what comes out."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

NOTHING: Mapping[Any, Any] = MappingProxyType({})


class File(NamedTuple):
    """A file, what is asked for, and what comes out. asked: by field and column, what is assumed."""

    text: str
    x: list[list[float]] | None = None
    y: list[list[float]] | None = None
    task: str = "regression"
    asked: Mapping[tuple[str, int | None], object] = NOTHING
    notes: tuple[str, ...] = ()
    delimiter: str = "comma"
    choices: Mapping[str, Any] = NOTHING


def column(*cells: str, between: str = ",") -> str:
    """A table with these targets, beside the inputs 1, 2, ..."""
    return f"x{between}y\n" + "".join(f"{k}{between}{cell}\n" for k, cell in enumerate(cells, 1))


def numbers(*values: float) -> list[list[float]]:
    return [[value] for value in values]


Y = ("readings", 1)
HEADER = ("header", None)
PLAY = "outlook,windy,play\nsunny,no,stay\nrain,yes,stay\nsunny,no,go\nmist,no,go\nrain,yes,go\n"
YEARS = "country,2019,2020\nAland,1,2.5\nBeland,3,4.5\nCeland,5,6.5\n"
PAIR = {"x": [[1], [2]], "y": [[2.5], [3.5]]}

FILES = {
    # Signs and marks
    "minus signs": File(column("−1", "–2.5", "‑3.5", "-4", "+5"), y=numbers(-1, -2.5, -3.5, -4, 5)),
    "minus in an exponent": File(column("1e−3", "2.5E3"), y=numbers(0.001, 2500)),
    "thousands, quoted": File(
        column('"1,234"', '"12,345"', "999"), y=numbers(1234, 12345, 999), asked={Y: "point"}
    ),
    "they are decimals": File(
        column('"1,234"', '"12,345"', "999"), y=numbers(1.234, 12.345, 999), asked={Y: "comma"},
        choices={"readings": [("y", "comma")]},
    ),
    "thousands between tabs": File(
        column("1,234", "2,345", between="\t"), y=numbers(1234, 2345), asked={Y: "point"}, delimiter="tab",
    ),
    "thousands between semicolons": File(
        column("1,234", "2,345", between=";"), y=numbers(1234, 2345), asked={Y: "point"},
        delimiter="semicolon",
    ),
    "points between semicolons": File(
        column("1.234", "2.345", between=";"), y=numbers(1.234, 2.345), asked={Y: "point"},
        delimiter="semicolon",
    ),
    "another column says comma": File(
        "x;y\n1,5;1.234\n2,5;2.345\n", x=[[1.5], [2.5]], y=numbers(1234, 2345), asked={Y: "comma"},
        notes=("Commas within numbers were read as decimal points.",), delimiter="semicolon",
    ),
    "the column itself says point": File(column('"1,234"', "2.5"), y=numbers(1234, 2.5)),
    "the column itself says comma": File(
        column("1.234", "2,5", between=";"), y=numbers(1234, 2.5), delimiter="semicolon",
        notes=("Commas within numbers were read as decimal points.",),
    ),
    "two marks": File(
        column('"1,234.5"', '"1,000,000"'), y=numbers(1234.5, 1e6), notes=("“1,234.5” was read as 1234.5",)
    ),
    "two marks the other way": File(
        column("1.234,5", "1.000.000", between=";"), y=numbers(1234.5, 1e6), delimiter="semicolon",
    ),
    "spaces between thousands": File(
        column("1 234,5", "12 345", "1\u202f234\u202f567", between=";"), y=numbers(1234.5, 12345, 1234567),
        delimiter="semicolon",
    ),
    "apostrophes between thousands": File(column("1'234.5", "12’345"), y=numbers(1234.5, 12345)),
    "lakhs": File(column('"1,23,456"', '"12,34,567.5"'), y=numbers(123456, 1234567.5)),
    "a zero before the comma": File(
        column("0,123", "0,456", between=";"), y=numbers(0.123, 0.456), delimiter="semicolon",
    ),
    "three decimals after a zero": File(column("0.123", "1.456"), y=numbers(0.123, 1.456)),
    # Units
    "dollars": File(
        column("$10", "$12.50", "-$7"), y=numbers(10, 12.5, -7), notes=("In “y”, “$10” was read as 10.",)
    ),
    "euros": File(
        column("1.234,50 €", "999,99 €", between=";"), y=numbers(1234.5, 999.99), delimiter="semicolon",
        notes=("“1.234,50 €” was read as 1234.5",),
    ),
    "codes of currencies": File(column("USD 10", "USD 12.5"), y=numbers(10, 12.5)),
    "shares": File(column("10 %", "12%", "7.5 %"), y=numbers(10, 12, 7.5), notes=("“10 %” was read as 10",)),
    "lengths": File(column("10 cm", "12 cm", "7cm"), y=numbers(10, 12, 7), notes=("“10 cm” was read as 10",)),
    "five whole lengths are no classes": File(column(*["10 cm", "12 cm"] * 5), y=numbers(*[10, 12] * 5)),
    "a unit that few know": File(column("10 stars", "12 stars"), y=numbers(10, 12), asked={Y: "auto"}),
    "it is a text": File(
        column("3a", "4a", "3a"), y=[[0], [1], [0]], task="binary", asked={Y: "text"},
        choices={"readings": [("y", "text")]},
    ),
    "units of inputs that differ": File(
        "a,b,y\n5 cm,1,2.5\n6 mm,2,3.5\n7 m,3,4.5\n", x=[[1], [2], [3]],
        notes=("“a” is taken as text: its numbers have different units (“cm”, “mm”, “m”).", "“a” is left"),
    ),
    "labels that begin with digits": File(
        column("1a", "2b", "3b", "2b"), y=[[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 1, 0]], task="classes",
        notes=("Texts such as “1a” are taken as classes: 3 different ones.",),
    ),
    "numbers as bookkeepers write them": File(
        column("(1.5)", "(2.5)", "3.5"), y=[[1, 0, 0], [0, 1, 0], [0, 0, 1]], task="classes",
        notes=("Texts such as “(1.5)” are taken as classes: 3 different ones.",),
    ),
    # What is missing
    "missing numbers": File(
        column("1.5", "", "2.5", "NA", "?", "NaN", "3.5"), x=[[1], [3], [7]], y=numbers(1.5, 2.5, 3.5),
        choices={"leave_out_missing": True},
        notes=("4 of 7 rows left out, because a value is missing: lines 3, 5, 6, 7.",),
    ),
    "what sheets could not compute": File(
        column("1.5", "#N/A", "#DIV/0!", "2.5", "–", "<NA>"), x=[[1], [4]], y=numbers(1.5, 2.5),
        choices={"leave_out_missing": True}, notes=("4 of 6 rows left out",),
    ),
    "missing labels": File(
        column("cat", "?", "dog", "", "NaN", "cat"), x=[[1], [3], [6]], y=[[0], [1], [0]], task="binary",
        choices={"leave_out_missing": True}, notes=("3 of 6 rows left out",),
    ),
    "missing in any column": File(
        "a,b,y\n1,,2.5\n2,5,3.5\n,6,4.5\n4,7,5.5\n", x=[[2, 5], [4, 7]], y=numbers(3.5, 5.5),
        choices={"leave_out_missing": True},
        notes=("2 of 4 rows left out, because a value is missing: lines 2, 4.",),
    ),
    "missing in a column that is not used": File(
        "a,b,y\n1,,2.5\n2,5,3.5\n3,6,4.5\n", x=[[1], [2], [3]], choices={"columns": ["a"]},
    ),
    "a word that may be a class": File(
        column("mild", "none", "mild", "severe", "none"), x=[[1], [3], [4]], task="binary", asked={Y: "auto"},
        choices={"leave_out_missing": True},
    ),
    "and is one": File(
        column("mild", "none", "mild", "severe"), y=[[1, 0, 0], [0, 1, 0], [1, 0, 0], [0, 0, 1]],
        task="classes", asked={Y: "text"}, choices={"readings": [(1, "text")]},
    ),
    # Lines and what stands between cells
    "sep line": File("sep=;\nx;y\n1;2,5\n2;3,5\n", **PAIR, delimiter="semicolon"),
    "sep line with another mark": File("sep=:\nx:y\n1:2.5\n2:3.5\n", **PAIR, delimiter=":"),
    "a separator ends each line": File("x,y,\n1,2.5,\n2,3.5,\n", **PAIR, notes=("An empty column",)),
    "a separator ends each row": File("x,y\n1,2.5,\n2,3.5,\n", **PAIR, notes=("An empty column",)),
    "bars": File("x|y\n1|2.5\n2|3.5\n", **PAIR, delimiter="pipe"),
    "a table of Markdown": File("| x | y |\n|---|:-:|\n| 1 | 2.5 |\n| 2 | 3.5 |\n", **PAIR, delimiter="pipe"),
    "a table of a database": File(" x |  y\n---+-----\n 1 | 2.5\n 2 | 3.5\n", **PAIR, delimiter="pipe"),
    "spaces": File("x   y\n1 2.5\n  2   3.5  \n", **PAIR, delimiter="space"),
    "spaces and decimal commas": File(
        "x y\n1,5 2,5\n2,5 3,5\n", x=[[1.5], [2.5]], y=PAIR["y"], delimiter="space",
        notes=("Commas within numbers were read as decimal points.",),
    ),
    "commas or spaces": File(
        "1 234,5 678\n2 345,6 789\n", x=[[1234], [2345]], y=numbers(5678, 6789),
        asked={("delimiter", None): "comma"},
    ),
    "spaces it is": File(
        "1 234,5 678\n2 345,6 789\n", x=[[1, 234.5], [2, 345.6]], y=numbers(678, 789), delimiter="space",
        choices={"delimiter": "space"},
    ),
    # The first line
    "years as headings": File(YEARS, x=[[1], [3], [5]], y=numbers(2.5, 4.5, 6.5), asked={HEADER: True}),
    "years that are values": File(
        "2019,2.5\n2020,3.5\n2021,4.5\n", x=[[2019], [2020], [2021]], y=numbers(2.5, 3.5, 4.5),
    ),
    "texts alone": File(PLAY, x=None, task="binary", asked={HEADER: True}, choices={"one_hot": True}),
    # Texts as inputs
    "one input for each value": File(
        "kind,size,y\ncat,1,2.5\ndog,2,3.5\ncat,3,4.5\nowl,4,5.5\n",
        x=[[1, 0, 0, 1], [0, 1, 0, 2], [1, 0, 0, 3], [0, 0, 1, 4]], choices={"one_hot": True},
        notes=("“kind” becomes 3 inputs: 1 where its value stands, else 0.",),
    ),
    "unless nobody wants that": File(
        "kind,size,y\ncat,1,2.5\ndog,2,3.5\ncat,3,4.5\n", x=[[1], [2], [3]], notes=("“kind” is left out",),
    ),
    "not of names": File(
        "name,size,y\nAnn,1,2.5\nBob,2,3.5\nCy,3,4.5\n", x=[[1], [2], [3]], choices={"one_hot": True},
        notes=("“name” is left out",),
    ),
}  # fmt: skip
