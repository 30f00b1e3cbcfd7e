"""What adaptive rules share: running averages, and a scale for each parameter from the root of squares."""

import numpy as np

from app.descent.cartoon_parts import Cartoon, Part, StepRecord
from app.slope import Array


def running_average(average: Array, value: Array, keep: float) -> Array:
    """`keep · average + (1 − keep) · value`, elementwise, as a new array."""
    kept = average * keep
    kept += value * (1.0 - keep)
    return kept


def divided_by_root(direction: Array, squares: Array, learning_rate: float, epsilon: float) -> Array:
    """`−learning_rate · direction / (√squares + epsilon)`, elementwise, as a new array."""
    change = np.sqrt(squares)
    change += epsilon
    np.divide(direction, change, out=change)
    change *= -learning_rate
    return change


def divided_by(memory: str) -> Cartoon:
    """The cartoon of a rule that divides the gradient by the root of this memory."""

    def parts(record: StepRecord) -> tuple[Part, ...]:
        box = record.rate / (np.sqrt(record.after[memory]) + record.settings["epsilon"])
        return (Part("downhill", "−g", record.downhill, box),)

    return parts
