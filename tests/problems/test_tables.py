"""Tables that are written down: Mazur's pair, the four XOR rows, and rows of one's own."""

import numpy as np
import pytest

from app.problems.datasets import make_data
from app.setting import SettingError


def test_mazur_has_the_published_numbers():
    data = make_data("mazur", {})
    assert data.x.tolist() == [[0.05, 0.10]]
    assert data.y.tolist() == [[0.01, 0.99]]


def test_xor_is_its_truth_table():
    data = make_data("xor", {})
    assert data.x.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert data.y.tolist() == [[0], [1], [1], [0]]


def test_own_rows_are_taken_as_they_are():
    data = make_data("rows", {"x": [[0.1, 0.2, 0.3], [4, 5, 6]], "y": [[0.5], [1]]})
    assert data.x.tolist() == [[0.1, 0.2, 0.3], [4, 5, 6]]
    assert data.y.tolist() == [[0.5], [1]]
    assert data.input_names == ("x1", "x2", "x3")
    assert data.output_names == ("y1",)


@pytest.mark.parametrize(
    ("y", "task"),
    [
        ([[0], [1]], "binary"),
        ([[1, 0], [0, 1]], "classes"),
        ([[1, 1], [0, 1]], "binary"),
        ([[0.01, 0.99], [0, 1]], "regression"),
        ([[1], [2]], "regression"),
    ],
)
def test_the_task_is_read_off_the_outputs(y, task):
    assert make_data("rows", {"x": [[1], [2]], "y": y}).task == task


@pytest.mark.parametrize(
    "table",
    [
        [],
        [[]],
        [1, 2],
        [[1], [1, 2]],
        [["a"]],
        [["1"]],
        [[True]],
        [[None]],
        [[float("nan")]],
        [[float("inf")]],
        "12",
        None,
        [[[1]]],
    ],
)
@pytest.mark.parametrize("field", ["x", "y"])
def test_what_is_no_table_of_finite_numbers_is_refused(field, table):
    with pytest.raises(SettingError, match="finite numbers") as refusal:
        make_data("rows", {"x": [[1]], "y": [[1]]} | {field: table})
    assert refusal.value.field == field


def test_x_and_y_need_equally_many_rows():
    with pytest.raises(SettingError, match="as many rows as x has: 2") as refusal:
        make_data("rows", {"x": [[1], [2]], "y": [[1]]})
    assert refusal.value.field == "y"


def test_own_rows_do_not_share_memory_with_the_caller():
    x = np.array([[1.0]])
    data = make_data("rows", {"x": x, "y": [[1]]})
    x[0, 0] = 5.0
    assert data.x[0, 0] == 1.0
