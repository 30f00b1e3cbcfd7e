"""Edits: what a visitor changes in the middle of a run, parameters by hand or the plan from there on."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from app.descent.takeover import Takeover
from app.slope import Array
from app.training.step import Point, Training

Values = Mapping[int, float]


class Edit(NamedTuple):
    """values: by their indices in theta, the parameters that are set. takeover: None where the plan stays."""

    values: Values = MappingProxyType({})
    takeover: Takeover | None = None


Edits = Mapping[int, Edit]
"""By step count: what is edited before that step."""

NO_EDITS: Edits = MappingProxyType({})


def edited(training: Training, here: Point, edits: Edits) -> tuple[Training, Point]:
    """Return the training and the point with the edits of the point's step count applied.

    Setting a parameter does not change the optimizer's state; a takeover may.
    """
    values, takeover = edits.get(here.count, Edit())
    here = replace(here, theta=_with_values(here.theta, values)) if values else here
    if takeover is None:
        return training, here
    state = takeover.state_after(here.state, here.theta)
    return training._replace(optimizer=takeover.optimizer), replace(here, state=state)


def _with_values(theta: Array, values: Values) -> Array:
    changed = theta.copy()
    changed[list(values)] = list(values.values())
    return changed
