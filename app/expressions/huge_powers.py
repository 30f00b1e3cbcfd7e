"""Refuses huge powers such as 9^9^9 and x^5000, which overflow or vanish in float64."""

from collections.abc import Sequence

import numpy as np

from app.expressions import words
from app.expressions.language import OPERATIONS
from app.expressions.terms import Call, Number, Term, Variable
from app.expressions.tokens import ExpressionError
from app.slope import Array

LARGEST_EXPONENT = 1000


def refuse_huge_powers(terms: Sequence[Term], columns: Sequence[int]) -> None:
    """Raise ExpressionError where a constant exponent is beyond ±1000 or undefined.

    columns: where each term stands in the text.
    """
    values: list[Array | None] = []
    for term, column in zip(terms, columns, strict=True):
        values.append(_constant(term, values))
        if isinstance(term, Call) and term.name == "power":
            exponent = values[term.inputs[1]]
            # NaN fails every comparison, so it is refused as well.
            if exponent is not None and not abs(exponent) <= LARGEST_EXPONENT:
                raise ExpressionError(column, *words.power_too_high(LARGEST_EXPONENT))


def _constant(term: Term, values: Sequence[Array | None]) -> Array | None:
    """Return the value of a term that holds no variable, None for all others."""
    if isinstance(term, Number):
        return np.asarray(term.value)
    if isinstance(term, Variable):
        return None
    inputs = [values[i] for i in term.inputs]
    if any(value is None for value in inputs):
        return None
    with np.errstate(all="ignore"):
        return OPERATIONS[term.name](*inputs)
