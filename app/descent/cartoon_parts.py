"""What the cartoon of an update is drawn from, and the arrows and boxes that it consists of."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from app.descent.optimizer import State
from app.slope import Array, Slope


class Part(NamedTuple):
    """An arrow (..., P), and its box: one factor for each axis (..., P), or one for all of them (..., 1)."""

    name: str
    formula: str
    arrow: Array
    box: Array

    @property
    def contribution(self) -> Array:
        """What this part adds to the update (..., P)."""
        return np.asarray(self.arrow * self.box)


class StepRecord(NamedTuple):
    """What a rule knew when it took a step: its settings, the slope, theta, its state before and after."""

    settings: Mapping[str, float]
    slope: Slope
    theta: Array
    before: State
    after: State

    @property
    def downhill(self) -> Array:
        """−g, the direction in which the loss falls fastest (..., P)."""
        return np.asarray(-self.slope.gradient)

    @property
    def rate(self) -> Array:
        """The learning rate as a box: one factor for all axes (1,)."""
        return np.full((1,), self.settings["learning_rate"])


def decay(record: StepRecord) -> Part:
    """The part by which every parameter shrinks."""
    return Part("decay", "−θ", -record.theta, record.rate * record.settings["weight_decay"])


Cartoon = Callable[[StepRecord], tuple[Part, ...]]
"""The parts of the update of one rule; all of them together are the update."""
