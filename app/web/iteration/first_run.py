"""The whole first run of a preset: its losses, and the landscape around it, as the page will ask for it."""

from functools import lru_cache
from itertools import chain, islice
from math import ceil, log2
from typing import Any, NamedTuple

import numpy as np

from app.presets import PRESETS, Preset
from app.slope import Array
from app.training.runs import iterations
from app.web.api.landscape import answer as landscape
from app.web.api.run import Run
from app.web.schemas.experiment import Experiment
from app.web.schemas.landscape import LandscapeRequest

PATH_POINTS = 64
"""So many points of its way at most decide the plane: as in static/js/iteration/plane.js."""


class FirstRun(NamedTuple):
    """losses: of each iteration. plane: what the call for landscapes answers. start: a point in it."""

    losses: list[float]
    plane: dict[str, Any]
    start: tuple[float, float]


@lru_cache
def first_run(name: str) -> FirstRun:
    """The run of the preset with this name."""
    preset = PRESETS[name]
    losses, path = _walked(preset)
    points = [path[count].tolist() for count in sampled(preset.steps)]
    asked = {"problem": preset.experiment["problem"], "plane": {"kind": "principal", "path": points}}
    plane = landscape(LandscapeRequest.model_validate(asked))
    across, up = np.array(plane["directions"]) @ (path[0] - plane["centre"])
    return FirstRun(losses, plane, (float(across), float(up)))


def sampled(end: int) -> list[int]:
    """The iterations whose points decide the plane: as in static/js/iteration/run.js."""
    stride = 2 ** max(0, ceil(log2(end / (PATH_POINTS - 1))))
    return [*chain(range(0, end, stride), [end])]


def _walked(preset: Preset) -> tuple[list[float], list[Array]]:
    """The loss and the parameters before each step, up to the last iteration that the page shows."""
    run = Run(Experiment.model_validate(preset.experiment))
    walked = [*islice(iterations(run.training, run.start), preset.steps + 1)]
    losses = [float(iteration.measurement.slope.value) for iteration in walked]
    return losses, [iteration.start.theta for iteration in walked]
