"""Data are rows of inputs, each with the outputs a network should give for it."""

from typing import Literal, NamedTuple

import numpy as np

from app.slope import Array

# regression: outputs are numbers. binary: each output is 0 or 1. classes: one output is 1, the others are 0.
Task = Literal["regression", "binary", "classes"]


STANDARDISED = "standardised"
"""The unit of inputs that are counted from their mean, in standard deviations."""


class Data(NamedTuple):
    """Rows for training and rows kept aside for testing, one example a row, all float64.

    Shapes: x (rows, inputs), y (rows, outputs), and the same columns in x_test and y_test,
    which may have no rows at all. input_units: one for each input, such as "cm"; empty where there are none.
    """

    x: Array
    y: Array
    x_test: Array
    y_test: Array
    input_names: tuple[str, ...]
    output_names: tuple[str, ...]
    task: Task
    input_units: tuple[str, ...] = ()


def training_data(
    x: Array, y: Array, input_names: tuple[str, ...], output_names: tuple[str, ...], task: Task
) -> Data:
    """All rows are for training, none are kept aside."""
    return Data(x, y, x[:0], y[:0], input_names, output_names, task)


def two_class_data(x: Array, labels: Array, input_names: tuple[str, ...], outputs: int) -> Data:
    """Rows with labels (rows,) of 0 and 1, for a network with one output or with one per class.

    One output is the label itself (binary). Two outputs are a column of 0 and 1 per class (classes).
    """
    if outputs == 1:
        return training_data(x, labels[:, np.newaxis].astype(float), input_names, ("class 1",), "binary")
    return training_data(x, np.eye(2)[labels], input_names, ("class 0", "class 1"), "classes")


def first_row_without_zeros(data: Data) -> int:
    """Return the first training row, from 0, in which no input is 0; row 0 if there is none.

    An input of 0 contributes nothing through any of its weights, so such a row shows less.
    """
    return int(data.x.all(axis=1).argmax())


def standardised(data: Data) -> Data:
    """Every input column minus its mean, over its standard deviation, both of the training rows alone.

    The test rows are scaled with the same two numbers: they must not take part in any choice.
    The standard deviation divides by the number of rows; a column without spread stays at 0. Numbers too
    large for the machine become infinite or undefined, without a warning.
    """
    x, x_test = _scaled(data.x, data.x_test)
    return data._replace(x=x, x_test=x_test, input_units=(STANDARDISED,) * len(data.input_names))


def with_standardised_targets(data: Data) -> Data:
    """The same for outputs that are numbers. Classes stay 0 and 1."""
    if data.task != "regression":
        return data
    y, y_test = _scaled(data.y, data.y_test)
    return data._replace(y=y, y_test=y_test)


def _scaled(rows: Array, others: Array) -> tuple[Array, Array]:
    with np.errstate(all="ignore"):
        mean, spread = rows.mean(axis=0), rows.std(axis=0)
        scale = np.where(spread > 0, spread, 1.0)
        return (rows - mean) / scale, (others - mean) / scale
