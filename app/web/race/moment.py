"""A moment of a race of runs as a document: its card shows the paths so far, and who is lowest."""

from collections.abc import Mapping
from functools import partial
from typing import Any, NamedTuple

import numpy as np
from pydantic import ValidationError

from app.figures.card import Picture
from app.figures.card_ground import Way, finite_part, ground_picture
from app.presets import PRESETS
from app.web.api.catalog import CATALOG
from app.web.race import words
from app.web.race.document import DOCUMENT, RESOLUTION
from app.web.race.runs_race import answer, check_prices
from app.web.race.schemas import RunsRaceRequest
from app.web.service.attempt import KeepGoing
from app.web.service.document import Document
from app.wording.numbers import shown

_TITLES = {rule["name"]: rule["title"] for rule in CATALOG["optimizers"]}


class Moment(NamedTuple):
    """A race up to a moment. ticks: since its start, of so many. unit: what is equal for all entries."""

    request: RunsRaceRequest
    ticks: int
    unit: str


def document_at(
    query: Mapping[str, str], own: Mapping[str, Any] | None = None, keep_going: KeepGoing = lambda: True
) -> Document:
    """The page of races of runs at the moment that its address says; as it is where nobody is named.

    query: as the embed of the race has read it. own: the experiment in the address, if one stands there.
    """
    moment = moment_in(query, own)
    if moment is None:
        return DOCUMENT
    check_prices(moment.request)
    with np.errstate(all="ignore"):
        done = answer(moment.request, keep_going)
    heights = np.asarray(done["landscape"]["loss"], float)
    if not np.isfinite(heights).all():
        return DOCUMENT
    counts = steps_taken(done, moment)
    return DOCUMENT._replace(
        kind=words.MOMENT.format(ticks=moment.ticks, unit=words.UNITS[moment.unit]),
        headline=[
            (words.ENTRIES.format(count=len(counts)), "ink"),
            (_standing(done, counts, moment), "step"),
        ],
        picture=partial(_picture, heights, done, counts),
    )


def moment_in(query: Mapping[str, str], own: Mapping[str, Any] | None = None) -> Moment | None:
    """The race that an address asks for, and its moment; None where it names nobody, or cannot be run."""
    if not query.get("entries"):
        return None
    experiment = own or PRESETS[query.get("preset", "xor")].experiment
    batch, seed = query.get("batch"), int(query.get("seed", experiment.get("seed", 0)))
    is_other = seed != experiment.get("seed", 0)
    body = {
        "problem": experiment["problem"],
        "batch_size": experiment.get("batch_size")
        if batch is None
        else None
        if batch == "all"
        else int(batch),
        "seed": seed,
        # Another seed starts elsewhere.
        "theta": None if is_other else experiment.get("theta"),
        "entries": [_entry(text) for text in query["entries"].split(";")],
        "steps": int(query.get("steps", "200")),
        "indices": [int(one) for one in query["plane"].split(",")] if "plane" in query else None,
        "resolution": RESOLUTION,
    }
    try:
        request = RunsRaceRequest.model_validate(body)
    except ValidationError:
        return None
    return Moment(request, int(query.get("time", "0")), query.get("unit", "iterations"))


def _entry(text: str) -> dict[str, Any]:
    """An entry as an address has it: `adam,learning_rate:0.1,source:spsa,seed:3`."""
    rule, *pairs = text.split(",")
    told = dict(pair.split(":", 1) for pair in pairs)
    source, seed = told.pop("source", "backpropagation"), told.pop("seed", None)
    settings = {name: float(value) for name, value in told.items()}
    return {
        "optimizer": {"name": rule, **settings},
        "source": {"name": source},
        "seed": None if seed is None else int(seed),
    }


def steps_taken(done: Mapping[str, Any], moment: Moment) -> list[int]:
    """Up to which point of its path each entry is: static/js/race/clock.js."""
    spent = [np.asarray(one["cost"]["operations"]) for one in done["entries"]]
    if moment.unit == "iterations":
        return [min(moment.ticks, len(one) - 1) for one in spent]
    if moment.ticks == 0:
        return [0] * len(spent)
    least, most = min(float(one[1]) for one in spent), max(float(one[-1]) for one in spent)
    budget = least * (most / least) ** (moment.ticks / moment.request.steps) * (1 + 1e-12)
    return [int(np.searchsorted(one, budget, side="right")) - 1 for one in spent]


def _picture(heights: Any, done: Mapping[str, Any], counts: list[int]) -> Picture:
    paths = [np.stack([one["x"], one["y"]], axis=-1).astype(float) for one in done["entries"]]
    ways = [finite_part(path[: count + 1]) for path, count in zip(paths, counts, strict=True)]
    return ground_picture(heights, done["plane"]["extent"], [Way(way, lane) for lane, way in enumerate(ways)])


def _standing(done: Mapping[str, Any], counts: list[int], moment: Moment) -> str:
    losses = [float(one["losses"][count]) for one, count in zip(done["entries"], counts, strict=True)]
    known = [loss if np.isfinite(loss) else np.inf for loss in losses]
    best = int(np.argmin(known))
    rule = moment.request.entries[best].optimizer
    said = {"rule": _TITLES[rule.name], "rate": shown(rule.settings["learning_rate"])}
    return words.LOWEST.format(**said, loss=shown(known[best]))
