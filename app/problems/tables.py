"""Data whose numbers are given explicitly: the caller's own rows, Mazur's example, and XOR."""

from collections.abc import Sequence

import numpy as np

from app.problems.data import (
    Data,
    Task,
    standardised,
    training_data,
    two_class_data,
    with_standardised_targets,
)
from app.problems.finite import finite_array
from app.problems.split import keep_aside
from app.setting import SettingError
from app.slope import Array

# Matt Mazur, "A Step by Step Backpropagation Example" (2015).
MAZUR_INPUTS = (0.05, 0.10)
MAZUR_TARGETS = (0.01, 0.99)

Numbers = tuple[tuple[float, ...], ...] | list[list[float]] | Array


def make_rows(
    x: Numbers,
    y: Numbers,
    seed: int = 1,
    test_fraction: float = 0.0,
    standardise: int = 0,
    standardise_targets: int = 0,
    input_names: Sequence[str] | None = None,
    output_names: Sequence[str] | None = None,
) -> Data:
    """The caller's own rows; the seed chooses those that are kept aside for testing.

    The task is read off y: one column of 0 and 1 is binary, several with a single 1 in each row are
    classes, several with any 0 and 1 are binary, everything else is regression. standardise 1 gives
    standardised inputs (see `standardised`), standardise_targets 1 the same for targets that are numbers.
    Columns without names are x1, x2, ... and y1, y2, ...
    Raises SettingError for x or y when they are no tables of finite numbers, or differ in length, and for
    names that are not one for each column.
    """
    inputs, outputs = _table("x", x), _table("y", y)
    if len(inputs) != len(outputs):
        raise SettingError(
            "y", f"There are {len(outputs)} rows here.", f"as many rows as x has: {len(inputs)}"
        )
    names = (
        _names("x", inputs, "input_names", input_names),
        _names("y", outputs, "output_names", output_names),
    )
    data = training_data(inputs, outputs, *names, _task(outputs))
    data = keep_aside(data, _groups(data), test_fraction, np.random.default_rng(int(seed)))
    if standardise_targets:
        data = _in_range(with_standardised_targets(data), "standardise_targets")
    return _in_range(standardised(data), "standardise") if standardise else data


def make_mazur() -> Data:
    """The one row of Mazur's worked example: two inputs, two targets."""
    return training_data(
        np.array([MAZUR_INPUTS]), np.array([MAZUR_TARGETS]), ("i1", "i2"), ("o1", "o2"), "regression"
    )


def make_xor(outputs: int) -> Data:
    """The four rows of exclusive or: class 1 where exactly one input is 1."""
    x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    return two_class_data(x.astype(float), x[:, 0] ^ x[:, 1], ("a", "b"), int(outputs))


def _table(field: str, rows: Numbers) -> Array:
    return finite_array(field, rows, 2, "one or more rows of equally many finite numbers")


def _names(letter: str, table: Array, field: str, given: Sequence[str] | None) -> tuple[str, ...]:
    columns = table.shape[1]
    if given is None:
        return tuple(f"{letter}{column + 1}" for column in range(columns))
    if len(given) != columns:
        raise SettingError(field, f"There are {len(given)} names here.", f"{columns}, one for each column")
    return tuple(given)


def _task(y: Array) -> Task:
    if not np.isin(y, (0, 1)).all():
        return "regression"
    one_of_several = y.shape[1] > 1 and (y.sum(axis=1) == 1).all()
    return "classes" if one_of_several else "binary"


def _in_range(data: Data, field: str) -> Data:
    if not all(np.isfinite(rows).all() for rows in (data.x, data.x_test, data.y, data.y_test)):
        raise SettingError(field, "These numbers are too large to be standardised.", "0, or smaller numbers")
    return data


def _groups(data: Data) -> Array:
    """Of every class the same share is kept aside; without classes all rows are one group (rows,)."""
    if data.task == "regression":
        return np.zeros(len(data.y))
    # Each pattern of 0 and 1, read as a binary number, is a group.
    return np.asarray(data.y @ 2.0 ** np.arange(data.y.shape[1]))
