"""Plotly figures of the descent page without data; the page's script fills them in."""

from typing import Any

from fastapi import APIRouter

from app.figures.colours import THEMES
from app.figures.surface import surface_figure
from app.figures.surface_line import line_figure
from app.figures.surface_race import race_figure
from app.web.service.empty_figures import ThemeName, add_empty_figures

router = APIRouter(tags=["What there is"])


def _drawn(theme: ThemeName, compact: bool) -> dict[str, Any]:
    colors = THEMES[theme]
    return {
        "surface": surface_figure(colors, compact),
        "line": line_figure(colors, compact),
        "race": race_figure(colors, compact),
    }


add_empty_figures(router, "/api/descent/figures", _drawn, summary="Empty figures for a race", narrower=480)
