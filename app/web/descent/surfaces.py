"""The surfaces with known minima on which rules are raced, as an answer."""

from fastapi import APIRouter, Request, Response

from app.problems.curves import CURVES, Curve
from app.problems.surfaces import SURFACES, Surface
from app.web.descent.schemas import WITHOUT_FORMULA
from app.web.service.content import FixedAnswer
from app.web.service.documented import documented_answer
from app.web.service.register_entries import register_entries

router = APIRouter(tags=["What there is"])


def _described(ground: Surface | Curve) -> dict[str, object]:
    """The entry with its minima as objects, and with the expression that its defaults make."""
    [entry] = register_entries([ground])
    return {**entry, "minima": [one._asdict() for one in ground.minima], "text": ground.text()}


SURFACES_ANSWER = {
    "surfaces": [_described(surface) for surface in SURFACES.values()],
    "curves": [_described(curve) for curve in CURVES.values()],
    "black_box_sources": WITHOUT_FORMULA,
}
_ANSWER = FixedAnswer(SURFACES_ANSWER)


@router.get(
    "/api/surfaces", summary="Surfaces with known minima", responses=documented_answer(SURFACES_ANSWER)
)
async def surfaces(request: Request) -> Response:
    """Functions from the literature: expression, settings, the part worth seeing, and minima.

    `black_box_sources` are those that ask for nothing but values, so they need no formula at all.
    """
    return _ANSWER.to(request)
