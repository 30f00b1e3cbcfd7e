"""Plotly figures that only the lab has, without data; the page's script fills them in."""

from functools import lru_cache
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from app.figures.colours import THEMES
from app.figures.fit import fit_figure
from app.figures.prediction import prediction_figure
from app.figures.sizes import sizes_figure
from app.web.schemas.limits import MOST_LAYERS
from app.web.schemas.words import COLOURS, NARROW
from app.web.service.content import FixedAnswer
from app.web.service.documented import ERRORS, documented_answer
from app.web.service.empty_figures import ThemeName

router = APIRouter(tags=["What there is"])


def figures_of(depth: int, theme: ThemeName, compact: bool) -> dict[str, Any]:
    """Plotly figures by name; their empty lists are for the page to fill."""
    colors = THEMES[theme]
    return {
        "prediction": prediction_figure(colors, compact),
        "fit": fit_figure(colors, compact),
        "sizes": sizes_figure(depth, colors, compact),
    }


@lru_cache(maxsize=64)
def _answer(depth: int, theme: ThemeName, compact: bool) -> FixedAnswer:
    return FixedAnswer(figures_of(depth, theme, compact))


@router.get(
    "/api/lab/figures",
    summary="Empty figures for the lab",
    responses={**documented_answer(figures_of(2, "light", compact=False)), 422: ERRORS[422]},
)
async def figures(
    request: Request,
    depth: Annotated[int, Query(ge=1, le=MOST_LAYERS, description="Layers after the inputs.", examples=[2])],
    theme: Annotated[ThemeName, Query(description=COLOURS)] = "light",
    compact: Annotated[bool, Query(description=NARROW)] = False,
) -> Response:
    """Predictions, residuals and sizes as Plotly figures. They depend on nothing but this address."""
    return _answer(depth, theme, compact).to(request)
