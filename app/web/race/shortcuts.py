"""The keys of the race of runs: what each does, written once."""

from app.web.service.key_spelling import Shortcut

SHORTCUTS = (
    Shortcut(("Space",), "play or pause", ("play",)),
    Shortcut(("←", "→"), "previous, next iteration", ("previous", "next")),
    Shortcut(("Shift ←", "Shift →"), "ten iterations back, ahead", ("back", "ahead")),
    Shortcut(("Home", "End"), "start, end of the race", ("reset", "end")),
    Shortcut(("−", "+"), "slower, faster", ("slower", "faster")),
    Shortcut(("U",), "over iterations, over operations", ("unit",)),
    Shortcut(("N",), "new seed: another start, other batches and directions", ("seed",)),
    Shortcut(("?",), "this list", ("help",)),
)
