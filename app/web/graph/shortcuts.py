"""The keys of the graph and of its page: what each does, written once."""

from app.web.service.key_spelling import Shortcut

OF_A_WALK = (
    Shortcut(("Space",), "play or pause", ("play",)),
    Shortcut(("←", "→"), "previous, next node or edge", ("step-previous", "step-next")),
    Shortcut(("Shift ←", "Shift →"), "previous, next pass", ("pass-previous", "pass-next")),
    Shortcut(("Home", "End"), "before the first, after the last step", ("reset", "end")),
    Shortcut(("−", "+"), "slower, faster", ("slower", "faster")),
    Shortcut(("M",), "reverse mode or forward mode", ("mode",)),
)
SHORTCUTS = (
    *OF_A_WALK,
    Shortcut(("F",), "type a formula", ("formula",)),
    Shortcut(("?",), "this list", ("help",)),
)
