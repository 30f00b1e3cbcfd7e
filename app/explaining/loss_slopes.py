"""The slope of each loss by one output, for a single row, in symbols and with the numbers put in."""

from collections.abc import Sequence

from app.derivatives.primitives.loss import Outputs
from app.derivatives.primitives.losses import LOSSES
from app.explaining import symbols
from app.formula import Formula, operand


def in_symbols(loss: str, layer: int, outputs: int, which: int) -> Formula:
    """∂L/∂a of an output of the last layer, by names."""
    predictions = [symbols.value(layer, output) for output in range(outputs)]
    targets = [symbols.target(output) for output in range(outputs)]
    return LOSSES[loss].slope_explained(Outputs(predictions, targets, which))


def with_numbers(loss: str, predictions: Sequence[float], targets: Sequence[float], which: int) -> Formula:
    """The same with the predictions and targets of a row."""
    numbers = Outputs(list(map(operand, predictions)), list(map(operand, targets)), which)
    return LOSSES[loss].slope_explained(numbers)
