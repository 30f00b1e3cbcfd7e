"""The state of an optimizer as it is sent: numbers, lists and rows of numbers, by name."""

from collections.abc import Mapping
from typing import Annotated

import numpy as np
from pydantic import Discriminator, Field, Tag

from app.descent.optimizer import Optimizer, State
from app.slope import Array
from app.web.schemas import words
from app.web.schemas.refuse import refused
from app.web.schemas.strict import ByName, ListOf, Point

Sent = Mapping[str, list[list[float]] | list[float] | float]


def _form(value: object) -> str:
    if not isinstance(value, list):
        return "one number"
    return "rows of numbers" if value and isinstance(value[0], list) else "numbers"


Memory = Annotated[
    Annotated[ListOf[Point], Tag("rows of numbers"), Field(max_length=100)]
    | Annotated[Point, Tag("numbers")]
    | Annotated[float, Tag("one number")],
    Discriminator(_form),
]
Memories = Annotated[
    ByName[Memory],
    Field(description="What the rule remembers, as the last answer gave it. Null at the start of a run."),
]


def starting_state(optimizer: Optimizer, sent: Sent | None, theta: Array) -> State:
    """The state that was sent, as arrays; the state before the first step when none was."""
    if sent is None:
        return optimizer.init(theta)
    return {name: np.array(memory, dtype=float) for name, memory in sent.items()}


def remembered(optimizer: Optimizer, size: int) -> int:
    """How many numbers this rule remembers for `size` parameters."""
    return sum(memory.size for memory in optimizer.init(np.zeros(size)).values())


def check_state(optimizer: Optimizer, sent: Sent | None, size: int) -> None:
    """Raise a validation error unless the state is one that this rule keeps for `size` parameters."""
    if sent is None:
        return
    expected = optimizer.init(np.zeros(size))
    if sent.keys() != expected.keys():
        raise refused(("state",), words.OTHER_STATE, expected=", ".join(expected) or words.NO_FIELDS)
    for name, memory in expected.items():
        if _shape(sent[name]) != memory.shape:
            raise refused(("state", name), words.WRONG_MEMORY, expected=_described(memory))


def _shape(memory: list[list[float]] | list[float] | float) -> tuple[int, ...] | None:
    """The shape as an array; None when the rows differ in length."""
    try:
        return np.shape(memory)
    except ValueError:
        return None


def _described(memory: Array) -> str:
    sizes = " lists of ".join(str(length) for length in memory.shape)
    return f"{sizes} numbers" if sizes else "one number"
