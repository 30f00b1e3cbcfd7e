"""Whatever is wrong with a table is said with its line and its column, and with what would be right."""

import pytest

from app.problems.own_table.read_table import read_table
from app.setting import SettingError

GOOD = "a,b,c\n1,2,3.5\n4,5,6.5\n7,8,9.5"


def mistake(text=GOOD, **choices):
    with pytest.raises(SettingError) as refusal:
        read_table(text, **choices)
    assert refusal.value.allowed
    return refusal.value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "nothing in this text"),
        ("\n \n,,\n", "nothing in this text"),
        ("\ufeff", "nothing in this text"),
        ("1\n2\n3", "only one column"),
        ("a|b\n1|2", "too few rows"),
        ("a,b\n1,2,3\n4,5,6\n7,8,9", "Line 1 has 2 cells, but line 2 has 3"),
        ("sep=;\na;b\n1;2,5\n3;4,5;6", "Line 4 has 3 cells, but line 2 has 2"),
        ("a|b\n1|2\n3|4|5\n6|7", "Line 3 has 3 cells, but line 1 has 2"),
        ("a,b\r1,2\r3,4\0", "Line 3 holds a character with code 0"),
        ("sep=,\na,b\n1,x\n2,\n3,y", "Line 4, column 2 (“b”) has no value."),
        (
            "a,b\n1,$5\n2,$6\n3,€7\n4,$8",
            "Line 4, column 2 (“b”) holds “€7”, which is no finite number with “$”",
        ),
        ("a,b\n1,5\n2,6\n3,(7)\n4,8", "Line 4, column 2 (“b”) holds “(7)”"),
        ("a,b", "too few rows"),
        ("a,b\n1,2", "too few rows"),
        ("a,b,c\n1,2,3\n4,5\n6,7,8", "Line 3 has 2 cells, but line 1 has 3"),
        ("a,b\n\n1,2\n\n3,4,5", "Line 5 has 3 cells, but line 1 has 2"),
        ('a,b\n1,"2\n3,4\n5,6', "Line 2: A quotation mark opens and is never closed"),
        ('a,b\n1,2\n3,"4"5', "Line 3: A cell goes on after its closing quotation mark"),
        ("a,b\n1," + "9" * 131_073, "Line 2: This cell is too long"),
        ("a,b\n1,2\n3,4\0", "Line 3 holds a character with code 0"),
        (",".join(["1"] * 100_000), "Line 1 has 100000 cells"),
        ("1,2.5\n" * 10_001, "10001 lines"),
        ("1,2.5\n" * 2001, "more than 2000 rows"),
        ("a,b\n" + "1,2.5\n" * 2001, "more than 2000 rows"),
        ("a,b,c\n1,2,x\n4,,y\n7,8,y", "Line 3, column 2 (“b”) has no value."),
        ("a,b,c\n1,2,x\n4,NA,y\n7,8,y", "Line 3, column 2 (“b”) has no value."),
        ("a,b,c\n1,2,x\n4,5,\n7,8,y", "Line 3, column 3 (“c”) has no value."),
        ("a,b,c\n1,2,x\n4,1_000,y\n7,8,y", "“1_000”, which is no finite number"),
        ("a,b,c\n1,2,x\n4,\u0663,y\n7,8,y", "“\u0663”, which is no finite number"),
        ("a,b,c\n1,2,x\n4,\uff11,y\n7,8,y", "“\uff11”, which is no finite number"),
        ("a,b,c\n1,2,x\n4,inf,y\n7,8,y", "“inf”, which is no finite number"),
        ("a,b,c\n1,2,x\n4,1e999,y\n7,8,y", "“1e999”, which is no finite number"),
        ("a,b,c\n1,2,x\n4,0x10,y\n7,8,y", "“0x10”, which is no finite number"),
        ("a,b,c\n1,2,x\n4,nan,y\n7,8,y\n1,,x\n2,,y\n3,4,x\n5,6,y", "2 more cells of this column"),
        ("a,b,c\n1,2,3.5\n4,5,6.5\n7,8,?", "Line 4, column 3 (“c”) has no value."),
        ('a,b,c\n1,"2\n",x\n4,"5\n",y\n7,z,y', "Line 6, column 2 (“b”) holds “z”"),
        ("a,b\nx,1.5\ny,2.5", "no column holds different numbers"),
        ("a,b\n7,1.5\n7,2.5", "no column holds different numbers"),
        ("a,b,c\n1,2,x\n4,5," + "y" * 300 + "\n7," + "z" * 300 + ",y", "“" + "z" * 24 + "…”"),
    ],
    ids=lambda value: repr(value[:30]),
)
def test_the_text_is_wrong(text, words):
    error = mistake(text)
    assert error.field == "text"
    assert words in error.message
    assert len(error.message) + len(error.allowed) < 300


@pytest.mark.parametrize(
    ("choices", "field", "words"),
    [
        ({"columns": []}, "columns", "No input is chosen"),
        ({"columns": ["a", "d"]}, "columns[1]", "no column of this name"),
        ({"columns": [0, 3]}, "columns[1]", "no such column"),
        ({"columns": ["a", "c"]}, "columns[1]", "is the target"),
        ({"columns": ["a", 0]}, "columns[1]", "twice"),
        ({"target": "d"}, "target", "no column of this name"),
        ({"target": 3}, "target", "no such column"),
    ],
)
def test_the_choice_is_wrong(choices, field, words):
    error = mistake(**choices)
    assert error.field == field
    assert words in error.message


@pytest.mark.parametrize(
    ("text", "choices", "field", "words"),
    [
        ("a,b\nx,1.5\ny,2.5", {"columns": ["a"]}, "columns[0]", "Column 1 (“a”) holds text"),
        ("a,b\n1,x\n2,y", {"task": "regression"}, "target", "Column 2 (“b”) holds text"),
        ("a,b\n1,5\n2,5", {}, "target", "Column 2 (“b”) is the same in every row"),
        ("a,b\n1,x\n2,x", {}, "target", "is the same in every row"),
        ("\n".join(f"{i},n{i}" for i in range(33)), {}, "target", "33 different values"),
        (",".join("abcdefghijklmnopq") + "\n" + "\n".join(",".join([f"{i}.5"] * 17) for i in range(3)), {},
         "columns", "16 inputs and a target"),
    ],
)  # fmt: skip
def test_the_columns_do_not_suit(text, choices, field, words):
    error = mistake(text, **choices)
    assert error.field == field
    assert words in error.message


def test_what_is_wrong_in_a_column_that_is_not_used_does_not_matter():
    text = "a,b,c\n1,2,3.5\n4,oops,6.5\n7,8,9.5"
    assert read_table(text, columns=["a"]).data["x"] == [[1], [4], [7]]
