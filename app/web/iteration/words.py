"""What the page of one iteration says from the server: its four beats and its shortcuts."""

from typing import NamedTuple

from app.web.service.shortcuts import Shortcut


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

SHORTCUTS = (
    Shortcut(("Space",), "play or pause"),
    Shortcut(("←", "→"), "previous, next beat"),
    Shortcut(("Shift ←", "Shift →"), "previous, next iteration"),
    Shortcut(("1", "2", "3"), "fast-forward 10, 100, 1000 iterations"),
    Shortcut(("Home", "End"), "start, end of the run"),
    Shortcut(("−", "+"), "slower, faster"),
    Shortcut(("N",), "new seed: start elsewhere"),
    Shortcut(("?",), "this list"),
)
