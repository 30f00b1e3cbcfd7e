"""A moment of a run as a document: its card shows the network there, and what the beat has found."""

from collections.abc import Iterator, Mapping
from itertools import islice, pairwise
from typing import Any

import numpy as np

from app.figures.card import Picture
from app.figures.colours import LIGHT
from app.figures.label_places import Told
from app.figures.still_network import network_alone
from app.figures.still_network_marks import reach_of
from app.figures.still_network_strands import Strands
from app.slope import Array
from app.training.chunks import Stopped
from app.training.runs import Iteration, iterations
from app.web.api.run import Run, operations_of_an_iteration
from app.web.iteration import words
from app.web.iteration.asked_run import AskedRun, asked_run
from app.web.iteration.beats import BEATS
from app.web.iteration.document import DOCUMENT
from app.web.schemas.experiment import Experiment
from app.web.schemas.network_parts import FixedBiases
from app.web.schemas.problem import NetworkProblem
from app.web.schemas.train import TrainRequest
from app.web.service.attempt import KeepGoing
from app.web.service.document import Document
from app.web.service.price_limits import MOST_OPERATIONS, check_price
from app.web.service.words import OPERATIONS
from app.wording.numbers import Shown, shown

FURTHEST = 2000
"""A picture is not worth a longer run."""

_ROOM = 1.5
"""Slopes and updates may grow so far: static/js/iteration/pictures/scales.js."""


def document_at(query: Mapping[str, str], keep_going: KeepGoing = lambda: True) -> Document:
    """The page of one iteration at the moment that its address says; as it is where none is to be drawn."""
    return document_of(asked_run(query), keep_going)


def document_of(asked: AskedRun, keep_going: KeepGoing = lambda: True) -> Document:
    """The same for a moment of any run; its experiment may hold edits."""
    edits = asked.experiment.get("edits", [])
    last = max((int(edit["count"]) for edit in edits), default=0)
    told = {**asked.experiment, "example": asked.example, "steps": last + 1}
    experiment = TrainRequest.model_validate(told)
    if asked.iteration > FURTHEST or not isinstance(experiment.problem, NetworkProblem):
        return DOCUMENT
    check_price("iteration", _price(experiment, asked.iteration), MOST_OPERATIONS, OPERATIONS, words.EARLIER)
    run = Run(experiment, experiment.edits)
    with np.errstate(all="ignore"):
        first, here = _first_and_last(run, asked.iteration, keep_going)
    if here.diverged:
        return DOCUMENT
    whose = words.MEAN if asked.example is None else words.ROW.format(row=asked.example + 1)
    return DOCUMENT._replace(
        kind=words.MOMENT.format(iteration=here.start.count, beat=_title(asked.beat), whose=whose),
        headline=[(asked.title, "ink"), *_found(asked.beat, experiment, here)],
        picture=lambda: _picture(asked, experiment, run.measured(here), first, here),
    )


def _price(experiment: TrainRequest, iteration: int) -> int:
    return operations_of_an_iteration(experiment, experiment.edits) * (iteration + 1)


def _first_and_last(run: Run, count: int, keep_going: KeepGoing) -> tuple[Iteration, Iteration]:
    """The first iteration of a run, and the one that is asked for, or the last before it diverges."""
    walked = islice(iterations(run.training, run.start, run.edits), count + 1)
    first = here = next(walked)
    for one in walked:
        here = one
        if not keep_going():
            raise Stopped
    return first, here


def _title(beat: str) -> str:
    return next(one.title for one in BEATS if one.name == beat).lower()


def _found(beat: str, experiment: Experiment, here: Iteration) -> Iterator[tuple[str, str]]:
    """What a beat has found, and whose colour it has. Of many numbers the largest is said."""
    slope = here.measurement.slope
    if beat == "forward":
        yield words.FORWARD, "ink"
    elif beat == "loss":
        rows = experiment.problem.rows
        told = {"loss": shown(float(slope.value)), "rows": Shown(min(experiment.batch_size or rows, rows))}
        yield words.LOSS.format(**told), "ink"
    elif beat == "backward":
        yield _largest(words.SLOPE, experiment, slope.gradient), "slope"
    else:
        yield _largest(words.UPDATE, experiment, here.update), "step"


def _largest(sentence: str, experiment: Experiment, numbers: Array) -> str:
    at = int(np.argmax(np.abs(numbers)))
    return sentence.format(name=_names(experiment)[at], number=shown(float(numbers[at])))


def _names(experiment: Experiment) -> list[str]:
    """Of the parameters, as addresses have them."""
    problem = experiment.problem
    assert isinstance(problem, NetworkProblem)
    has_biases = problem.size > sum(a * b for a, b in pairwise(problem.layers))
    return [
        name
        for layer, (inputs, outputs) in enumerate(pairwise(problem.layers), start=1)
        for name in (
            *(f"W{layer}.{out + 1}.{source + 1}" for out in range(outputs) for source in range(inputs)),
            *(f"b{layer}.{out + 1}" for out in range(outputs) if has_biases),
        )
    ]


def _picture(
    asked: AskedRun, experiment: Experiment, measured: Mapping[str, Any], first: Iteration, here: Iteration
) -> Picture:
    """The network before the step; slopes or updates lie beside its weights once they are there."""
    problem, nodes = experiment.problem, measured["nodes"]
    assert isinstance(problem, NetworkProblem)
    told = Told(
        fixed=problem.biases.fixed if isinstance(problem.biases, FixedBiases) else (),
        inputs=problem.network_data.input_names,
        outputs=problem.network_data.output_names,
        targets=list(nodes[-1]["target"]),
    )
    values = [list(layer["value"]) for layer in nodes]
    theta = here.start.theta.tolist()
    return Picture(*network_alone(problem.layers, theta, values, told, _strands(asked.beat, first, here)))


def _strands(beat: str, first: Iteration, here: Iteration) -> Strands | None:
    if beat == "backward":
        numbers, start, colour = (
            here.measurement.slope.gradient,
            first.measurement.slope.gradient,
            LIGHT.backward,
        )
    elif beat == "step":
        numbers, start, colour = here.update, first.update, LIGHT.step
    else:
        return None
    return Strands(numbers.tolist(), reach_of(start.tolist(), _ROOM), colour)
