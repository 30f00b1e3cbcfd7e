"""The keys of the race and of its page: what each does, written once."""

from app.web.service.key_spelling import Shortcut

OF_A_RACE = (
    Shortcut(("Space",), "play or pause", ("play",)),
    Shortcut(("←", "→"), "previous, next step", ("previous", "next")),
    Shortcut(("Shift ←", "Shift →"), "ten steps back, ahead", ("back", "ahead")),
    Shortcut(("Home", "End"), "start, end of the race", ("reset", "end")),
    Shortcut(("−", "+"), "slower, faster", ("slower", "faster")),
    Shortcut(("1", "2", "3", "4"), "look at this racer", ("racer-1", "racer-2", "racer-3", "racer-4")),
    Shortcut(("N",), "new seed: other noise, other directions", ("seed",)),
)
SHORTCUTS = (
    *OF_A_RACE,
    Shortcut(("?",), "this list", ("help",)),
    Shortcut(("← ↑ ↓ →",), "on the start’s handle: move it; with Shift ten times as far"),
)
