"""What the race of runs says from the server: why it is refused, and what its plane is."""

from app.web.schemas import words as shared
from app.web.schemas.words import Reason

ONE_PARAMETER = Reason("A network with one parameter has no plane.", "at least 2 parameters")
NOT_TWO_PARAMETERS = Reason(
    shared.NOT_TWO_PARAMETERS.message, f"{shared.NOT_TWO_PARAMETERS.allowed}, or null"
)
TOO_MANY_ENTRIES = Reason("These are {found} entries.", "1 to {most} entries")
FEWER_STEPS_OR_ENTRIES = "fewer steps, fewer entries, fewer rows or a smaller network"
NUMBERS_TO_KEEP = "numbers to keep"
MAIN_DIRECTIONS = ("first main direction of all paths", "second main direction of all paths")

MOMENT = "Race of runs, {unit} {ticks}"
UNITS = {"iterations": "iteration", "operations": "tick"}
ENTRIES = "{count} runs from one start"
LOWEST = "{rule}, rate {rate}, is lowest: loss {loss}"
"""What the card of a moment says."""
