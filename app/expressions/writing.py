"""Expressions are written out again, in the language itself or with the signs of mathematics."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.expressions.terms import Call, Expression, Number, Term

LONGEST = 2000
"""An expression can be far longer written out than it is shared, so each text has an end."""

CUT = "…"
_STRENGTH = {"add": 1, "subtract": 1, "divide": 2, "multiply": 3, "negate": 4, "power": 5}
_ATOM = 6
# How strong the left and the right side must be to need no parentheses. They are written even where the
# language could do without: (a/b)*c and a^(b^c).
_SIDES = {"add": (1, 2), "subtract": (1, 2), "multiply": (3, 4), "divide": (3, 4), "power": (_ATOM, _ATOM)}


class Style(NamedTuple):
    """How signs look.

    between: the sign of each operation of two, spaces included. called: what stands before and after the
    argument of a function; without an entry it is the name and parentheses.
    """

    between: Mapping[str, str]
    minus: str
    constants: Mapping[str, str]
    called: Mapping[str, tuple[str, str]]
    superscripts: bool


PLAIN = Style(
    {"add": " + ", "subtract": " - ", "multiply": "*", "divide": "/", "power": "^"}, "-", {}, {}, False
)
"""The language itself: what is written in this style can be parsed again."""

PRETTY = Style(
    {"add": " + ", "subtract": " − ", "multiply": "·", "divide": " / ", "power": "^"},
    "−",
    {"pi": "π"},
    {"sqrt": ("√(", ")"), "abs": ("|", "|"), "sigmoid": ("σ(", ")")},
    True,
)
"""For reading: x²·y − √(z)."""

_SUPERSCRIPT = str.maketrans("−0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


class _Written(NamedTuple):
    text: str
    strength: int


def write(expression: Expression, style: Style = PLAIN, longest: int = LONGEST) -> str:
    """Return the text of an expression, its outputs separated by semicolons."""
    texts = write_terms(expression, style, longest)
    return "; ".join(texts[i] for i in expression.outputs)


def write_terms(expression: Expression, style: Style = PLAIN, longest: int = LONGEST) -> list[str]:
    """Return the text of every term; one of more than `longest` characters is cut down to …"""
    written: list[_Written] = []
    for term in expression.terms:
        whole = _write(term, written, style)
        written.append(whole if len(whole.text) <= longest else _Written(CUT, _ATOM))
    return [each.text for each in written]


def number_text(term: Number, style: Style = PRETTY) -> str:
    """Return a number with as many digits as it needs, or its name."""
    if term.name:
        return style.constants.get(term.name, term.name)
    return repr(term.value).removesuffix(".0").replace("-", style.minus)


def _write(term: Term, written: Sequence[_Written], style: Style) -> _Written:
    if isinstance(term, Number):
        return _Written(number_text(term, style), _STRENGTH["negate"] if term.value < 0 else _ATOM)
    if not isinstance(term, Call):
        return _Written(term.name, _ATOM)
    inputs = [written[i] for i in term.inputs]
    if term.name == "negate":
        return _Written(style.minus + _enclosed(inputs[0], _STRENGTH["power"]), _STRENGTH["negate"])
    if term.name in style.between:
        return _write_between(term.name, inputs, style)
    before, after = style.called.get(term.name, (f"{term.name}(", ")"))
    return _Written(before + ", ".join(each.text for each in inputs) + after, _ATOM)


def _write_between(name: str, inputs: Sequence[_Written], style: Style) -> _Written:
    left, right = inputs
    to_the_left, to_the_right = _SIDES[name]
    base = _enclosed(left, to_the_left)
    if name == "power" and style.superscripts and right.text.removeprefix(style.minus).isdecimal():
        return _Written(base + right.text.translate(_SUPERSCRIPT), _STRENGTH[name])
    # Two signs in a row need parentheses between them: a − (−b).
    least = _ATOM if right.strength == _STRENGTH["negate"] else to_the_right
    return _Written(base + style.between[name] + _enclosed(right, least), _STRENGTH[name])


def _enclosed(operand: _Written, least: int) -> str:
    return operand.text if operand.strength >= least else f"({operand.text})"
