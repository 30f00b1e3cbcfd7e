"""Records a figure of a lesson that its file cannot walk: pictures of moments, with the engine's numbers."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from app.figures.card import Picture
from app.lessons.form import FigureChoice
from app.web.descent.moment import document_at as race_at
from app.web.graph.moment import document_at as graph_at
from app.web.iteration.asked_run import asked_run
from app.web.iteration.beats import BEATS
from app.web.iteration.moment import document_of
from app.web.lessons.frames import RACE_WORDS, point
from app.web.service.document import Document

FARTHEST = 40
"""Steps of a walk through a graph."""

TIMES = (0, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500)
"""Ticks of a race: it changes most at first."""


class Moment(NamedTuple):
    """says: when it is, and what has been found. picture: plain SVG."""

    says: str
    picture: Picture


def moments(figure: FigureChoice, changed: Mapping[str, Any]) -> tuple[Moment, ...]:
    """What a figure shows from its first moment on. changed: options that a step has otherwise."""
    options = {**figure.options, **changed}
    documents = {"iteration": _beats, "graph": _walk, "race": _race}[figure.kind](options)
    return tuple(Moment(_said(one), one.picture()) for one in documents)


def beginning(figure: FigureChoice, place: Mapping[str, Any]) -> int:
    """Which of its moments a step begins at."""
    if figure.kind == "race":
        return sum(time <= int(place.get("time", 0)) for time in TIMES) - 1
    names = [beat.name for beat in BEATS]
    return int(place.get("step", 0)) if figure.kind == "graph" else names.index(place.get("beat", names[0]))


def _said(document: Document) -> str:
    return ". ".join((document.kind, *(text.rstrip(".") for text, _ in document.headline))) + "."


def _beats(options: Mapping[str, Any]) -> Iterator[Document]:
    query = {"preset": options["preset"], **{k: str(v) for k, v in options.get("settings", {}).items()}}
    for beat in BEATS:
        yield document_of(asked_run({**query, "beat": beat.name}))


def _walk(options: Mapping[str, Any]) -> Iterator[Document]:
    """Each step, until nothing changes any more."""
    query = {"text": options["formula"], "start": point(options.get("values", {}))}
    query["mode"] = options.get("mode", "reverse")
    steps = (graph_at({**query, "step": str(step)}) for step in range(FARTHEST))
    for here, after in pairwise(steps):
        yield here
        if here.picture() == after.picture():
            return


def _race(options: Mapping[str, Any]) -> Iterator[Document]:
    settings = {key: str(value) for key, value in options.get("settings", {}).items()}
    query = settings | {key: str(options[name]) for name, key in RACE_WORDS.items() if name in options}
    query |= {key: str(options[key]) for key in ("steps", "unit") if key in options}
    query["racers"] = ";".join(_racer(one) for one in options.get("racers", ()))
    if "start" in options:
        query["start"] = point(options["start"])
    for time in TIMES:
        if time <= options.get("steps", TIMES[-1]):
            yield race_at({**query, "time": str(time)})


def _racer(choice: Mapping[str, Any]) -> str:
    """A rule with its settings, as addresses have it."""
    return ",".join([choice["name"], *(f"{key}:{number}" for key, number in choice.items() if key != "name")])
