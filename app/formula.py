"""A formula is written twice at once: in LaTeX, to be drawn, and as plain text, for who cannot see it."""

from collections.abc import Sequence
from math import isfinite, isnan
from typing import NamedTuple

DIGITS = 6
MOST_TERMS = 8


class Formula(NamedTuple):
    """One formula in both forms. The text uses the names of the parameters, such as W1[2,1]."""

    latex: str
    text: str


def same(text: str) -> Formula:
    """What is written alike in both forms, such as a letter."""
    return Formula(text, text)


def whole(count: int) -> Formula:
    """A whole number."""
    return same(str(count))


ONE = whole(1)


def number(value: float) -> Formula:
    """A number with six significant digits and a true minus sign."""
    if not isfinite(value):
        return Formula(r"\text{undefined}", "undefined") if isnan(value) else _signed(value, r"\infty", "∞")
    mantissa, _, exponent = f"{abs(value):.{DIGITS}g}".partition("e")
    if not exponent:
        return _signed(value, mantissa, mantissa)
    power = int(exponent)
    return _signed(value, rf"{mantissa} \times 10^{{{power}}}", f"{mantissa}e{power}".replace("-", "−"))


def _signed(value: float, latex: str, text: str) -> Formula:
    return Formula(f"-{latex}", f"−{text}") if value < 0 else Formula(latex, text)


def operand(value: float) -> Formula:
    """A number as it stands between signs: in brackets when it is negative."""
    return bracketed(number(value)) if value < 0 else number(value)


def bracketed(inner: Formula) -> Formula:
    """A formula in round brackets."""
    return Formula(rf"\left({inner.latex}\right)", f"({inner.text})")


def joined(latex: str, text: str, parts: Sequence[Formula]) -> Formula:
    """Formulas with the same sign between them."""
    return Formula(latex.join(part.latex for part in parts), text.join(part.text for part in parts))


def product(*factors: Formula) -> Formula:
    """Factors with dots between them."""
    return joined(r" \cdot ", " · ", factors)


def difference(first: Formula, second: Formula) -> Formula:
    """One minus the other; the other has brackets where it needs them."""
    return joined(" - ", " − ", (first, second))


def equation(*sides: Formula) -> Formula:
    """Formulas that are equal."""
    return joined(" = ", " = ", sides)


def fraction(over: Formula, under: Formula) -> Formula:
    """One above the other; brackets are for who needs them."""
    return Formula(rf"\frac{{{over.latex}}}{{{under.latex}}}", f"{over.text}/{under.text}")


def power_of_e(exponent: Formula) -> Formula:
    """The exponential function of a formula."""
    return Formula(f"e^{{{exponent.latex}}}", f"e^({exponent.text})")


def applied(function: Formula, argument: Formula) -> Formula:
    """A function of one argument."""
    return Formula(rf"{function.latex}\left({argument.latex}\right)", f"{function.text}({argument.text})")


def larger(one: Formula, other: Formula) -> Formula:
    """The larger of two."""
    return applied(Formula(r"\max", "max"), joined(", ", ", ", (one, other)))


def squared(base: Formula) -> Formula:
    """The square of a name or an operand."""
    latex = rf"\left({base.latex}\right)" if "^" in base.latex else base.latex
    return Formula(f"{latex}^{{2}}", f"{base.text}²")


def shown(count: int, most: int = MOST_TERMS) -> list[int | None]:
    """Which of `count` entries are written out: all of a few, else the first and the last, None between."""
    if count <= most:
        return list(range(count))
    return [*range(most - 2), None, count - 1]


def written_out(count: int) -> list[int]:
    """Which of `count` entries are written out, without the dots."""
    return [place for place in shown(count) if place is not None]


def total(terms: Sequence[Formula]) -> Formula:
    """The sum of all terms. Of many, only some are written out, and how many are left out is said."""
    places = shown(len(terms))
    left_out = len(terms) - len(places) + 1
    dots = Formula(rf"\underbrace{{\cdots}}_{{{left_out}\ \text{{more}}}}", f"[{left_out} more]")
    return joined(" + ", " + ", [dots if place is None else terms[place] for place in places])
