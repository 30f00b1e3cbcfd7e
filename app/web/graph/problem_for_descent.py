"""One output of a formula as a problem that the descent page can open: with at most two variables."""

from typing import Any

import numpy as np

from app.expressions.substitution import substitute
from app.expressions.terms import TermList
from app.expressions.tokens import MOST_CHARACTERS
from app.expressions.writing import write
from app.slope import Array
from app.web.graph.schemas import FormulaRequest

MOST_FREE = 2
"""Descent shows a surface, so it has room for two variables."""


def problem_for_descent(body: FormulaRequest, gradient: Array) -> dict[str, Any]:
    """The chosen output with the two steepest variables free and the others held where they are.

    gradient: of that output, by variable. The text is null when it would be too long for an address.
    """
    names = body.expression.variables
    alone = TermList(body.expression.terms).expression([body.expression.outputs[body.output]])
    steepness = dict(zip(names, np.abs(np.nan_to_num(gradient)).tolist(), strict=True))
    steepest = sorted(alone.variables, key=lambda name: steepness[name], reverse=True)[:MOST_FREE]
    held = {name: body.start[name] for name in alone.variables if name not in steepest}
    free = substitute(alone, held)
    text = write(free)
    return {
        "text": text if free.variables and len(text) <= MOST_CHARACTERS else None,
        "start": {name: body.start[name] for name in free.variables},
        "held": held,
    }
