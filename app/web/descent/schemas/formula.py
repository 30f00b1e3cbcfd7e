"""A text that may be a formula: here nothing is wrong with one that is not."""

from app.web.schemas.strict import Strict


class FormulaRequest(Strict):
    """What somebody has typed."""

    text: str
