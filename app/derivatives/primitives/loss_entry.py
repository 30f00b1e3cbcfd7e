"""What the register says of a loss: words, operation, explanation, the meaning of outputs, and code."""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from app.derivatives.primitives.primitive import Primitive
from app.formula import Formula, difference, fraction, product, whole
from app.script_code import LossCode
from app.slope import Array

# Any numbers; 0 and 1 in every output; or a single 1 among at least two outputs.
Targets = Literal["numbers", "yes or no", "one class"]


class Outputs(NamedTuple):
    """Predictions and targets of one row, by their names or by their numbers; `which` is looked at."""

    predictions: Sequence[Formula]
    targets: Sequence[Formula]
    which: int

    @property
    def prediction(self) -> Formula:
        """The output that is looked at."""
        return self.predictions[self.which]

    @property
    def target(self) -> Formula:
        """What it should be."""
        return self.targets[self.which]

    @property
    def distance(self) -> Formula:
        """Prediction minus target."""
        return difference(self.prediction, self.target)

    def mean(self, slope: Formula, factor: int = 1) -> Formula:
        """The slope of a mean over outputs: that of one, times the factor, divided by how many there are."""
        count = len(self.predictions)
        if count == 1:
            return slope if factor == 1 else product(whole(factor), slope)
        return product(fraction(whole(factor), whole(count)), slope)


class Loss(NamedTuple):
    """A loss that a network can be trained with.

    noun: the title within a sentence. slope_explained: ∂L/∂a of one output, for a single row. expression:
    the share of one output in the language of formulas, from output and target; with one output, or halves
    of squares, the loss of a row is the sum of them. None where it is not written there. targets: what it
    can compare with. probabilities: how likely each output (outputs, ...) is, where outputs are logits.
    yes_above: from where an output means yes.
    """

    name: str
    title: str
    noun: str
    summary: str
    formula: str
    latex: str
    derivative: str
    primitive: Primitive
    slope_explained: Callable[[Outputs], Formula]
    code: LossCode
    expression: Callable[[str, float], str] | None = None
    targets: Targets = "numbers"
    probabilities: Callable[[Array], Array] | None = None
    yes_above: float = 0.5
