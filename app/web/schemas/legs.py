"""Legs: the stretches of a run between takeovers, each an experiment with the plan that is in force there."""

from collections.abc import Sequence
from typing import NamedTuple

from app.web.schemas.edits import Edit, check_edits, in_order
from app.web.schemas.experiment import Experiment


class Leg(NamedTuple):
    """The step that it begins with, and the experiment as it is in force from there on."""

    start: int
    experiment: Experiment


def legs_of(experiment: Experiment, edits: Sequence[Edit]) -> list[Leg]:
    """The legs of a run in order. The optimizer of the experiment is the one that the run begins with."""
    later = [
        Leg(edit.count, experiment.model_copy(update={"optimizer": edit.optimizer}))
        for edit in in_order(edits)
        if edit.optimizer is not None
    ]
    return [Leg(0, experiment), *later]


def leg_at(legs: Sequence[Leg], count: int) -> Leg:
    """The leg that takes this step."""
    return next((leg for leg in reversed(legs) if leg.start <= count), legs[0])


def check_edits_of(experiment: Experiment, edits: Sequence[Edit], counts: range) -> None:
    """Raise a validation error unless each edit suits this run, before another of these steps."""
    check_edits(edits, counts, experiment.problem.size)
    for position, edit in enumerate(edits):
        if edit.optimizer is not None:
            experiment.check_plan(("edits", position, "optimizer"), edit.optimizer)
