"""The keys of the race of runs and of its page: what each does, written once."""

from app.web.service.key_spelling import Shortcut

OF_A_RACE = (
    Shortcut(("Space",), "play or pause", ("play",)),
    Shortcut(("←", "→"), "previous, next iteration", ("previous", "next")),
    Shortcut(("Shift ←", "Shift →"), "ten iterations back, ahead", ("back", "ahead")),
    Shortcut(("Home", "End"), "start, end of the race", ("reset", "end")),
    Shortcut(("−", "+"), "slower, faster", ("slower", "faster")),
    Shortcut(("U",), "over iterations, over operations", ("unit",)),
    Shortcut(("N",), "new seed: another start, other batches and directions", ("seed",)),
)
SHORTCUTS = (*OF_A_RACE, Shortcut(("?",), "this list", ("help",)))
