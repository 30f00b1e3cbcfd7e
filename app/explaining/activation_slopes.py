"""The slope of each activation, f′(z), in symbols and with the numbers of one neuron put in."""

from collections.abc import Callable

from app.explaining.formula import (
    Formula,
    applied,
    bracketed,
    difference,
    fraction,
    joined,
    number,
    operand,
    power_of_e,
    product,
    squared,
    whole,
)

ONE = whole(1)
_DISTRIBUTION, _DENSITY = Formula(r"\Phi", "Φ"), Formula(r"\varphi", "φ")


def _logistic(a: Formula, z: Formula) -> Formula:
    fading = power_of_e(Formula(f"-{z.latex}", f"−{z.text}"))
    return fraction(ONE, bracketed(joined(" + ", " + ", [ONE, fading])))


def _gelu(a: Formula, z: Formula) -> Formula:
    return joined(" + ", " + ", [applied(_DISTRIBUTION, z), product(z, applied(_DENSITY, z))])


# From value a and pre-activation z, by their names or by their numbers.
_SMOOTH: dict[str, Callable[[Formula, Formula], Formula]] = {
    "tanh": lambda a, z: difference(ONE, squared(a)),
    "sigmoid": lambda a, z: product(a, bracketed(difference(ONE, a))),
    "softplus": _logistic,
    "gelu": _gelu,
    "identity": lambda a, z: ONE,
}
# The slope where z is above 0, and elsewhere.
_KINKED = {"relu": (1.0, 0.0), "leaky_relu": (1.0, 0.01)}


def in_symbols(activation: str, a: Formula, z: Formula) -> Formula:
    """f′(z) of the activation of that name, by the names of a neuron's value and pre-activation."""
    if activation in _KINKED:
        above, elsewhere = (number(slope) for slope in _KINKED[activation])
        return Formula(
            rf"{above.latex} \text{{ where }} {z.latex} > 0 \text{{, else }} {elsewhere.latex}",
            f"{above.text} where {z.text} > 0, else {elsewhere.text}",
        )
    return _SMOOTH[activation](a, z)


def with_numbers(activation: str, a: float, z: float) -> Formula:
    """The same for a neuron with the value a and the pre-activation z."""
    if activation in _KINKED:
        slope, where = number(_KINKED[activation][not z > 0]), number(z)
        drawn, read = (">", ">") if z > 0 else (r"\le", "≤")
        return Formula(
            rf"{slope.latex} \text{{, as }} {where.latex} {drawn} 0",
            f"{slope.text}, as {where.text} {read} 0",
        )
    return _SMOOTH[activation](operand(a), operand(z))
