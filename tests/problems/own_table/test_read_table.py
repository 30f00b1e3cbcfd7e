"""Tables as people paste them: what is found in them, and the data made of it."""

import csv
from io import StringIO

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problems.datasets import make_data
from app.problems.iris import MEASUREMENTS, SPECIES, read_flowers
from app.problems.own_table.read_table import read_columns, read_table

PETS = "height,weight,kind\n12,3.5,cat\n31,9.1,dog\n14,4,cat\n28,8.2,dog\n"


def iris_text(delimiter=","):
    flowers = read_flowers()
    lines = [delimiter.join([*MEASUREMENTS, "species"])]
    for row, kind in zip(flowers.measurements, flowers.species, strict=True):
        lines.append(delimiter.join([*map(str, row), SPECIES[kind]]))
    return "\n".join(lines)


def uses(table):
    return {column["name"]: column["use"] for column in table.columns}


@pytest.mark.parametrize(("delimiter", "word"), [(",", "comma"), (";", "semicolon"), ("\t", "tab")])
def test_iris_as_text_is_iris(delimiter, word):
    table = read_table(iris_text(delimiter), standardise=True)
    assert (table.rows, table.header, table.delimiter, table.task) == (150, True, word, "classes")
    settings = {**table.data, "test_fraction": 0.3}
    name = settings.pop("name")
    own, iris = make_data(name, settings), make_data("iris", {"test_fraction": 0.3})
    np.testing.assert_array_equal(own.x, iris.x)
    np.testing.assert_array_equal(own.y_test, iris.y_test)
    assert own[4:] == iris[4:]


def test_two_classes_are_one_output_and_a_note_says_which_is_1():
    table = read_table(PETS)
    assert table.task == "binary"
    assert table.data["y"] == [[0], [1], [0], [1]]
    assert table.data["output_names"] == ["dog"]
    assert table.notes == ["1 stands for “dog”, 0 for “cat”."]


def test_numbers_are_a_regression():
    table = read_table(PETS, target="weight")
    assert table.task == "regression"
    assert table.data["y"] == [[3.5], [9.1], [4], [8.2]]
    assert uses(table) == {"height": "input", "weight": "target", "kind": None}
    assert table.notes == ["“kind” is left out: text is no input."]


def test_columns_are_chosen_by_name_or_number_in_any_order():
    table = read_table("a,b,c\n1,2,3.5\n4,5,6.5", columns=["b", 0], target=-1 + 3)
    assert table.data["x"] == [[2, 1], [5, 4]]
    assert table.data["input_names"] == ["b", "a"]


@pytest.mark.parametrize(
    ("rows", "task", "outputs"),
    [
        ([0, 1] * 5, "binary", 1),
        ([5, 7] * 5, "binary", 1),
        ([1, 2, 3] * 5, "classes", 3),
        ([1, 2, 3], "regression", 1),
        ([1.5, 2.5] * 5, "regression", 1),
        (range(100), "regression", 1),
        (["a", "b", "c"], "classes", 3),
        (["1", "1.0", "2.0"], "binary", 1),
    ],
)
def test_the_task_is_judged_by_the_target(rows, task, outputs):
    text = "\n".join(f"{number / 7},{target}" for number, target in enumerate(rows))
    table = read_table(text, header=False)
    assert (table.task, len(table.data["y"][0])) == (task, outputs)


@pytest.mark.parametrize(
    ("task", "found"), [("regression", "regression"), ("classes", "classes"), ("auto", "classes")]
)
def test_the_task_can_be_chosen(task, found):
    text = "\n".join(f"{number},{number % 3}" for number in range(30))
    assert read_table(text, task=task).task == found


def test_classes_that_are_numbers_are_sorted_as_numbers_and_named_after_their_column():
    text = "x,grade\n" + "\n".join(f"{number},{2 + 4 * (number % 3)}" for number in range(30))
    assert read_table(text).data["output_names"] == ["grade = 2", "grade = 6", "grade = 10"]


