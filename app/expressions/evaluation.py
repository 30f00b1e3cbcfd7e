"""Evaluates an expression for given values of its variables, without derivatives."""

from collections.abc import Mapping, Sequence

import numpy as np

from app.expressions.language import OPERATIONS
from app.expressions.terms import Expression, Number, Term, Variable
from app.slope import Array


def value_of(expression: Expression, values: Mapping[str, Array]) -> Array:
    """Return the value of the expression's last output, for arrays that fit together (NumPy's broadcasting).

    Raises KeyError when a variable has no value.
    """
    found: list[Array] = []
    with np.errstate(all="ignore"):
        for term in expression.terms:
            found.append(_value(term, values, found))
    return found[expression.outputs[-1]]


def _value(term: Term, values: Mapping[str, Array], found: Sequence[Array]) -> Array:
    if isinstance(term, Number):
        return np.asarray(term.value)
    if isinstance(term, Variable):
        return values[term.name]
    return OPERATIONS[term.name](*[found[i] for i in term.inputs])
