"""Plotly figures of the descent page without data; the page's script fills them in."""

from functools import lru_cache
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response

from app.figures.colours import THEMES
from app.figures.surface import surface_figure
from app.figures.surface_line import line_figure
from app.figures.surface_race import race_figure
from app.web.service.content import FixedAnswer
from app.web.service.documented import ERRORS, documented_answer

router = APIRouter(tags=["What there is"])

ThemeName = Literal["light", "dark"]


def figures_of(theme: ThemeName, compact: bool) -> dict[str, Any]:
    """Plotly figures by name; their empty lists are for the page to fill."""
    colors = THEMES[theme]
    return {
        "surface": surface_figure(colors, compact),
        "line": line_figure(colors, compact),
        "race": race_figure(colors, compact),
    }


@lru_cache
def _answer(theme: ThemeName, compact: bool) -> FixedAnswer:
    return FixedAnswer(figures_of(theme, compact))


@router.get(
    "/api/descent/figures",
    summary="Empty figures for a race",
    responses={**documented_answer(figures_of("light", compact=False)), 422: ERRORS[422]},
)
async def figures(
    request: Request,
    theme: Annotated[ThemeName, Query(description="The colours of the page.")] = "light",
    compact: Annotated[bool, Query(description="For figures narrower than 480 pixels.")] = False,
) -> Response:
    """Surface, curve and race as Plotly figures. They depend on nothing but this address."""
    return _answer(theme, compact).to(request)
