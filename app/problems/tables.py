"""Tables are data whose every number is written down: the caller's own rows, Mazur's pair, and XOR."""

import numpy as np

from app.problems.data import Data, Task, training_data, two_class_data
from app.problems.finite import finite_array
from app.setting import SettingError
from app.slope import Array

# Matt Mazur, "A Step by Step Backpropagation Example" (2015).
MAZUR_INPUTS = (0.05, 0.10)
MAZUR_TARGETS = (0.01, 0.99)

Numbers = tuple[tuple[float, ...], ...] | list[list[float]] | Array


def make_rows(x: Numbers, y: Numbers) -> Data:
    """The caller's own rows, all for training.

    The task is read off y: one column of 0 and 1 is binary, several with a single 1 in each row are
    classes, several with any 0 and 1 are binary, everything else is regression.
    Raises SettingError for x or y when they are no tables of finite numbers, or differ in length.
    """
    inputs, outputs = _table("x", x), _table("y", y)
    if len(inputs) != len(outputs):
        raise SettingError(
            "y", f"There are {len(outputs)} rows here.", f"as many rows as x has: {len(inputs)}"
        )
    return training_data(inputs, outputs, _names("x", inputs), _names("y", outputs), _task(outputs))


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


def _names(letter: str, table: Array) -> tuple[str, ...]:
    return tuple(f"{letter}{column + 1}" for column in range(table.shape[1]))


def _task(y: Array) -> Task:
    if not np.isin(y, (0, 1)).all():
        return "regression"
    one_of_several = y.shape[1] > 1 and (y.sum(axis=1) == 1).all()
    return "classes" if one_of_several else "binary"
