"""How the server reads what addresses say of races of runs: who races, the rows of a step, and the plane."""

import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise

from app.presets import PRESETS
from app.web.api.catalog import CATALOG
from app.web.embed.formula_readings import choices
from app.web.embed.own_experiment import OwnExperiment, own_experiment
from app.web.embed.readings import Reader, Reading, places, whole, within
from app.web.race.figure_frame import USUAL_ENTRIES
from app.web.schemas.limits import MOST_BATCH, MOST_ENTRIES, MOST_SEED
from app.web.schemas.problem import NetworkProblem

LONGEST = 1000
"""Iterations of a race: the last of LENGTHS in static/js/race/address.js."""

_USUAL_STEPS = 200
_MOST_PARAMETERS = 60
_RULE = choices(CATALOG["optimizers"])
_SOURCES = {source["name"] for source in CATALOG["sources"]}
_SEED = whole(0, MOST_SEED)


def entries(text: str) -> Reading:
    """Rules with their settings, with a source and a seed of their own; what is wrong is left out."""
    told = text.split(";")
    read = [_entry(one) for one in told[:MOST_ENTRIES]]
    right = [one for one in read if one]
    return Reading(";".join(right) or None, fits=right == told)


def _entry(text: str) -> str:
    """Such as `adam,learning_rate:0.1,source:spsa,seed:3`; "" where there is no such rule."""
    rule, *pairs = text.split(",")
    own = dict(pair.split(":", 1) for pair in pairs if pair.startswith(("source:", "seed:")))
    settings = [pair for pair in pairs if pair.partition(":")[0] not in own]
    found = _RULE(",".join([rule, *settings])).value
    if found is None:
        return ""
    source = own.get("source", "")
    seed = _SEED(own["seed"]).value if "seed" in own else None
    return ",".join(
        [found, *([f"source:{source}"] if source in _SOURCES else []), *([f"seed:{seed}"] if seed else [])]
    )


def batch(text: str) -> Reading:
    """How many rows, or all."""
    return Reading(text, fits=True) if text == "all" else whole(1, MOST_BATCH)(text)


def plane(size: int = sys.maxsize) -> Reader:
    """Two parameters, of as many as there are, counted from 0."""

    def read(text: str) -> Reading:
        numbers = text.split(",")
        are_two = len(numbers) == len(set(numbers)) == 2
        fits = are_two and all(one.isascii() and one.isdecimal() and int(one[:9]) < size for one in numbers)
        return Reading(text if fits else None, fits)

    return read


def readers_of_a_race_of_runs(query: Mapping[str, str]) -> dict[str, Reader]:
    """The readers of the race that an address opens."""
    own = own_experiment(query.get("e", ""))
    preset = PRESETS.get(query.get("preset", ""), PRESETS["xor"])
    problem = NetworkProblem.model_validate((own or preset).experiment["problem"])
    steps = query.get("steps", "")
    length = int(steps) if steps.isascii() and steps.isdecimal() else _USUAL_STEPS
    named = entries(query.get("entries", "")).value
    racing = named.count(";") + 1 if named else _usual_entries(own, problem.layers)
    return {
        "plane": plane(problem.size),
        "entry": within(1, racing),
        **places("time", length, query.get("lock", "")),
    }


def _usual_entries(own: OwnExperiment | None, layers: Sequence[int]) -> int:
    """How many race where nobody is named: usualEntries and ownEntry in static/js/race."""
    parameters = sum(width * (before + 1) for before, width in pairwise(layers))
    rule = own.experiment["optimizer"] if own else {}
    joins = own is not None and not rule.get("schedule") and not rule.get("clip")
    return USUAL_ENTRIES - (parameters > _MOST_PARAMETERS) + joins
