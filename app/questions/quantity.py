"""What a question can ask the engine for: a quantity, the beat that shows it, and whether it has a sign."""

import re
from typing import NamedTuple

BEATS = ("forward", "loss", "backward", "step")
"""In the order in which an iteration shows them."""


class Quantity(NamedTuple):
    """A kind of number. beat: the one that shows it. of: a pattern of the names it is asked for by, if any.

    is_signed: whether it can lie below 0.
    """

    name: str
    beat: str
    of: str = ""
    is_signed: bool = True


_NODE = r"a[0-9]{1,4}\.[0-9]{1,4}"
_PARAMETER = r"(?:W[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}|b[0-9]{1,4}\.[0-9]{1,4})"

QUANTITIES = {
    one.name: one
    for one in (
        Quantity("loss", "loss", is_signed=False),
        Quantity("loss-change", "step"),
        Quantity("activation", "forward", _NODE),
        Quantity("delta", "backward", _NODE),
        Quantity("gradient", "backward", _PARAMETER),
        Quantity("update", "step", _PARAMETER),
        Quantity("parameter", "step", _PARAMETER),
    )
}
"""loss: before the step. loss-change: what the step does to it. parameter: its value after the step."""


def quantity_in(text: str) -> Quantity | None:
    """The quantity that a text such as `gradient:W2.1.1` names; None where there is none."""
    name, colon, part = text.partition(":")
    found = QUANTITIES.get(name)
    if found is None or bool(colon) != bool(found.of):
        return None
    return found if re.fullmatch(found.of, part) else None
