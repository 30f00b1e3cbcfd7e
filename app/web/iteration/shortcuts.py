"""The keys of every page and figure that walks through a run: what each does, written once."""

from app.web.service.key_spelling import Shortcut

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
