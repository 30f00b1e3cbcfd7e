"""What the register says of a rule of descent: words, settings, price, drawing, code, and how to build it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from app.descent.cartoon_parts import Cartoon
from app.descent.optimizer import Optimizer
from app.descent.stability import CriticalRates
from app.script_code import RuleCode
from app.setting import Setting


class Rule(NamedTuple):
    """One rule of descent as a visitor meets it, and how to build it."""

    name: str
    title: str
    noun: str
    """The title within a sentence."""
    summary: str
    formula: str
    latex: str
    caption: str
    """What it did, as the middle of a sentence. {rate} is the learning rate, {momentum} that setting.

    Where some parameters stay, their number takes the place of "every parameter" or "all parameters".
    """
    settings: tuple[Setting, ...]
    operations: int
    """Multiplications, additions, comparisons, divisions and roots per parameter and step, the move included.

    The few numbers that are worked out once per step, whatever the number of parameters, are not counted.
    For rules that search along a line it is the number of a new line.
    """
    build: Callable[..., Optimizer]
    cartoon: Cartoon
    """The arrows and boxes that its update is made of."""
    code: RuleCode
    order: int = 1
    """1: the gradient is enough; 2: the Hessian is needed too"""
    cubed: int = 0
    """Operations beside those for each parameter: this many times the number of parameters, cubed.

    To split a Hessian into its main directions takes about 9 P³ (Golub and Van Loan, 2013, section 8.3).
    """
    for_each: tuple[str, int] | None = None
    """A setting, and the operations per parameter that each unit of it takes beside the others."""
    together: bool = False
    """Whether the update of one parameter depends on the gradients of the others too."""
    critical: Callable[[float, Mapping[str, float]], CriticalRates] | None = None
    """From the largest curvature and the settings, the critical rates; None where they are not known."""
    decay_caption: str = ""
    """What is said after the caption where weight decay is not 0; {decay} is its share of the parameter."""
    sized_by: str = ""
    """The setting that says how much it remembers: with another value it begins anew. "" for none."""
    rate_multiplies: Literal["slope", "direction", "step"] = "slope"
    """What a learning rate is to be chosen by.

    slope: steps are the longer, the steeper it is. direction: about 1 along each axis, however steep it is.
    step: a whole step, whose length the rule finds by itself, so that 1 is usual.
    """
    rolls: bool = False
    """Whether it carries a velocity on from step to step, like a ball."""

    def price(self, size: int, settings: Mapping[str, float] = MappingProxyType({})) -> int:
        """About how many operations one step takes for `size` parameters; those not given have defaults."""
        operations = self.operations
        if self.for_each is not None:
            name, each = self.for_each
            defaults = {setting.name: setting.default for setting in self.settings}
            operations += each * int({**defaults, **settings}[name])
        return operations * size + self.cubed * size**3
