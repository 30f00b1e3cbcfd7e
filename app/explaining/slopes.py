"""The slopes of activations and losses, as their rows explain them: in symbols, and with numbers put in."""

from collections.abc import Sequence

from app.derivatives.primitives.activation_entry import Sides
from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.loss_entry import Outputs
from app.derivatives.primitives.losses import LOSSES
from app.explaining import symbols
from app.formula import Formula, number, operand


def activation_in_symbols(activation: str, a: Formula, z: Formula) -> Formula:
    """f′(z) of the activation of that name, by the names of a neuron's value and pre-activation."""
    slope = ACTIVATIONS[activation].slope_explained
    if not isinstance(slope, Sides):
        return slope(a, z)
    above, elsewhere = map(number, slope)
    return Formula(
        rf"{above.latex} \text{{ where }} {z.latex} > 0 \text{{, else }} {elsewhere.latex}",
        f"{above.text} where {z.text} > 0, else {elsewhere.text}",
    )


def activation_with_numbers(activation: str, a: float, z: float) -> Formula:
    """The same for a neuron with the value a and the pre-activation z."""
    slope = ACTIVATIONS[activation].slope_explained
    if not isinstance(slope, Sides):
        return slope(operand(a), operand(z))
    here, where = number(slope.above if z > 0 else slope.elsewhere), number(z)
    drawn, read = (">", ">") if z > 0 else (r"\le", "≤")
    return Formula(
        rf"{here.latex} \text{{, as }} {where.latex} {drawn} 0",
        f"{here.text}, as {where.text} {read} 0",
    )


def loss_in_symbols(loss: str, layer: int, outputs: int, which: int) -> Formula:
    """∂L/∂a of an output of the last layer, by names."""
    predictions = [symbols.value(layer, output) for output in range(outputs)]
    targets = [symbols.target(output) for output in range(outputs)]
    return LOSSES[loss].slope_explained(Outputs(predictions, targets, which))


def loss_with_numbers(
    loss: str, predictions: Sequence[float], targets: Sequence[float], which: int
) -> Formula:
    """The slope of a loss with the predictions and targets of a row."""
    numbers = Outputs(list(map(operand, predictions)), list(map(operand, targets)), which)
    return LOSSES[loss].slope_explained(numbers)
