"""A sweep's cells are the runs that /api/train makes, whichever number is varied; errors name their field."""

import json
from typing import Any

import anyio
import pytest

from app.derivatives.evaluation import loss
from app.training.tasks import Done
from app.web.lab.sweep import call
from app.web.lab.sweep.example_requests import RANGE_TEST, SWEEP
from app.web.lab.sweep.swept_numbers import with_number
from app.web.main import create_app
from app.web.schemas.experiment import Experiment

pytestmark = pytest.mark.anyio

SPIRAL = {
    "layers": [2, 3, 1],
    "activations": ["tanh", "identity"],
    "loss": "binary_cross_entropy",
    "initialiser": {"name": "uniform", "low": -0.5},
    "data": {"name": "spiral", "rows": 12},
}
EXPERIMENT = {
    "problem": SPIRAL,
    "source": {"name": "backpropagation"},
    "optimizer": {
        "name": "momentum",
        "schedule": {"name": "cosine", "steps": 4},
        "clip": {"by": "norm", "limit": 1.0},
    },
    "batch_size": 5,
    "seed": 3,
}
ENDS = {
    "optimizer.momentum": (0.1, 0.9),
    "optimizer.schedule.steps": (2, 5),
    "optimizer.schedule.final": (0, 0.5),
    "optimizer.clip.limit": (0.01, 10),
    "width": (1, 5),
    "batch_size": (1, 12),
    "seed": (0, 4),
    "problem.data.noise": (0, 0.5),
    "problem.data.rows": (4, 9),
    "problem.data.seed": (1, 3),
    "problem.data.test_fraction": (0, 0.5),
    "problem.regularisation.l1": (0, 0.1),
    "problem.regularisation.l2": (0, 0.1),
    "problem.initialiser.low": (-0.9, -0.1),
    "problem.initialiser.high": (0.1, 0.9),
}


def sweep_of(number: str, ends: tuple[float, float], **changes: Any) -> dict[str, Any]:
    against = {"number": number, "from": ends[0], "to": ends[1], "count": 2, "scale": "linear"}
    return {
        "experiment": EXPERIMENT,
        "rates": {"from": 0.01, "to": 2.0, "count": 2, "scale": "log"},
        "against": against,
        "steps": 4,
        **changes,
    }


async def lines_of(api, body: dict[str, Any]) -> list[dict[str, Any]]:
    answer = await api.post("/api/sweep", json=body)
    assert answer.status_code == 200, answer.text
    return [json.loads(line) for line in answer.text.splitlines()]


async def cells_of(api, body: dict[str, Any]) -> tuple[dict[str, Any], dict[tuple[int, int], tuple]]:
    """The first line, and for each cell its loss and the step that diverged."""
    start, *between, end = await lines_of(api, body)
    assert (start["kind"], end["kind"]) == ("start", "end")
    cells = {
        (part["row"], part["first"] + i): pair
        for line in between
        for part in line["parts"]
        for i, pair in enumerate(zip(part["losses"], part["diverged"], strict=True))
    }
    assert len(cells) == len(start["rates"]) * len(start["values"])
    return start, cells


async def test_all_numbers_of_an_experiment_are_listed(api) -> None:
    answer = (await api.post("/api/sweep/numbers", json={"experiment": EXPERIMENT})).json()

    numbers = {number["name"]: number for number in answer["numbers"]}
    assert set(numbers) == set(ENDS)
    assert numbers["optimizer.momentum"]["value"] == 0.9
    assert numbers["width"]["value"] == 3
    assert numbers["problem.initialiser.low"]["value"] == -0.5
    assert numbers["problem.data.noise"]["title"] == "noise of the data"


