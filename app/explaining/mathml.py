"""Formulas become MathML here, on the server: a browser draws them without any script.

The library is math-core: it writes MathML Core, the part of MathML that all browsers draw, in microseconds.
"""

import re
from html import escape, unescape

from math_core import LatexToMathML

from app.formula import Formula

_CONVERTER = LatexToMathML()
# Characters by name are known to HTML alone; written out, the same text is XML too.
_NAMED = re.compile(r"&(?!lt;|gt;|amp;|quot;)[A-Za-z]+;")


def mathml(formula: Formula) -> str:
    """One `<math>` element, with the plain text as its alternative."""
    drawn = _CONVERTER.convert_with_local_state(formula.latex, displaystyle=True)
    drawn = _NAMED.sub(lambda entity: unescape(entity[0]), drawn)
    return drawn.replace("<math", f'<math alttext="{escape(formula.text)}"', 1)


def written(formula: Formula) -> dict[str, str]:
    """A formula as it goes into an answer: to be drawn, and to be read out."""
    return {"mathml": mathml(formula), "text": formula.text}
