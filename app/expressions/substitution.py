"""Some variables of an expression are held: they become numbers, and fewer variables are left."""

from collections.abc import Mapping

from app.expressions.terms import Expression, Number, Term, TermList, Variable, renumbered


def substitute(expression: Expression, numbers: Mapping[str, float]) -> Expression:
    """Return the expression with each variable in `numbers` replaced by its number."""
    terms = TermList()
    new: list[int] = []
    for term in expression.terms:
        new.append(terms.add(renumbered(_substituted(term, numbers), new)))
    return terms.expression([new[i] for i in expression.outputs])


def _substituted(term: Term, numbers: Mapping[str, float]) -> Term:
    if isinstance(term, Variable) and term.name in numbers:
        return Number(numbers[term.name])
    return term
