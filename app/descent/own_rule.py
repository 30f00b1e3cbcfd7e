"""A rule of one's own: an update, and what is remembered for the next, as formulas that a reader writes."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from app.descent.optimizer import Optimizer, State, quietly
from app.expressions.evaluation import value_of
from app.expressions.terms import Call, Expression, Variable
from app.slope import Array, Slope

GRADIENT, THETA, RATE, STEP = "g", "theta", "lr", "t"

GIVEN = {
    GRADIENT: "The gradient: one number for each parameter.",
    THETA: "The parameters themselves.",
    RATE: "The learning rate, after its schedule.",
    STEP: "The number of the step, from 1.",
}
"""The names that every formula may use, beside constants and memories."""


class Memory(NamedTuple):
    """A number for each parameter that is kept from step to step: its name, and how it is renewed."""

    name: str
    formula: Expression


class OwnRule(NamedTuple):
    """What a reader has written. Memories are renewed in this order, each with the new values before it."""

    formula: Expression
    memories: tuple[Memory, ...]
    constants: Mapping[str, float]


def own_rule(rule: OwnRule, learning_rate: float = 1e-3) -> Optimizer:
    """The optimizer that a reader has written: memories are renewed, then the formula gives the update.

    Before the first step every memory is 0. Formulas work on each parameter by itself.
    """
    constants = {name: np.asarray(value) for name, value in rule.constants.items()}
    constants[RATE] = np.asarray(learning_rate)

    def init(theta: Array) -> State:
        return {STEP: np.zeros(()), **{memory.name: np.zeros_like(theta) for memory in rule.memories}}

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        after = state | {STEP: np.asarray(state[STEP] + 1)}
        known = {**constants, GRADIENT: slope.gradient, THETA: theta}
        for name, formula in rule.memories:
            after[name] = _for_each_parameter(value_of(formula, known | after), theta)
        return _for_each_parameter(value_of(rule.formula, known | after), theta), after

    return Optimizer(init, update)


def operations_for_each_parameter(rule: OwnRule) -> int:
    """How many operations one step takes for each parameter, the move included.

    What depends on none of them, such as 1 − beta^t, is worked out once per step and not counted.
    """
    formulas = [rule.formula, *(memory.formula for memory in rule.memories)]
    many = {GRADIENT, THETA, *(memory.name for memory in rule.memories)}
    return 1 + sum(_operations_on(formula, many) for formula in formulas)


def _operations_on(formula: Expression, many: set[str]) -> int:
    depends: list[bool] = []
    for term in formula.terms:
        if isinstance(term, Call):
            depends.append(any(depends[i] for i in term.inputs))
        else:
            depends.append(isinstance(term, Variable) and term.name in many)
    return sum(isinstance(term, Call) and each for term, each in zip(formula.terms, depends, strict=True))


def _for_each_parameter(value: Array, theta: Array) -> Array:
    """The value as a new array of the shape of theta: a formula may be a single number, or theta itself."""
    return np.array(np.broadcast_to(value, theta.shape), dtype=float)
