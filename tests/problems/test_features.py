"""Derived inputs: each column is its formula, in training and in test rows alike, under its name."""

import numpy as np
import pytest

from app.problems.datasets import make_data
from app.problems.features import FEATURES, derived, derived_columns
from app.setting import SettingError

FORMULAS = {
    "x": lambda x, y: x,
    "y": lambda x, y: y,
    "x2": lambda x, y: x**2,
    "y2": lambda x, y: y**2,
    "xy": lambda x, y: y * x,
    "sin_x": lambda x, y: np.cos(x - np.pi / 2),
    "sin_y": lambda x, y: np.cos(y - np.pi / 2),
}
MOONS = make_data("two_moons", {"test_fraction": 0.3})


def test_every_feature_is_listed_under_its_name():
    assert list(FEATURES) == list(FORMULAS)
    assert all(feature.name == name for name, feature in FEATURES.items())


@pytest.mark.parametrize("name", FORMULAS)
def test_a_column_is_its_formula(name):
    data = derived(MOONS, [name])
    for plain, column in ((MOONS.x, data.x), (MOONS.x_test, data.x_test)):
        assert column.shape == (len(plain), 1)
        np.testing.assert_allclose(column[:, 0], FORMULAS[name](*plain.T), rtol=1e-13, atol=1e-14)


def test_columns_come_in_the_order_of_their_names():
    data = derived(MOONS, ["y", "x2", "x"])
    np.testing.assert_array_equal(data.x[:, [2, 0]], MOONS.x)
    np.testing.assert_array_equal(data.x[:, 1], MOONS.x[:, 0] ** 2)


def test_names_are_those_of_the_data():
    data = make_data("rows", {"x": [[1, 2]], "y": [[1]], "input_names": ["six", "y"]})
    labels = derived(data, list(FEATURES)).input_names
    assert labels == ("six", "y", "six²", "y²", "six·y", "sin(six)", "sin(y)")


def test_outputs_and_task_stay_as_they_are():
    data = derived(MOONS, ["xy"])
    assert data._replace(x=MOONS.x, x_test=MOONS.x_test, input_names=MOONS.input_names) == MOONS


def test_an_unknown_feature_is_refused():
    with pytest.raises(SettingError) as refusal:
        derived(MOONS, ["x", "x3"])
    assert refusal.value.field == "name"
    assert "sin_y" in refusal.value.allowed


def test_squares_that_are_too_large_are_infinite_without_a_warning():
    assert np.isinf(derived_columns(np.array([[1e200, 1.0]]), ["x2"])).all()
