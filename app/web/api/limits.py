"""All limits of this server, in numbers and in words."""

from fastapi import APIRouter, Request, Response

from app.web.api.size_limits import SIZES
from app.web.service.content import FixedAnswer
from app.web.service.documented import documented_answer
from app.web.service.settings import SETTINGS

router = APIRouter(tags=["Server"])

LIMITS = {
    "sizes": [size._asdict() for size in SIZES],
    "settings": [
        {
            "name": one.name,
            "value": one.value,
            "usual": one.usual,
            "lowest": one.lowest,
            "highest": one.highest,
            "unit": one.unit,
            "what": one.what,
        }
        for one in SETTINGS
    ],
}
_ANSWER = FixedAnswer(LIMITS)


@router.get("/api/limits", summary="How much may be asked for", responses=documented_answer(LIMITS))
async def limits(request: Request) -> Response:
    """How large an experiment may be, the same everywhere, and what this server is set to bear."""
    return _ANSWER.to(request)
