"""Features are columns derived from two inputs: a network that is given x² need not learn it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from app.problems.data import Data
from app.setting import choose
from app.slope import Array


class Feature(NamedTuple):
    """One column a network may be given: make(x, y) -> column, for two columns (rows,) of the data."""

    name: str
    title: str
    summary: str
    formula: str
    make: Callable[[Array, Array], Array]

    def label(self, x: str, y: str) -> str:
        """The formula in the names of the two inputs."""
        return "".join({"x": x, "y": y}.get(character, character) for character in self.formula)


_ALL = (
    Feature("x", "x", "The first input as it is.", "x", lambda x, y: x),
    Feature("y", "y", "The second input as it is.", "y", lambda x, y: y),
    Feature(
        "x2", "x²", "The first input’s square: it tells the middle from both sides.", "x²", lambda x, y: x * x
    ),
    Feature(
        "y2", "y²", "The second input’s square: with x² it makes circles easy.", "y²", lambda x, y: y * y
    ),
    Feature(
        "xy", "x y", "The product: its sign tells whether both signs are equal.", "x·y", lambda x, y: x * y
    ),
    Feature("sin_x", "sin x", "A wave along the first input.", "sin(x)", lambda x, y: np.sin(x)),
    Feature("sin_y", "sin y", "A wave along the second input.", "sin(y)", lambda x, y: np.sin(y)),
)

FEATURES: dict[str, Feature] = {feature.name: feature for feature in _ALL}


def derived(data: Data, names: Sequence[str]) -> Data:
    """The same rows with one input column for each name; the data must have two inputs.

    Squares too large for the machine are infinite, without a warning. Raises SettingError for the field
    `name` when there is no such feature.
    """
    features = [choose(FEATURES, name) for name in names]
    return data._replace(
        x=derived_columns(data.x, names),
        x_test=derived_columns(data.x_test, names),
        input_names=tuple(feature.label(*data.input_names) for feature in features),
    )


def derived_columns(x: Array, names: Sequence[str]) -> Array:
    """The columns (rows, names) that derive from two columns x (rows, 2)."""
    with np.errstate(all="ignore"):
        return np.column_stack([FEATURES[name].make(x[:, 0], x[:, 1]) for name in names])
