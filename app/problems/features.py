"""Features: columns derived from two inputs, such as x², for the network to take in."""

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
    latex: str
    make: Callable[[Array, Array], Array]

    def label(self, x: str, y: str) -> str:
        """The formula in the names of the two inputs."""
        return "".join({"x": x, "y": y}.get(character, character) for character in self.formula)


_ALL = (
    Feature(
        name="x",
        title="x",
        summary="The first input as it is.",
        formula="x",
        latex=r"x",
        make=lambda x, y: x,
    ),
    Feature(
        name="y",
        title="y",
        summary="The second input as it is.",
        formula="y",
        latex=r"y",
        make=lambda x, y: y,
    ),
    Feature(
        name="x2",
        title="x²",
        summary="The first input’s square: it tells the middle from both sides.",
        formula="x²",
        latex=r"x^2",
        make=lambda x, y: x * x,
    ),
    Feature(
        name="y2",
        title="y²",
        summary="The second input’s square: with the first one’s it makes circles easy.",
        formula="y²",
        latex=r"y^2",
        make=lambda x, y: y * y,
    ),
    Feature(
        name="xy",
        title="x y",
        summary="The product: its sign tells whether both signs are equal.",
        formula="x·y",
        latex=r"x \cdot y",
        make=lambda x, y: x * y,
    ),
    Feature(
        name="sin_x",
        title="sin x",
        summary="A wave along the first input.",
        formula="sin(x)",
        latex=r"\sin x",
        make=lambda x, y: np.sin(x),
    ),
    Feature(
        name="sin_y",
        title="sin y",
        summary="A wave along the second input.",
        formula="sin(y)",
        latex=r"\sin y",
        make=lambda x, y: np.sin(y),
    ),
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
        input_units=(),
    )


def derived_columns(x: Array, names: Sequence[str]) -> Array:
    """The columns (rows, names) that derive from two columns x (rows, 2)."""
    with np.errstate(all="ignore"):
        return np.column_stack([FEATURES[name].make(x[:, 0], x[:, 1]) for name in names])
