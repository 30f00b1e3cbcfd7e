"""Symbolic differentiation writes the derivative down as another expression, by the rules of calculus.

Written out in full it may be far larger than the expression, which is known as expression swell
(Griewank and Walther, Evaluating Derivatives, 2nd ed. 2008, section 1.1). With equal terms shared it is not,
and then it does the same work as automatic differentiation.
"""

from app.expressions.derivative_rules import RULES
from app.expressions.simplification import simplify
from app.expressions.symbols import Symbol
from app.expressions.terms import Call, Expression, Number, Term, TermList, Variable


def derivative(expression: Expression, variable: str, simplified: bool = True) -> Expression:
    """Return the derivative of each output by one variable; zero for a variable that does not appear.

    Not simplified, it is what the rules give, word for word: (x·x)′ = 1·x + x·1.
    """
    terms = TermList(expression.terms)
    slopes: list[Symbol | None] = []
    for position, term in enumerate(expression.terms):
        slopes.append(_slope(terms, position, term, slopes, variable))
    zero = terms.add(Number(0.0))
    found = [slopes[i] for i in expression.outputs]
    result = terms.expression([zero if slope is None else slope.position for slope in found])
    return simplify(result) if simplified else result


def _slope(
    terms: TermList, position: int, term: Term, slopes: list[Symbol | None], variable: str
) -> Symbol | None:
    """Return the derivative of one term, None where it does not depend on the variable."""
    if term == Variable(variable):
        return Symbol(terms, terms.add(Number(1.0)))
    if not isinstance(term, Call):
        return None
    symbols = [Symbol(terms, i) for i in (position, *term.inputs)]
    parts = [
        rule(slope, *symbols)
        for rule, slope in zip(RULES[term.name], (slopes[i] for i in term.inputs), strict=True)
        if slope is not None
    ]
    return sum(parts[1:], start=parts[0]) if parts else None
