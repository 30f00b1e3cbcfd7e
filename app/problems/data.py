"""Data are rows of inputs, each with the outputs a network should give for it."""

from typing import Literal, NamedTuple

import numpy as np

from app.slope import Array

# regression: outputs are numbers. binary: each output is 0 or 1. classes: one output is 1, the others are 0.
Task = Literal["regression", "binary", "classes"]


STANDARDISED = "standardised"
"""The unit of inputs that are counted from their mean, in standard deviations."""


class Scale(NamedTuple):
    """How columns are standardised: mean and spread of each, in the training rows."""

    mean: tuple[float, ...]
    spread: tuple[float, ...]

    def scaled(self, rows: Array) -> Array:
        """The rows (..., columns) in standard deviations from the mean. What is too large is infinite."""
        with np.errstate(all="ignore"):
            return np.asarray((rows - np.array(self.mean)) / np.array(self.spread))

    def unscaled(self, rows: Array) -> Array:
        """The rows as they were before."""
        with np.errstate(all="ignore"):
            return np.asarray(rows * np.array(self.spread) + np.array(self.mean))


class Data(NamedTuple):
    """Rows for training and rows kept aside for testing, one example a row, all float64.

    Shapes: x (rows, inputs), y (rows, outputs), and the same columns in x_test and y_test,
    which may have no rows at all. input_units: one for each input, such as "cm"; empty where there are none.
    input_scale and output_scale: how they were standardised; None where they are as they were.
    """

    x: Array
    y: Array
    x_test: Array
    y_test: Array
    input_names: tuple[str, ...]
    output_names: tuple[str, ...]
    task: Task
    input_units: tuple[str, ...] = ()
    input_scale: Scale | None = None
    output_scale: Scale | None = None


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
    scale = _scale_of(data.x)
    scaled = data._replace(x=scale.scaled(data.x), x_test=scale.scaled(data.x_test), input_scale=scale)
    return scaled._replace(input_units=(STANDARDISED,) * len(data.input_names))


def with_standardised_targets(data: Data) -> Data:
    """The same for outputs that are numbers. Classes stay 0 and 1."""
    if data.task != "regression":
        return data
    scale = _scale_of(data.y)
    return data._replace(y=scale.scaled(data.y), y_test=scale.scaled(data.y_test), output_scale=scale)


def _scale_of(rows: Array) -> Scale:
    """A column without spread is only shifted."""
    with np.errstate(all="ignore"):
        spread = rows.std(axis=0)
        return Scale(tuple(rows.mean(axis=0).tolist()), tuple(np.where(spread > 0, spread, 1.0).tolist()))
