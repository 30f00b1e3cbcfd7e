"""What can be swapped in: the registers of both halves and of networks, and the operations of formulas."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.penalties import PENALTIES
from app.folders import TEXTS
from app.problems.expression_graph import PRIMITIVES
from app.wording.texts import filled, read_text
from app.words.entry import Entry
from app.words.registers import REGISTERS


class Offered(NamedTuple):
    """The entries of one register. name: that of the register. says: what they are for."""

    name: str
    title: str
    says: str
    entries: tuple[Entry, ...]


class Swap(NamedTuple):
    """text: Markdown before the lists. operations: what each does, by its name in formulas."""

    title: str
    text: str
    groups: tuple[Offered, ...]
    operations: Mapping[str, str]


@cache
def offered() -> Swap:
    """All of it, in the order of the text."""
    fields, body = read_text(TEXTS / "words" / "swap.md")
    groups = (
        Offered(one["register"], one["title"], one["says"], tuple(REGISTERS[one["register"]].values()))
        for one in fields["groups"]
    )
    text = filled(
        body,
        {
            "functions": _listed(ACTIVATIONS[name].title for name in PRIMITIVES if name in ACTIVATIONS),
            "penalties": _listed(penalty.title for penalty in PENALTIES.values()),
        },
    )
    return Swap(fields["title"], text, tuple(groups), fields["operations"])


def _listed(names: Iterable[str]) -> str:
    """Two names or more, as a sentence lists them."""
    *others, last = names
    return f"{', '.join(others)} and {last}"
