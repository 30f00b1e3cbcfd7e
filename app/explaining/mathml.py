"""Formulas become MathML here, on the server: a browser draws them without any script.

The library is math-core: it writes MathML Core, the part of MathML that all browsers draw, in microseconds.
"""

from html import escape

from math_core import LatexToMathML

from app.explaining.formula import Formula

_CONVERTER = LatexToMathML()


def mathml(formula: Formula) -> str:
    """One `<math>` element, with the plain text as its alternative."""
    drawn = _CONVERTER.convert_with_local_state(formula.latex, displaystyle=True)
    return drawn.replace("<math", f'<math alttext="{escape(formula.text)}"', 1)


def written(formula: Formula) -> dict[str, str]:
    """A formula as it goes into an answer: to be drawn, and to be read out."""
    return {"mathml": mathml(formula), "text": formula.text}
