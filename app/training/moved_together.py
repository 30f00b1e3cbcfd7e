"""Moves several runs at once: lanes whose rules move together form a squad, the others move alone."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.descent.optimizer import Optimizer, State, move
from app.descent.plan import Plan, optimizer_of
from app.descent.together import kind_of, optimizer_together
from app.slope import Array
from app.training.measured_together import Slopes


class Squad(NamedTuple):
    """Lanes that move together: their numbers, or the number of one alone, and what they remember."""

    lanes: Array | int
    optimizer: Optimizer
    state: State


def squads_of(plans: Sequence[Plan], start: Array) -> list[Squad]:
    """Return the squads at a start (P,): lanes are put together that can move together."""
    by_kind: dict[object, list[int]] = {}
    for number, plan in enumerate(plans):
        kind = kind_of(plan)
        by_kind.setdefault(("alone", number) if kind is None else kind, []).append(number)
    return [_squad(plans, members, start) for members in by_kind.values()]


def _squad(plans: Sequence[Plan], members: Sequence[int], start: Array) -> Squad:
    if len(members) == 1:
        optimizer = optimizer_of(plans[members[0]])
        return Squad(members[0], optimizer, optimizer.init(start))
    optimizer = optimizer_together([plans[number] for number in members])
    return Squad(np.array(members), optimizer, optimizer.init(np.tile(start, (len(members), 1))))


def moved(squad: Squad, slopes: Slopes, before: Array, after: Array) -> Squad:
    """Write the points after a step into their rows; return the squad with what it then remembers."""
    theta = before[squad.lanes]
    update, state = squad.optimizer.update(slopes.of(squad.lanes), squad.state, theta)
    after[squad.lanes] = move(theta, update)
    return squad._replace(state=state)


def without(squad: Squad, gone: Sequence[int], plans: Sequence[Plan]) -> list[Squad]:
    """The squad without lanes that are gone, if any are left. What all share, such as a count, stays."""
    if isinstance(squad.lanes, int):
        return [] if squad.lanes in gone else [squad]
    stay = ~np.isin(squad.lanes, gone)
    if stay.all() or not stay.any():
        return [squad] if stay.any() else []
    left = squad.lanes[stay]
    state = {name: memory[stay] if memory.ndim else memory for name, memory in squad.state.items()}
    return [Squad(left, optimizer_together([plans[number] for number in left]), state)]
