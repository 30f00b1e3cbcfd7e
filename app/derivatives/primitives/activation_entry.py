"""What the register says of an activation: words, the engine's operation, explanation, and code."""

from collections.abc import Callable
from typing import NamedTuple

from app.derivatives.primitives.primitive import Primitive
from app.formula import Formula
from app.script_code import ActivationCode


class Sides(NamedTuple):
    """The slope of an activation with a kink at 0: above it, and elsewhere."""

    above: float
    elsewhere: float


class Activation(NamedTuple):
    """What a neuron may do to its pre-activation z to get its value a.

    explained: a, from the name of z or from its number. slope_explained: ∂a/∂z, from those of a and z.
    expression: the same in the language of formulas, with {} for z; None where it has no such function.
    """

    name: str
    title: str
    summary: str
    formula: str
    latex: str
    derivative: str
    primitive: Primitive
    explained: Callable[[Formula], Formula]
    slope_explained: Callable[[Formula, Formula], Formula] | Sides
    code: ActivationCode
    expression: str | None = None
