"""The slope of each activation, f′(z), in symbols and with the numbers of one neuron put in."""

from app.derivatives.primitives.activation import Sides
from app.derivatives.primitives.activations import ACTIVATIONS
from app.formula import Formula, number, operand


def in_symbols(activation: str, a: Formula, z: Formula) -> Formula:
    """f′(z) of the activation of that name, by the names of a neuron's value and pre-activation."""
    slope = ACTIVATIONS[activation].slope_explained
    if not isinstance(slope, Sides):
        return slope(a, z)
    above, elsewhere = map(number, slope)
    return Formula(
        rf"{above.latex} \text{{ where }} {z.latex} > 0 \text{{, else }} {elsewhere.latex}",
        f"{above.text} where {z.text} > 0, else {elsewhere.text}",
    )


def with_numbers(activation: str, a: float, z: float) -> Formula:
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
