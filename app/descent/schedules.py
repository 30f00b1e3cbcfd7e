"""Schedules change the learning rate as a run goes on: each turns the number of steps taken into a factor."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np

from app.descent.optimizer import Optimizer, State, quietly
from app.setting import Setting, choose, complete
from app.slope import Array, Slope

Factor = Callable[[np.float64], np.floating[Any]]

COUNT = "schedule.count"
"""Where the state keeps how many steps have been taken. No rule has a memory with a dot in its name."""


class Schedule(NamedTuple):
    """One schedule as a visitor meets it, and how to build it: build(settings) -> factor(steps taken).

    code: the factor in a script, from the number of steps `taken` before, with the settings in braces.
    """

    name: str
    title: str
    summary: str
    formula: str
    latex: str
    settings: tuple[Setting, ...]
    build: Callable[[Mapping[str, float]], Factor]
    code: str


def make_factor(name: str, settings: Mapping[str, float]) -> Factor:
    """The factor on the learning rate, from the number of steps taken before.

    Raises SettingError for an unknown name, an unknown setting or a value out of range.
    """
    schedule = choose(SCHEDULES, name)
    return schedule.build(complete(schedule.settings, settings))


def scheduled(make: Callable[[float], Optimizer], learning_rate: float, factor: Factor) -> Optimizer:
    """The optimizer that `make` makes of a learning rate, with a rate that changes from step to step.

    Its state holds one number more: how many steps have been taken.
    """

    def init(theta: Array) -> State:
        return {COUNT: np.zeros(()), **make(learning_rate).init(theta)}

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        # Not as a number of Python: several runs may have a rate each.
        rule = make(learning_rate * factor(np.float64(state[COUNT])))  # type: ignore[arg-type]
        change, after = rule.update(slope, without_count(state), theta)
        return change, {COUNT: np.asarray(np.float64(state[COUNT]) + 1.0), **after}

    return Optimizer(init, update, make(learning_rate).order)


@quietly
def rate_now(learning_rate: float, factor: Factor, state: State) -> float:
    """The learning rate of the step that this state leads to."""
    return float(learning_rate * factor(np.float64(state[COUNT])))


def without_count(state: State) -> State:
    """The part of the state that is the rule's own."""
    return {name: values for name, values in state.items() if name != COUNT}


def _steps(default: int, summary: str) -> Setting:
    return Setting("steps", default, 1, 1_000_000, summary, integer=True)


def _stairs(settings: Mapping[str, float]) -> Factor:
    every, factor = settings["every"], settings["factor"]
    return lambda count: np.float64(factor) ** (count // every)


def _cosine(settings: Mapping[str, float]) -> Factor:
    steps, final = settings["steps"], settings["final"]
    return lambda count: final + (1 - final) * 0.5 * (1 + np.cos(np.pi * np.minimum(count / steps, 1)))


def _warm_up(settings: Mapping[str, float]) -> Factor:
    return lambda count: np.minimum((count + 1) / settings["steps"], 1)


def _inverse_time(settings: Mapping[str, float]) -> Factor:
    return lambda count: 1 / (1 + settings["decay"] * count)


_DECAY = Setting("decay", 0.01, 0.0, 1000.0, "How fast it falls: at t = 1 / d half of it is left.")

_ALL = (
    Schedule(
        name="constant",
        title="Constant",
        summary="The learning rate stays as it is.",
        formula="ηₜ = η",
        latex=r"\eta_t = \eta",
        settings=(),
        build=lambda settings: lambda count: np.float64(1),
        code="1.0",
    ),
    Schedule(
        name="step",
        title="Steps down",
        summary="The rate is multiplied by a factor after every so many steps.",
        formula="ηₜ = η fᵏ,  k = the whole part of t / n",
        latex=r"\eta_t = \eta f^{\lfloor t / n \rfloor}",
        settings=(
            Setting("every", 100, 1, 1_000_000, "After how many steps the rate changes.", integer=True),
            Setting("factor", 0.5, 0.0, 1.0, "What the rate is multiplied by."),
        ),
        build=_stairs,
        code="{factor} ** (taken // {every})",
    ),
    # Loshchilov and Hutter, SGDR (2016), without its restarts.
    Schedule(
        name="cosine",
        title="Cosine",
        summary="The rate glides down along half a wave, and then stays.",
        formula="ηₜ = η (r + (1 − r) ½ (1 + cos π t / n))",
        latex=r"\eta_t = \eta \left(r + (1 - r) \frac{1 + \cos(\pi t / n)}{2}\right)",
        settings=(
            _steps(200, "How many steps the way down takes."),
            Setting("final", 0.0, 0.0, 1.0, "The share of the rate that remains."),
        ),
        build=_cosine,
        code="({final} + (1 - {final}) * 0.5 * (1 + np.cos(np.pi * min(taken / {steps}, 1))))",
    ),
    # Goyal et al., Accurate, Large Minibatch SGD (2017).
    Schedule(
        name="warm_up",
        title="Warm-up",
        summary="The rate rises in even steps from almost nothing, and then stays.",
        formula="ηₜ = η min(1, (t + 1) / n)",
        latex=r"\eta_t = \eta \min\left(1, \frac{t + 1}{n}\right)",
        settings=(_steps(20, "How many steps the way up takes."),),
        build=_warm_up,
        code="min((taken + 1) / {steps}, 1)",
    ),
    # Robbins and Monro (1951): the sum of the rates diverges, that of their squares converges.
    Schedule(
        name="inverse_time",
        title="1 / t",
        summary="The rate falls as one over the time: noisy gradients come to rest.",
        formula="ηₜ = η / (1 + d t)",
        latex=r"\eta_t = \frac{\eta}{1 + d t}",
        settings=(_DECAY,),
        build=_inverse_time,
        code="(1 / (1 + {decay} * taken))",
    ),
)

SCHEDULES: dict[str, Schedule] = {schedule.name: schedule for schedule in _ALL}
