"""The pages about claims as documents: the list, and one for each."""

from app.claims.form.claim import Claim
from app.claims.form.controls import usual
from app.claims.form.evidence import Bars, Curves
from app.claims.register import CLAIMS
from app.claims.words import words_of
from app.figures.card import Picture
from app.figures.card_chart import bars_picture, curves_picture
from app.web.claims import words
from app.web.claims.drawn import bar_chart_of, chart_of
from app.web.claims.runs import run
from app.web.service.document import Document

ADDRESS = "/claims"
SHOWN = "the-negative-gradient-points-at-the-minimum"
"""The claim whose figure stands on the card of the list."""
_MOST_GROUPS = 5


def picture_of(claim: Claim) -> Picture:
    """The first figure of its evidence, as its page draws it; of many groups of bars the first."""
    figures = run(claim, usual(claim.controls)).evidence.figures
    return _picture(next(one for one in figures if isinstance(one, Curves | Bars)))


def _picture(figure: Curves | Bars) -> Picture:
    if isinstance(figure, Curves):
        return curves_picture(chart_of(figure))
    return bars_picture(bar_chart_of(figure._replace(groups=figure.groups[:_MOST_GROUPS])))


def document_of(claim: Claim) -> Document:
    text = words_of(claim.slug)
    return Document(
        address=f"{ADDRESS}/{claim.slug}",
        title=text.title,
        description=f"{text.claim} {words.PUT_TO_THE_TEST}",
        picture=lambda: picture_of(claim),
        kind=words.KIND.format(number=claim.number),
        words=[control.name for control in claim.controls],
    )


THE_LIST = Document(
    address=ADDRESS,
    title="Claims put to the test",
    description="Thirty-three things that are said of backpropagation and gradient descent. Bet on each, "
    "then run the experiment.",
    picture=lambda: picture_of(CLAIMS[SHOWN]),
    kind="Claims",
)
DOCUMENTS = {claim.slug: document_of(claim) for claim in CLAIMS.values()}
"""By the name of the claim."""
