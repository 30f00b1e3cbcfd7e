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


def many_rows(**settings):
    x = np.random.default_rng(5).normal(3, 7, (60, 2))
    return make_data("rows", {"x": x, "y": np.eye(3)[np.arange(60) % 3]} | settings)


def test_own_rows_can_be_kept_aside_the_same_share_of_every_class():
    whole, parted, other = many_rows(), many_rows(test_fraction=0.25), many_rows(test_fraction=0.25, seed=2)
    assert parted.y_test.sum(axis=0).tolist() == [5, 5, 5]
    assert sorted(map(tuple, [*parted.x, *parted.x_test])) == sorted(map(tuple, whole.x))
    assert not np.array_equal(parted.x_test, other.x_test)


def test_regression_rows_are_kept_aside_as_one_group():
    data = make_data(
        "rows", {"x": [[i] for i in range(10)], "y": [[i / 3] for i in range(10)], "test_fraction": 0.3}
    )
    assert (len(data.x), len(data.x_test)) == (7, 3)
    np.testing.assert_array_equal(data.y_test, data.x_test / 3)


def test_own_rows_are_scaled_by_their_training_rows_alone():
    plain, scaled = (many_rows(test_fraction=0.3, standardise=choice) for choice in (0, 1))
    np.testing.assert_allclose(scaled.x.mean(axis=0), 0, atol=1e-12)
    np.testing.assert_allclose(scaled.x.std(axis=0), 1, atol=1e-12)
    expected = (plain.x_test - plain.x.mean(axis=0)) / plain.x.std(axis=0)
    np.testing.assert_allclose(scaled.x_test, expected, rtol=1e-14)
    np.testing.assert_array_equal(scaled.y, plain.y)


def test_a_column_without_spread_is_scaled_to_0():
    data = make_data("rows", {"x": [[5, 1], [5, 2]], "y": [[1], [2]], "standardise": 1})
    assert data.x.tolist() == [[0, -1], [0, 1]]


def test_numbers_too_large_to_be_standardised_are_refused():
    with pytest.raises(SettingError, match="too large") as refusal:
        make_data("rows", {"x": [[1e308], [1.5e308]], "y": [[1], [2]], "standardise": 1})
    assert refusal.value.field == "standardise"


def test_columns_can_have_names_of_their_own():
    names = {"input_names": ["a", "b"], "output_names": ["c"]}
    data = make_data("rows", {"x": [[1, 2]], "y": [[3]], **names})
    assert (data.input_names, data.output_names) == (("a", "b"), ("c",))


@pytest.mark.parametrize("field", ["input_names", "output_names"])
def test_every_column_needs_its_name(field):
    with pytest.raises(SettingError, match="2, one for each column") as refusal:
        make_data("rows", {"x": [[1, 2]], "y": [[3, 4]], field: ["a"]})
    assert refusal.value.field == field
