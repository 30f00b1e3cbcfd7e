"""Plotly figures of network, landscape and loss curve without data; the page's script fills them in."""

from functools import lru_cache
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from app.figures.colours import THEMES
from app.figures.landscape import landscape_figure
from app.figures.loss_curve import loss_curve_figure
from app.figures.network import network_figure
from app.web.api import words
from app.web.schemas.limits import MOST_LAYERS, MOST_WIDTH
from app.web.schemas.words import COLOURS, NARROW
from app.web.service.content import FixedAnswer
from app.web.service.documented import ERRORS, documented_answer
from app.web.service.empty_figures import ThemeName

router = APIRouter(tags=["What there is"])

_ALLOWED = words.LAYERS.format(layers=MOST_LAYERS + 1, width=MOST_WIDTH)


def layers_of(text: str) -> tuple[int, ...]:
    """The layers that `2-8-8-2` stands for. Raises PydanticCustomError for anything else."""
    parts = text.split("-")
    layers = tuple(int(part) for part in parts if part.isascii() and part.isdecimal())
    too_many = not 2 <= len(parts) <= MOST_LAYERS + 1
    if too_many or len(layers) < len(parts) or not all(1 <= width <= MOST_WIDTH for width in layers):
        reason = {"message": words.NO_LAYERS, "allowed": _ALLOWED}
        raise PydanticCustomError("refused", "{message}", reason)
    return layers


def figures_of(layers: tuple[int, ...], theme: ThemeName, compact: bool) -> dict[str, Any]:
    """Plotly figures by name; their empty lists are for the page to fill."""
    colors = THEMES[theme]
    return {
        "network": network_figure(layers, colors, compact),
        "landscape": landscape_figure(colors, compact),
        "loss_curve": loss_curve_figure(colors, compact),
    }


@lru_cache(maxsize=64)
def _answer(layers: tuple[int, ...], theme: ThemeName, compact: bool) -> FixedAnswer:
    return FixedAnswer(figures_of(layers, theme, compact))


@router.get(
    "/api/figures",
    summary="Empty figures for a network",
    responses={**documented_answer(figures_of((2, 2, 2), "light", compact=False)), 422: ERRORS[422]},
)
async def figures(
    request: Request,
    layers: Annotated[
        str,
        AfterValidator(layers_of),
        Query(description="Neurons per layer, inputs first.", max_length=40, examples=["2-8-8-2"]),
    ],
    theme: Annotated[ThemeName, Query(description=COLOURS)] = "light",
    compact: Annotated[bool, Query(description=NARROW)] = False,
) -> Response:
    """Network, landscape and loss curve as Plotly figures. They depend on nothing but this address."""
    # The validator has made layers of the text.
    return _answer(layers, theme, compact).to(request)
