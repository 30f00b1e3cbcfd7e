"""The words of a run that are written by the server: its beats, and the list of its keys."""

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

OF_A_RUN = (
    Shortcut(("Space",), "play or pause", ("play",)),
    Shortcut(("←", "→"), "previous, next beat", ("beat-previous", "beat-next")),
    Shortcut(("Shift ←", "Shift →"), "previous, next iteration", ("iteration-previous", "iteration-next")),
    Shortcut(
        ("1", "2", "3"),
        "fast-forward 10, 100, 1000 iterations",
        ("forward-10", "forward-100", "forward-1000"),
    ),
    Shortcut(("Home", "End"), "start, end of the run", ("reset", "end")),
    Shortcut(("−", "+"), "slower, faster", ("slower", "faster")),
    Shortcut(("N",), "new seed: start elsewhere", ("seed",)),
)
"""The keys of every figure that walks through a run."""

HELP = Shortcut(("?",), "this list", ("help",))

SHORTCUTS = (*OF_A_RUN, HELP)