@pytest.mark.parametrize("number", ENDS)
async def test_each_cell_is_the_run_that_training_makes(api, number: str) -> None:
    start, cells = await cells_of(api, sweep_of(number, ENDS[number]))

    assert start["values"] == list(ENDS[number])
    for (row, column), (value, diverged) in cells.items():
        fields = with_number(EXPERIMENT, number, start["values"][row])
        fields = with_number(fields, "optimizer.learning_rate", start["rates"][column])
        run = (await api.post("/api/train", json={**fields, "steps": 4})).json()
        problem = Experiment.model_validate({**fields, "theta": run["theta"]})
        assert value == float(loss(problem.problem.graph().graph, problem.start()))
        assert diverged is None


@pytest.mark.parametrize("source", ["central_differences", "spsa", "random_forward_gradient"])
async def test_the_settings_of_a_source_may_be_swept(api, source: str) -> None:
    experiment = {**EXPERIMENT, "source": {"name": source}}
    answer = (await api.post("/api/sweep/numbers", json={"experiment": experiment})).json()

    assert [each["name"] for each in answer["numbers"] if each["name"].startswith("source.")]


async def test_the_constants_of_ones_own_rule_may_be_swept(api) -> None:
    own = {"name": "own_rule", "formula": "-lr*k*g", "constants": {"k": 1.0}}
    body = sweep_of("optimizer.constants.k", (0.0, 1.0), experiment={**EXPERIMENT, "optimizer": own})

    _, cells = await cells_of(api, body)

    assert cells[0, 0] == cells[0, 1]
    assert cells[1, 0] != cells[1, 1]


async def test_a_formula_may_be_swept_too(api) -> None:
    experiment = {
        "problem": {"kind": "expression", "text": "w^2/2", "start": {"w": 1.0}},
        "source": {"name": "backpropagation"},
        "optimizer": {"name": "momentum"},
    }
    rates = {"from": 0.5, "to": 1.5, "count": 2, "scale": "linear"}
    body = sweep_of("optimizer.momentum", (0.0, 0.5), experiment=experiment, rates=rates, steps=1)

    start, cells = await cells_of(api, body)

    # On a parabola of curvature 1 gradient descent diverges above 2, momentum above 2 + 2 μ.
    assert start["critical"] == [2.0, 3.0]
    assert [cells[0, column][0] for column in (0, 1)] == [0.125, 0.125]


async def test_cells_that_diverge_say_at_which_step(api) -> None:
    body = sweep_of("optimizer.momentum", (0.0, 0.9), rates={"from": 1e-3, "to": 1000.0, "count": 2})
    body["experiment"] = {
        **EXPERIMENT,
        "problem": {**SPIRAL, "activations": ["identity", "identity"], "loss": "mean_squared_error"},
        "optimizer": {"name": "momentum"},
        "batch_size": None,
    }
    body["steps"] = 400

    _, cells = await cells_of(api, body)

    assert cells[0, 0][1] is None
    value, diverged = cells[0, 1]
    assert value is None
    assert 0 < diverged < 400
    fields = with_number(
        with_number(body["experiment"], "optimizer.momentum", 0.0), "optimizer.learning_rate", 1000.0
    )
    run = (await api.post("/api/train", json={**fields, "steps": 400})).json()
    assert run["diverged"]["count"] == diverged


async def test_whole_numbers_stand_once_each(api) -> None:
    body = sweep_of("width", (1, 3))
    body["against"]["count"] = 9

    start, _ = await cells_of(api, body)

    assert start["values"] == [1, 2, 3]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"against": {"number": "optimizer.beta1", "from": 0, "to": 1}}, "against.from"),
        ({"against": {"number": "beta1", "from": 0.1, "to": 1}}, "against.number"),
        ({"against": {"number": "optimizer.momentum", "from": 0.5, "to": 2}}, "against.to"),
        ({"against": {"number": "optimizer.momentum", "from": 0.5, "to": 0.5}}, "against.to"),
        ({"rates": {"from": 0.1, "to": 2000.0}}, "rates.to"),
        ({"rates": {"from": -1.0, "to": 1.0, "scale": "linear"}}, "rates.from"),
        ({"rates": {"from": 0.1, "to": 1.0, "count": 49}}, "rates.count"),
        ({"steps": 1001}, "steps"),
        ({"experiment": {**EXPERIMENT, "count": 3}}, "experiment.count"),
        ({"experiment": {**SWEEP["experiment"], "source": {"name": "interleaved"}}}, "experiment.source"),
        ({"against": {"number": "problem.initialiser.low", "from": 0.5, "to": 1.0}}, "against"),
    ],
)
async def test_what_is_not_allowed_names_its_field(api, changes: dict[str, Any], field: str) -> None:
    answer = await api.post("/api/sweep", json=sweep_of("optimizer.momentum", (0.1, 0.9), **changes))

    assert answer.status_code == 422
    assert answer.json()["error"]["field"] == field


