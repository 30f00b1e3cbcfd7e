"""The four beats of an iteration, as the pages name them."""

from typing import NamedTuple


class Beat(NamedTuple):
    """One of the four parts of an iteration, and what it does in two or three words."""

    name: str
    title: str
    does: str


BEATS = (
    Beat("forward", "Forward", "values flow right"),
    Beat("loss", "Loss", "how wrong is it?"),
    Beat("backward", "Backward", "measures the slope"),
    Beat("step", "Step", "takes the step"),
)
