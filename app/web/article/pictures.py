"""The pictures of the article that the server draws, with the engine's numbers."""

from functools import cache
from math import ceil, log10
from typing import Any, NamedTuple

import numpy as np

from app.article import first_half, second_half
from app.article.curve import curve
from app.article.landscape import Ground, network_ground, surface_ground
from app.claims.material.sources import TITLES
from app.figures.colours import CIVIDIS_MARKS
from app.figures.still_contours import contours_still
from app.figures.still_curve import curve_still
from app.figures.still_lines import Line, lines_still, swatch
from app.presets import MAZUR
from app.web.article import words
from app.web.article.code import code
from app.web.service.json_codec import encode

STYLES = dict(zip(first_half.SOURCES, ("slope", "ink", "muted", "warm"), strict=True))
_LEAST, _MOST = 1e-3, 100.0
"""Bars begin and end here; each power of ten is as long as the next."""


class Ball(NamedTuple):
    """The ground with its ball, and what its script is told of them."""

    svg: str
    options: str


class Answer(NamedTuple):
    """The curve with its ball. ticks: numbers below it, and where; left, top: the ball. Places: 0 to 1."""

    svg: str
    options: str
    ticks: list[tuple[str, float]]
    left: float
    top: float


class Bar(NamedTuple):
    """An update as a bar. share: of the whole width."""

    title: str
    rate: float
    update: float
    share: float


@cache
def pictures() -> dict[str, Any]:
    """All of them, by the names that the templates know; computed once."""
    return {
        "answer": answer(),
        "landscape": _ball(network_ground(), words.LANDSCAPE, is_dragged=False),
        "arrow": _ball(surface_ground(), words.SURFACE, is_dragged=True),
        "losses": lines_still(_losses(), (words.STEPS, words.LOSS), log_across=False),
        "prices": lines_still(_prices(), (words.PARAMETERS, words.OPERATIONS), log_across=True),
        "legend": [(swatch(STYLES[name]), TITLES[name]) for name in first_half.SOURCES],
        "compared": first_half.compared(),
        "comparing": encode(_comparing()).decode(),
        "bars": [Bar(one.title, one.rate, one.update, share_of(one.update)) for one in second_half.updates()],
        "frozen": second_half.frozen(),
        "code": code(),
        "freezing": encode(_freezing()).decode(),
    }


def share_of(update: float) -> float:
    """How long a bar is, from 0 to 1. The rule of static/js/article/rules.js."""
    reach = log10(_MOST / _LEAST)
    return min(1.0, max(0.0, log10(max(abs(update), _LEAST) / _LEAST) / reach))


@cache
def answer() -> Answer:
    """The curve of the answer, and what its script is told of it."""
    drawn = curve()
    left, right = float(drawn.across[0]), float(drawn.across[-1])
    top = 1.08 * float(drawn.losses.max())
    start_loss = float(np.interp(drawn.start, drawn.across, drawn.losses))
    options = {
        "problem": drawn.problem,
        "before": drawn.before,
        "across": [left, right],
        "top": top,
        "losses": drawn.losses,
        "start": drawn.start,
        "rate": drawn.rate,
        "rows": drawn.rows,
    }

    def share(weight: float) -> float:
        return (weight - left) / (right - left)

    ticks = [(words.signed(weight), share(weight)) for weight in range(ceil(left), int(right) + 1)]
    svg = curve_still(drawn.across.tolist(), drawn.losses.tolist(), top)
    return Answer(svg, encode(options).decode(), ticks, share(drawn.start), 1 - start_loss / top)


def _ball(ground: Ground, name: str, *, is_dragged: bool) -> Ball:
    options = {
        "problem": ground.problem,
        "extent": ground.extent,
        "start": ground.start,
        "rate": ground.rate,
        "scale": ground.scale,
        "axes": ground.axes,
        "dragged": is_dragged,
        "colours": CIVIDIS_MARKS,
    }
    svg = contours_still(ground.heights, ground.extent, ground.start, name)
    return Ball(svg, encode(options).decode())


def _losses() -> list[Line]:
    runs = first_half.losses()
    return [Line(list(enumerate(runs[name])), style) for name, style in STYLES.items()]


def _prices() -> list[Line]:
    found = first_half.prices()
    return [Line(found[name], style) for name, style in STYLES.items()]


def _comparing() -> dict[str, Any]:
    """What the table of sources asks the server for."""
    asked = {name: MAZUR.experiment[name] for name in ("problem", "batch_size", "theta", "count")}
    return {**asked, "seed": first_half.SEED, "sources": [{"name": name} for name in first_half.SOURCES]}


def _freezing() -> dict[str, Any]:
    """What the bars ask the server for: the slope is put in by their script."""
    weight, slope = second_half.frozen()
    rules = [{"name": name, "learning_rate": rate} for name, rate in second_half.RATES.items()]
    return {"theta": [weight], "slope": slope, "optimizers": rules}