async def test_too_much_work_is_refused_before_it_begins(api) -> None:
    problem = {
        **SPIRAL,
        "layers": [2, *[32] * 7, 1],
        "activations": [*["tanh"] * 7, "identity"],
        "data": {"name": "spiral", "rows": 500},
    }
    body = sweep_of("optimizer.momentum", (0.1, 0.9), steps=1000)
    body |= {"experiment": {**EXPERIMENT, "problem": problem, "batch_size": None}}
    body["rates"]["count"] = body["against"]["count"] = 48

    answer = await api.post("/api/sweep", json=body)

    assert answer.status_code == 422
    assert answer.json()["error"]["field"] == "steps"


class Recorded:
    """An engine that never has a result, and says so when it is closed."""

    is_elsewhere = True

    def __init__(self) -> None:
        self.tasks = 0
        self.was_closed = False

    def results(self, tasks, keep_going):
        self.tasks = len(tasks)
        try:
            yield Done(self.tasks - 1, [{"losses": [0.5, None], "diverged": [None, 3]}])
            while keep_going():
                pass
        finally:
            self.was_closed = True


async def test_another_engine_may_answer_in_any_order_and_is_cancelled_when_the_client_has_gone() -> None:
    engine = Recorded()
    app = create_app(engine=engine)
    body = json.dumps(sweep_of("optimizer.momentum", (0.1, 0.9), steps=1000)).encode()
    messages = [{"type": "http.request", "body": body, "more_body": False}]
    got: list[bytes] = []
    has_cells = anyio.Event()

    async def receive():
        if messages:
            return messages.pop()
        await has_cells.wait()
        return {"type": "http.disconnect"}

    async def send(message) -> None:
        got.append(message.get("body", b""))
        if b"cells" in got[-1]:
            has_cells.set()

    headers = [(b"content-type", b"application/json"), (b"host", b"test")]
    scope = {"type": "http", "method": "POST", "path": call.ADDRESS, "query_string": b"", "headers": headers}
    await app(scope, receive, send)

    assert engine.was_closed
    kinds = [json.loads(line)["kind"] for line in b"".join(got).splitlines()]
    assert kinds == ["start", "cells"]


async def test_a_range_test_meets_the_losses_of_a_run_with_these_rates(api) -> None:
    told = (await api.post("/api/range-test", json=RANGE_TEST)).json()

    here = {**RANGE_TEST["experiment"]}
    for rate, value in zip(told["rates"], told["losses"], strict=True):
        here["optimizer"] = {**here["optimizer"], "learning_rate": rate}
        step = (await api.post("/api/step", json=here)).json()
        assert value == step["measurement"]["value"]
        here |= {name: step[name] for name in ("theta", "state", "count")}
    assert told["diverged"] is None


async def test_a_range_test_ends_where_the_run_diverges(api) -> None:
    formula = {"kind": "expression", "text": "w^4", "start": {"w": 1.0}}
    experiment = {**RANGE_TEST["experiment"], "problem": formula}

    rates = {"from": 0.001, "to": 1000.0, "count": 60}
    told = (await api.post("/api/range-test", json={"experiment": experiment, "rates": rates})).json()

    assert told["diverged"] == len(told["losses"]) - 1 < 59
