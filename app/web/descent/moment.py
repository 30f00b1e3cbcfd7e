"""A moment of a race as a document: its card shows the ways so far, and who is lowest."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import numpy as np
from pydantic import ValidationError

from app.derivatives.evaluation import loss
from app.expressions.parser import parse
from app.figures.card import Picture
from app.figures.card_ground import Way, finite_part, ground_picture, line_picture
from app.problems.expression_graph import expression_graph
from app.slope import Array
from app.training import race as engine
from app.web.api.catalog import CATALOG
from app.web.descent import words
from app.web.descent.document import DOCUMENT
from app.web.descent.figure_frame import ASIDE, MOST_RACERS, RACERS
from app.web.descent.offered_races import OPENING
from app.web.descent.race import check_prices
from app.web.descent.racers import graph_of, racers_of
from app.web.descent.schemas import RaceRequest
from app.web.descent.still import Ground, ground_at, known_as
from app.web.service.address_numbers import number_in
from app.web.service.attempt import KeepGoing
from app.web.service.document import Document
from app.wording.numbers import shown

LONGEST = 60
"""Characters of a formula that a card has room for."""

POINTS, RESOLUTION = 161, 81
_STEPS = 200
_TITLES = {rule["name"]: rule["title"] for rule in CATALOG["optimizers"]}


class Moment(NamedTuple):
    """A race up to a moment. ticks: since its start. unit: what is equal for all racers."""

    ground: Ground
    title: str
    request: RaceRequest
    ticks: int
    unit: str


def document_at(query: Mapping[str, str], keep_going: KeepGoing = lambda: True) -> Document:
    """The page of descents at the moment that its address says; as it is where that cannot be drawn."""
    moment = moment_in(query)
    if moment is None:
        return DOCUMENT
    check_prices(moment.request)
    graph = graph_of(moment.request)
    with np.errstate(all="ignore"):
        tracks = engine.race(racers_of(moment.request, graph), moment.request.steps, keep_going)
        counts = _steps_taken(tracks, moment)
        ways = [finite_part(track.thetas[: count + 1]) for track, count in zip(tracks, counts, strict=True)]
        heights, xs = _heights(moment.ground)
    if not np.isfinite(heights).all():
        return DOCUMENT
    values = [float(loss(graph, way[-1])) for way in ways]
    return DOCUMENT._replace(
        kind=_kind(tracks, moment),
        headline=[(moment.title, "ink"), (_standing(moment, values), "step")],
        picture=partial(_picture, moment.ground, heights, xs, ways),
    )


def moment_in(query: Mapping[str, str]) -> Moment | None:
    """The race that an address asks for, and its moment; None for what only the page's script can tell."""
    asked = {**(dict(parse_qsl(OPENING.search[1:])) if set(query) <= ASIDE else {}), **query}
    ground = ground_at(asked)
    if ground is None:
        return None
    steps = int(number_in(asked.get("steps", "")) or _STEPS)
    ticks = min(int(number_in(asked.get("time", "")) or 0), steps)
    source = _choice(asked.get("source", "backpropagation"))
    racers = asked.get("racers", RACERS).split(";")[:MOST_RACERS]
    names = parse(ground.text).variables
    body = {
        "problem": {
            "kind": "expression",
            "text": ground.text,
            "start": dict(zip(names, ground.start, strict=True)),
        },
        "racers": [{"source": source, "optimizer": _choice(text)} for text in racers],
        "steps": max(ticks, 1),
        "seed": int(number_in(asked.get("seed", "")) or 0),
        "noise": number_in(asked.get("noise", "")) or 0.0,
        "black_box": asked.get("box") == "1",
        "parts": False,
    }
    try:
        request = RaceRequest.model_validate(body)
    except ValidationError:
        return None
    return Moment(ground, _title(asked), request, ticks, asked.get("unit", "operations"))


def _choice(text: str) -> dict[str, Any]:
    """An entry with its settings, such as `adam,learning_rate:0.1`."""
    name, *pairs = text.split(",")
    settings = [pair.partition(":") for pair in pairs]
    numbers = {key: number_in(value) for key, _, value in settings}
    return {"name": name, **{key: number for key, number in numbers.items() if number is not None}}


def _title(asked: Mapping[str, str]) -> str:
    text = asked.get("text")
    if text is None:
        return known_as(asked.get("surface")).title
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _prices(tracks: Sequence[engine.Track], unit: str) -> list[float]:
    return [1.0 if unit == "steps" else float(getattr(track.price, unit)) for track in tracks]


def _steps_taken(tracks: Sequence[engine.Track], moment: Moment) -> list[int]:
    """How many steps each has paid for: one tick pays for one of the cheapest, as on the page."""
    prices = _prices(tracks, moment.unit)
    return [int(moment.ticks * min(prices) / price + 1e-9) for price in prices]


def _heights(ground: Ground) -> tuple[Array, Array]:
    """The values over what is shown, and the places of a line."""
    graph = expression_graph(parse(ground.text)).graph
    xs, *ys = (
        np.linspace(*ends, RESOLUTION if ground.is_surface else POINTS)
        for ends in list(pairwise(ground.extent))[::2]
    )
    places = np.stack(np.meshgrid(xs, ys[0]), axis=-1) if ys else xs[:, None]
    return np.asarray(loss(graph, places)), xs


def _picture(ground: Ground, heights: Array, xs: Array, points: Sequence[Array]) -> Picture:
    ways = [Way(one, lane) for lane, one in enumerate(points)]
    return (
        ground_picture(heights, ground.extent, ways) if ground.is_surface else line_picture(xs, heights, ways)
    )


def _kind(tracks: Sequence[engine.Track], moment: Moment) -> str:
    spent = round(moment.ticks * min(_prices(tracks, moment.unit)))
    unit = moment.unit.removesuffix("s") if spent == 1 else moment.unit
    return words.MOMENT.format(spent=shown(spent), unit=unit)


def _standing(moment: Moment, values: Sequence[float]) -> str:
    known = [value if np.isfinite(value) else np.inf for value in values]
    best = int(np.argmin(known))
    rules = [racer.optimizer for racer in moment.request.racers]
    title = _TITLES[rules[best].name]
    if sum(rule.name == rules[best].name for rule in rules) > 1:
        title = words.OF_SEVERAL.format(rule=title, rate=shown(rules[best].settings["learning_rate"]))
    said = words.LOWEST if len(values) > 1 else words.STANDS
    return said.format(rule=title, value=shown(known[best]))
