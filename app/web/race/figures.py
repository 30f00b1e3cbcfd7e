"""Plotly figures of the race of runs without data; the page's script fills them in."""

from functools import lru_cache
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response

from app.figures.colours import THEMES
from app.figures.runs_race import losses_figure, paths_figure
from app.web.service.content import FixedAnswer
from app.web.service.documented import ERRORS, documented_answer

router = APIRouter(tags=["What there is"])

ThemeName = Literal["light", "dark"]


def figures_of(theme: ThemeName, compact: bool) -> dict[str, Any]:
    """Plotly figures by name; their empty lists are for the page to fill."""
    colors = THEMES[theme]
    return {"paths": paths_figure(colors, compact), "losses": losses_figure(colors, compact)}


@lru_cache
def _answer(theme: ThemeName, compact: bool) -> FixedAnswer:
    return FixedAnswer(figures_of(theme, compact))


@router.get(
    "/api/runs-race/figures",
    summary="Empty figures for a race of runs",
    responses={**documented_answer(figures_of("light", compact=False)), 422: ERRORS[422]},
)
async def figures(
    request: Request,
    theme: Annotated[ThemeName, Query(description="The page’s theme.")] = "light",
    compact: Annotated[bool, Query(description="For windows narrower than 640 pixels.")] = False,
) -> Response:
    """The landscape with paths, and the losses, as Plotly figures. They depend on this address alone."""
    return _answer(theme, compact).to(request)
