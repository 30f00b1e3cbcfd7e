"""How answers report divergence: numbers that are not finite are sent as null, with a message."""

from typing import Any

import numpy as np

from app.slope import Array
from app.web.api import words

Number = Array | np.floating[Any] | float


def divergence(step: int | None, *numbers: Number) -> dict[str, int | str | None] | None:
    """None while all numbers are finite; otherwise the result of `diverged_at`."""
    return None if all_finite(*numbers) else diverged_at(step)


def diverged_at(step: int | None) -> dict[str, int | str | None]:
    """The step that left the finite numbers, and a sentence; None when its number is not known."""
    subject = words.THIS_STEP if step is None else words.STEP.format(count=step)
    return {"count": step, "message": words.DIVERGED.format(subject=subject)}


def all_finite(*numbers: Number) -> bool:
    """Whether there is no infinity among these numbers, and nothing undefined."""
    return all(bool(np.isfinite(array).all()) for array in numbers)
