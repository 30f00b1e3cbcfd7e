"""A recipe holds all that a script must know of a run, as plain numbers and names."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, NamedTuple, TypeVar

from app.export.literals import number
from app.expressions.terms import Expression
from app.refusal import RefusalError
from app.script_code import ActivationCode, ClippingCode, LossCode, PenaltyCode, RuleCode, SourceCode
from app.slope import Array

ORDER_OF_THETA = "theta holds layer by layer the weights, row by row, then the biases."
"""Every script says it."""


class UnknownPart(RefusalError):  # noqa: N818 - what is not known is no error of the script
    """There is no code for a part of this recipe: which field, what is wrong, and what there is code for."""


Code = TypeVar("Code")


class Part(NamedTuple, Generic[Code]):
    """A choice: its settings, the words that a reader knows it by, and how its row says it is written."""

    name: str
    settings: Mapping[str, Any]
    code: Code
    title: str = ""
    formula: str = ""

    @property
    def numbers(self) -> dict[str, str]:
        """The settings as they stand in code."""
        return {name: number(value) for name, value in self.settings.items()}


class OwnFormulas(NamedTuple):
    """A rule that a reader has written: the update, memories in the order of their renewal, and constants."""

    formula: Expression
    memories: tuple[tuple[str, Expression], ...]
    constants: Mapping[str, float]


class Change(NamedTuple):
    """Another plan from a step on: its parts, and what of its memory begins anew, with the first values.

    keeps_memory: whether the rule goes on with what it remembers. schedule_since: the step at which its
    schedule began.
    """

    rule: Part[RuleCode | None]
    own: OwnFormulas | None
    schedule: Part[str] | None
    clip: Part[ClippingCode] | None
    anew: Mapping[str, Array]
    keeps_memory: bool
    schedule_since: int


@dataclass(frozen=True)
class Recipe:
    """A network with its rows, where it starts, and how it is trained.

    layers and biases are those of a network, activations and loss how its own are written: biases are
    "trained", "none", or a list of numbers for each layer. x (rows, layers[0]) and y (rows, outputs) are
    the rows for training. theta (P,) and state (arrays by name) are where the run stands after `count`
    steps; `steps` more are taken. batch_size: None for all rows in every step. penalties: how strongly
    large weights are penalised. order: 2 where a rule needs second derivatives. edits: by the count of a
    step, the places of theta that were set by hand before it, with their values. changes: by the count of a
    step, the plan that takes over before it. sources and rules_of_pytorch: the names of the sources that may
    be written, and of the rules that PyTorch has.
    """

    title: str
    layers: tuple[int, ...]
    activations: tuple[ActivationCode, ...]
    loss: LossCode
    biases: str | tuple[tuple[float, ...], ...]
    x: Array
    y: Array
    input_names: tuple[str, ...]
    output_names: tuple[str, ...]
    theta: Array
    state: Mapping[str, Array]
    source: Part[SourceCode | None]
    rule: Part[RuleCode | None]
    batch_size: int | None
    seed: int
    count: int
    steps: int
    penalties: tuple[tuple[float, PenaltyCode], ...] = ()
    order: int = 1
    own: OwnFormulas | None = None
    schedule: Part[str] | None = None
    clip: Part[ClippingCode] | None = None
    edits: Mapping[int, Mapping[int, float]] = field(default_factory=dict)
    changes: Mapping[int, Change] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    rules_of_pytorch: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """P, how many parameters are trained."""
        return len(self.theta)

    @property
    def depth(self) -> int:
        """How many layers follow the inputs."""
        return len(self.layers) - 1

    def plan_of(self, count: int) -> "Recipe":
        """The same with the plan that takes over before this step in the place of the first one."""
        rule, own, schedule, clip, *_ = self.changes[count]
        return replace(self, rule=rule, own=own, schedule=schedule, clip=clip)

    @property
    def in_batches(self) -> bool:
        """Whether a step sees only some of the rows."""
        return self.batch_size is not None and self.batch_size < len(self.x)

    def layer_biases(self, layer: int) -> tuple[float, ...] | None:
        """The fixed biases of a layer, from 1; None where biases are trained or absent."""
        return None if isinstance(self.biases, str) else self.biases[layer - 1]
