"""The slope of each loss by one output, for a single row, in symbols and with the numbers put in."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from app.explaining import symbols
from app.explaining.formula import (
    Formula,
    applied,
    bracketed,
    difference,
    fraction,
    operand,
    power_of_e,
    product,
    total,
    whole,
)


class Outputs(NamedTuple):
    """Predictions and targets of one row, by their names or by their numbers; `which` is looked at."""

    predictions: Sequence[Formula]
    targets: Sequence[Formula]
    which: int

    @property
    def distance(self) -> Formula:
        """Prediction minus target."""
        return difference(self.predictions[self.which], self.targets[self.which])


def _mean_of(outputs: Outputs, slope: Formula, factor: int = 1) -> Formula:
    """A mean over outputs: the slope, divided by how many there are."""
    count = len(outputs.predictions)
    if count == 1:
        return slope if factor == 1 else product(whole(factor), slope)
    return product(fraction(whole(factor), whole(count)), slope)


def _softmax_minus_target(outputs: Outputs) -> Formula:
    powers = [power_of_e(prediction) for prediction in outputs.predictions]
    share = fraction(powers[outputs.which], bracketed(total(powers)))
    return difference(share, outputs.targets[outputs.which])


def _sigmoid_minus_target(outputs: Outputs) -> Formula:
    share = applied(Formula(r"\sigma", "σ"), outputs.predictions[outputs.which])
    return _mean_of(outputs, bracketed(difference(share, outputs.targets[outputs.which])))


def _cut(outputs: Outputs) -> Formula:
    cut = applied(Formula(r"\operatorname{cut}_{[-1, 1]}", "cut"), outputs.distance)
    return _mean_of(outputs, cut)


_SLOPES: dict[str, Callable[[Outputs], Formula]] = {
    "mean_squared_error": lambda outputs: _mean_of(outputs, bracketed(outputs.distance), factor=2),
    "half_squared_error": lambda outputs: outputs.distance,
    "binary_cross_entropy": _sigmoid_minus_target,
    "cross_entropy": _softmax_minus_target,
    "huber": _cut,
}


def in_symbols(loss: str, layer: int, outputs: int, which: int) -> Formula:
    """∂L/∂a of an output of the last layer, by names."""
    return _SLOPES[loss](
        Outputs(
            [symbols.value(layer, output) for output in range(outputs)],
            [symbols.target(output) for output in range(outputs)],
            which,
        )
    )


def with_numbers(loss: str, predictions: Sequence[float], targets: Sequence[float], which: int) -> Formula:
    """The same with the predictions and targets of a row."""
    return _SLOPES[loss](Outputs(list(map(operand, predictions)), list(map(operand, targets)), which))
