"""A race of twelve runs against one run of them, both as whole requests are answered and in the engine alone.

One run is answered with every number of every node, as the page of one iteration asks for it; a race with
losses, paths and a landscape. In the engine both keep points and losses, so there the ratio is the stricter.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np

from app.presets import PRESETS
from app.training.lockstep import lockstep
from app.training.runs import train as take_steps
from app.web.api import train
from app.web.api.run import Run
from app.web.race import runs_race
from app.web.race.field import Field
from app.web.race.schemas import RunsRaceRequest
from app.web.schemas.limits import MOST_ENTRIES
from app.web.schemas.train import TrainRequest
from app.web.service.json_codec import encode
from tests.benchmarks.table import Row
from tests.benchmarks.timing import medians

STEPS = 200
# At most four times the price of one run.
TARGET = 1 / 4
RULES = ("gradient_descent", "momentum", "adam")
RATES = (0.003, 0.01, 0.03, 0.1)


def rows() -> Iterator[Row]:
    """Twelve entries on each preset: three rules at four rates, by backpropagation, and by SPSA."""
    for name in ("xor", "iris", "spiral"):
        yield from _races(name, "backpropagation")
    yield from _races("xor", "spsa")


def _races(name: str, source: str) -> Iterator[Row]:
    experiment = {**PRESETS[name].experiment, "source": {"name": source}}
    optimizers = [{"name": rule, "learning_rate": rate} for rule in RULES for rate in RATES]
    assert len(optimizers) == MOST_ENTRIES
    one = TrainRequest.model_validate(
        {**experiment, "optimizer": optimizers[-1], "steps": STEPS, "lean": True}
    )
    many = RunsRaceRequest.model_validate(_race(experiment, optimizers))
    _check_that_the_last_entry_is_the_run(many, one)
    rivals = {
        "request": (lambda: encode(runs_race.answer(many)), lambda: encode(train.answer(one))),
        "engine": (lambda: _in_lockstep(many), lambda: _alone(one)),
    }
    for what, (ours, theirs) in rivals.items():
        seconds = medians({"ours": ours, "theirs": theirs}, repetitions=9)
        label = f"race of 12, {name}, {source}, {what}"
        target = TARGET if what == "request" else None
        yield Row(label, "one run of them", 1, seconds["ours"], seconds["theirs"], target)


def _race(experiment: dict[str, Any], optimizers: list[dict[str, Any]]) -> dict[str, Any]:
    entries = [{"source": experiment["source"], "optimizer": optimizer} for optimizer in optimizers]
    shared = {name: experiment[name] for name in ("problem", "seed", "batch_size")}
    return {**shared, "entries": entries, "steps": STEPS}


def _in_lockstep(request: RunsRaceRequest) -> object:
    field = Field(request)
    return lockstep(field.lanes, np.array(request.start), STEPS, field.stacked_at)


def _alone(request: TrainRequest) -> object:
    run = Run(request)
    return take_steps(
        run.training, run.start, STEPS, lambda step: (step.start.theta, step.measurement.slope.value)
    )


def _check_that_the_last_entry_is_the_run(many: RunsRaceRequest, one: TrainRequest) -> None:
    np.testing.assert_array_equal(runs_race.answer(many)["entries"][-1]["theta"], train.answer(one)["theta"])