@pytest.mark.parametrize(
    ("text", "header", "found"),
    [
        ("a,b\n1,2.5\n3,4.5\n5,6.5", "auto", True),
        ("1,2\n3,4.5\n5,6.5", "auto", False),
        ("1,b\n3,4.5\n5,6.5", True, True),
        ("1990,1991\n3,4.5\n5,6.5", True, True),
        (",b\n0,4.5\n1,6.5", "auto", True),
        ("0,red\n3,blue\n5,red", "auto", False),
    ],
)
def test_a_line_of_names_is_recognised(text, header, found):
    table = read_table(text, header=header)
    assert table.header == found
    assert table.rows == text.count("\n") + (0 if found else 1)


def test_columns_without_names_are_numbered_and_equal_names_told_apart():
    assert list(uses(read_table("1,2,3.5\n4,5,6.5"))) == ["column 1", "column 2", "column 3"]
    assert list(uses(read_table("a,,a\n1,2,3.5\n4,5,6.5"))) == ["a", "column 2", "a (2)"]


def test_decimal_commas_are_read_where_commas_are_free_for_it():
    table = read_table("a;b\n1,5;2,25\n2,5;3.25\n3;1e3")
    assert table.data["x"] == [[1.5], [2.5], [3]]
    assert table.data["y"] == [[2.25], [3.25], [1000]]
    assert "Commas within numbers were read as decimal points." in table.notes


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + PETS,
        PETS.replace("\n", "\r\n"),
        PETS.replace("\n", "\r"),
        PETS.replace("\n", "\n\n"),
        PETS + "\n,,\n   \n",
        PETS.replace(",", " , "),
        PETS.replace("cat", '"cat"').replace("12", '"12"'),
        PETS.replace("height", '"height"'),
        PETS.rstrip(),
    ],
    ids=["mark", "crlf", "cr", "gaps", "empty end", "spaces", "quotes", "quoted names", "no end"],
)
def test_the_same_table_written_otherwise_is_the_same(text):
    assert read_table(text) == read_table(PETS)


def test_quoted_cells_may_hold_delimiters_lines_and_quotation_marks():
    table = read_table('n,kind\n1,"a, ""b""\nc"\n2,d\n3,d')
    assert table.data["output_names"] == ["d"]
    assert 'a, "b"\nc' in table.notes[0]


def test_columns_that_tell_nothing_are_left_out_unless_asked_for():
    text = "a,b,c\n1,7,3.5\n2,7,6.5"
    assert uses(read_table(text)) == {"a": "input", "b": None, "c": "target"}
    assert read_table(text).notes == ["“b” is left out: all values are the same."]
    asked = read_table(text, columns=["a", "b"])
    assert uses(asked)["b"] == "input"
    assert asked.notes == ["“b” is the same in every row: nothing to learn from."]


def test_columns_are_told_even_where_no_choice_would_do():
    found = read_columns("name;size;same\nx;1,5;7\ny;2;7")
    assert [column["name"] for column in found.columns] == ["name", "size", "same"]
    assert [column["useful"] for column in found.columns] == [False, True, False]
    assert found.notes == ["Commas within numbers were read as decimal points."]
    assert (found.rows, found.header, found.delimiter) == (2, True, "semicolon")


@pytest.mark.parametrize("text", [PETS, "a,b,c\n1,7,3.5\n2,7,6.5", iris_text()])
def test_the_useful_columns_are_those_that_are_taken_by_default(text):
    useful = [column["useful"] for column in read_columns(text).columns[:-1]]
    assert [column["use"] == "input" for column in read_table(text).columns[:-1]] == useful


def test_a_target_far_from_1_is_pointed_out():
    assert "far from 1" in read_table("x,price\n1,250000\n2,310000.5").notes[0]


def test_the_largest_table_is_read():
    text = "\n".join(",".join(str(row * 16 + column + 0.5) for column in range(16)) for row in range(2000))
    table = read_table(text)
    assert (table.rows, len(table.data["input_names"])) == (2000, 15)


NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**15), 10**15)


@given(
    st.lists(st.lists(NUMBERS, min_size=3, max_size=3), min_size=2, max_size=20),
    st.sampled_from([",", ";", "\t"]),
)
def test_every_finite_number_survives(rows, delimiter):
    # Two columns of known variety, so that neither the target nor all inputs are constant.
    rows = [[number, *row, number + 0.5] for number, row in enumerate(rows)]
    text = StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    table = read_table(text.getvalue(), header=False, columns=[0, 1, 2, 3], task="regression")
    assert table.data["x"] == [row[:4] for row in rows]
