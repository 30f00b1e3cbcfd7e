"""The numbers of an experiment that a sweep may vary beside the learning rate, read from the registers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from app.derivatives.sources import SOURCES
from app.problems.datasets import DATASETS
from app.problems.initialisers import INITIALISERS
from app.setting import Setting
from app.web.lab.sweep import words
from app.web.lab.sweep.plan_settings import plan_settings
from app.web.schemas.experiment import Experiment
from app.web.schemas.limits import MOST_REGULARISATION, MOST_SEED, MOST_WIDTH
from app.web.schemas.problem import NetworkProblem
from app.web.schemas.words import COUNTS_OF_PENALTIES

Fields = Mapping[str, Any]

WIDTH = "width"
PENALTIES = [Setting(name, 0.0, 0.0, MOST_REGULARISATION, says) for name, says in COUNTS_OF_PENALTIES.items()]
# The learning rate has an axis of its own; the others are switches, or change what the network must have.
_NOT_SWEPT = {"learning_rate", "outputs", "standardise", "standardise_targets", "fletcher_reeves"}


class SweptNumber(NamedTuple):
    """A number of the experiment: its place among the fields, its title, its range, and what it is now."""

    name: str
    title: str
    summary: str
    minimum: float
    maximum: float
    integer: bool
    value: float | None


def swept_numbers(fields: Fields, experiment: Experiment) -> list[SweptNumber]:
    """All of an experiment; `fields` are those that were sent for it."""
    parts = [*plan_settings(experiment.optimizer), ("source", SOURCES[experiment.source.name].settings)]
    problem = experiment.problem
    if not isinstance(problem, NetworkProblem):
        return [*_of_parts(parts, fields), _seed(experiment)]
    parts += _parts_of_problem(fields["problem"])
    batch = experiment.batch_size or problem.rows
    return [
        *_of_parts(parts, fields),
        *_width(problem),
        SweptNumber("batch_size", *words.BATCH_SIZE, 1, problem.rows, True, batch),
        _seed(experiment),
    ]


def with_number(fields: Fields, name: str, value: float) -> dict[str, Any]:
    """The same fields with this number in its place."""
    if name == WIDTH:
        problem = fields["problem"]
        first, *hidden, last = problem["layers"]
        return {**fields, "problem": {**problem, "layers": [first, *[value] * len(hidden), last]}}
    part, _, rest = name.partition(".")
    return {**fields, part: with_number(fields.get(part) or {}, rest, value) if rest else value}


def _width(problem: NetworkProblem) -> list[SweptNumber]:
    if len(problem.layers) < 3:
        return []
    return [SweptNumber(WIDTH, *words.WIDTH, 1, MOST_WIDTH, True, problem.layers[1])]


def _seed(experiment: Experiment) -> SweptNumber:
    return SweptNumber("seed", *words.SEED, 0, MOST_SEED, True, experiment.seed)


def _parts_of_problem(fields: Fields) -> Iterator[tuple[str, Sequence[Setting]]]:
    yield "problem.data", DATASETS[fields["data"]["name"]].settings
    yield "problem.regularisation", PENALTIES
    start = fields.get("initialiser")
    if isinstance(start, dict) and start["name"] in INITIALISERS:
        yield "problem.initialiser", INITIALISERS[start["name"]].settings


def _of_parts(parts: Sequence[tuple[str, Sequence[Setting]]], fields: Fields) -> Iterator[SweptNumber]:
    for part, settings in parts:
        given: Any = fields
        for key in part.split("."):
            given = (given or {}).get(key)
        for setting in settings:
            if setting.name not in _NOT_SWEPT:
                title = words.OF_PART[part].format(name=setting.name.replace("_", " "))
                now = (given or {}).get(setting.name, setting.default)
                ends = setting.minimum, setting.maximum, setting.integer
                yield SweptNumber(f"{part}.{setting.name}", title, setting.summary, *ends, now)
