"""What a step needs to know: the rule, the slope, and what the rule remembers. Nothing about problems."""

from collections.abc import Mapping
from typing import Annotated

import numpy as np
from pydantic import Discriminator, Field, Tag, model_validator

from app.descent.optimizer import Optimizer, State
from app.descent.rules import RULES, make_optimizer
from app.slope import Array
from app.web.schemas.choice import Choice, OneOf
from app.web.schemas.refuse import refused
from app.web.schemas.strict import Point, Strict

Sent = Mapping[str, list[float] | float]


def _form(value: object) -> str:
    return "one number each" if isinstance(value, list) else "one number"


OptimizerChoice = Annotated[
    Choice, OneOf(RULES), Field(description="The rule of descent, with its settings.")
]
Memory = Annotated[
    Annotated[Point, Tag("one number each")] | Annotated[float, Tag("one number")], Discriminator(_form)
]
Memories = Annotated[
    dict[str, Memory],
    Field(description="What the rule remembers, as the last answer gave it. Null at the start of a run."),
]


class SlopeFields(Strict):
    """How steep it is at theta. Where it comes from does not matter: it may be made up."""

    value: float = Field(0.0, description="The loss. No first-order rule looks at it.")
    gradient: Point = Field(description="One number for each parameter.")


class UpdateRequest(Strict):
    """A slope and a rule. There is no problem here, and no network: a step needs none."""

    optimizer: OptimizerChoice
    slope: SlopeFields
    state: Memories | None = None
    theta: Point = Field(description="The point to step from: all parameters in one list.")

    @model_validator(mode="after")
    def sizes_agree(self) -> "UpdateRequest":
        size = len(self.theta)
        if len(self.slope.gradient) != size:
            message = f"This list has length {len(self.slope.gradient)}."
            raise refused(("slope", "gradient"), message, f"{size} numbers, as many as theta has")
        check_state(self.optimizer, self.state, size)
        return self


def chosen_optimizer(choice: Choice) -> Optimizer:
    """The engine's optimizer for a checked choice."""
    return make_optimizer(choice.name, choice.settings)


def starting_state(optimizer: Optimizer, state: Sent | None, theta: Array) -> State:
    """The state that was sent, as arrays; the state before the first step when none was."""
    if state is None:
        return optimizer.init(theta)
    return {name: np.array(memory, dtype=float) for name, memory in state.items()}


def operations_of_updating(choice: Choice, size: int) -> int:
    """How many operations the rule and the move take for `size` parameters."""
    return RULES[choice.name].operations * size


def check_state(choice: Choice, state: Sent | None, size: int) -> None:
    """Raise a validation error unless the state is one that this rule keeps for `size` parameters."""
    if state is None:
        return
    expected = chosen_optimizer(choice).init(np.zeros(size))
    if state.keys() != expected.keys():
        allowed = f"null, or an object with exactly: {', '.join(expected) or 'no fields'}"
        raise refused(("state",), f"{choice.name} keeps another state than this.", allowed)
    for name, memory in expected.items():
        if np.shape(state[name]) != memory.shape:
            raise refused(("state", name), "This has another size.", _described(memory))


def _described(memory: Array) -> str:
    return f"a list of {memory.size} numbers" if memory.ndim else "one number"
