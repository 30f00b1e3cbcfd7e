"""The keys of the lab: those of a run, and its own; what each does, written once."""

from app.web.iteration.shortcuts import HELP, OF_A_RUN
from app.web.service.key_spelling import Shortcut

SHORTCUTS = (
    *OF_A_RUN,
    Shortcut(("Ctrl Z",), "take the last choice back", ("undo",)),
    Shortcut(("Ctrl Shift Z", "Ctrl Y"), "make it again", ("redo", "redo")),
    Shortcut(("Shift",), "while a line is dragged: ten times finer"),
    Shortcut(("Esc",), "while a line is dragged: back to where it was"),
    HELP,
)
