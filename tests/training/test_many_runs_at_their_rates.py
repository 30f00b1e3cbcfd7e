"""Runs that are taken together, each at its own rate, are the runs that they would be alone, bit for bit."""

from typing import Any

import numpy as np
import pytest

from app.derivatives.evaluation import loss
from app.descent.rules import RULES
from app.training.chunks import Stopped
from app.training.many_runs import NOT_DIVERGED, run_many
from app.training.runs import train
from app.web.api.run import Run
from app.web.lab.sweep.many_runs import runs_of
from app.web.schemas.experiment import Experiment

RATES = np.array([0.003, 0.05, 0.7, 30.0])
STEPS = 12


def experiment(layers: list[int], rows: int = 7, **changes: Any) -> dict[str, Any]:
    random = np.random.default_rng(3)
    data = {
        "name": "rows",
        "x": random.normal(size=(rows, layers[0])).tolist(),
        "y": random.integers(0, 2, (rows, layers[-1])).tolist(),
    }
    hidden = len(layers) - 2
    problem = {
        "layers": layers,
        "activations": ["tanh"] * hidden + ["identity"],
        "loss": "mean_squared_error",
        "data": data,
    }
    return {
        "problem": problem,
        "source": {"name": "backpropagation"},
        "optimizer": {"name": "gradient_descent", "learning_rate": 1.0},
        "seed": 5,
        **changes,
    }


def check_against_runs_alone(body: dict[str, Any], rates: np.ndarray = RATES) -> int:
    """Compare the ends of runs together with those alone; returns how many diverged."""
    chosen = Experiment(**body)
    together = run_many(runs_of(chosen), np.repeat(chosen.start()[None], len(rates), axis=0), rates, STEPS)
    for position, rate in enumerate(rates):
        alone = Run(Experiment(**{**body, "optimizer": {**body["optimizer"], "learning_rate": float(rate)}}))
        _, end, diverged = train(alone.training, alone.start, STEPS, lambda taken: taken)
        np.testing.assert_array_equal(together.theta[position], end.theta)
        assert together.diverged[position] == (NOT_DIVERGED if diverged is None else diverged)
        if diverged is None:
            whole = chosen.problem.graph().graph
            np.testing.assert_array_equal(together.loss[position], loss(whole, end.theta))
    return int((together.diverged != NOT_DIVERGED).sum())


@pytest.mark.parametrize("rule", RULES)
def test_with_every_rule(rule: str) -> None:
    check_against_runs_alone(experiment([2, 3, 1], optimizer={"name": rule}))


@pytest.mark.parametrize("layers", [[2, 1], [2, 1, 1], [2, 5, 3, 2], [3, 16, 16, 1], [2, 32, 32, 1]])
def test_with_networks_of_all_shapes(layers: list[int]) -> None:
    check_against_runs_alone(experiment(layers, optimizer={"name": "momentum"}))


@pytest.mark.parametrize(
    "source", ["forward_mode", "central_differences", "one_sided_differences", "complex_step", "spsa"]
)
def test_with_sources_that_evaluate_many_points_for_one_run(source: str) -> None:
    check_against_runs_alone(experiment([2, 3, 1], source={"name": source}))


@pytest.mark.parametrize(
    "added",
    [
        {"schedule": {"name": "cosine", "steps": 10}},
        {"clip": {"by": "norm", "limit": 0.1}},
        {"schedule": {"name": "step", "every": 3}, "clip": {"by": "value", "limit": 0.01}},
    ],
)
def test_with_schedules_and_clipping(added: dict[str, Any]) -> None:
    check_against_runs_alone(experiment([2, 3, 1], optimizer={"name": "adam", **added}))


def test_with_a_rule_of_ones_own() -> None:
    own = {"name": "own_rule", "formula": "-lr*m*t", "memory": ["m = 0.5*m + g"]}

    check_against_runs_alone(experiment([2, 3, 1], optimizer=own))


def test_with_batches() -> None:
    check_against_runs_alone(experiment([2, 3, 1], rows=10, batch_size=4))


def test_a_run_that_diverges_stops_and_the_others_go_on() -> None:
    body = experiment([2, 3, 1], optimizer={"name": "momentum", "momentum": 1.0})
    body["problem"]["activations"] = ["identity", "identity"]

    assert check_against_runs_alone(body, np.array([1e-3, 1e3, 1e-2, 900.0])) == 2


@pytest.mark.parametrize("source", ["backpropagation", "central_differences"])
def test_all_runs_may_diverge(source: str) -> None:
    body = experiment([2, 3, 1], source={"name": source})
    body["problem"]["data"]["y"][0][0] = 1e200

    with np.errstate(all="ignore"):
        assert check_against_runs_alone(body) == len(RATES)


def test_it_stops_when_it_may_not_go_on() -> None:
    chosen = Experiment(**experiment([2, 3, 1]))
    answers = iter([True, True, False])

    with pytest.raises(Stopped):
        run_many(runs_of(chosen), chosen.start()[None], np.array([0.1]), STEPS, lambda: next(answers))
