"""Plotly figures of the race of runs without data; the page's script fills them in."""

from typing import Any

from fastapi import APIRouter

from app.figures.colours import THEMES
from app.figures.runs_race import losses_figure, paths_figure
from app.web.service.empty_figures import ThemeName, add_empty_figures

router = APIRouter(tags=["What there is"])


def _drawn(theme: ThemeName, compact: bool) -> dict[str, Any]:
    colors = THEMES[theme]
    return {"paths": paths_figure(colors, compact), "losses": losses_figure(colors, compact)}


add_empty_figures(
    router, "/api/runs-race/figures", _drawn, summary="Empty figures for a race of runs", narrower=640
)
