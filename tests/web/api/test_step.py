"""POST /api/step: both halves together, and the same as one after the other."""

import httpx
import numpy as np
import pytest

from app.derivatives.sources import SOURCES
from app.descent.rules import RULES
from tests.deep import every_pair
from tests.descent.making import make_optimizer
from tests.web.mazur import AFTER_ONE_STEP
from tests.web.requests import MAZUR, SMALL, SMALL_SIZE, changed, error_of, measuring

pytestmark = pytest.mark.anyio


# Neither half knows the other, so each rule with one source and each source with one rule would do.
PAIRS = every_pair(SOURCES, RULES, lambda source, rule: source == "backpropagation" or rule == "adam")


@pytest.mark.parametrize("batch_size", [None, 2])
@pytest.mark.parametrize(("source", "optimizer"), PAIRS)
async def test_a_step_equals_update_after_differentiate_bit_for_bit(
    api: httpx.AsyncClient, source: str, optimizer: str, batch_size: int | None
) -> None:
    experiment = {
        **SMALL,
        "source": {"name": source},
        "optimizer": {"name": optimizer, "learning_rate": 0.1},
        "batch_size": batch_size,
    }
    is_second_order = make_optimizer(optimizer, {}).order == 2
    for _ in range(4):
        step = (await api.post("/api/step", json=experiment)).json()
        question = {**measuring(experiment), "hessian": is_second_order}
        slope = (await api.post("/api/differentiate", json=question)).json()
        known = [name for name in ("value", "gradient", "hessian") if name in slope]
        update = (
            await api.post(
                "/api/update",
                json={
                    "optimizer": experiment["optimizer"],
                    "slope": {name: slope[name] for name in known},
                    "state": experiment["state"],
                    "theta": slope["theta"],
                },
            )
        ).json()

        assert step["measurement"] == {name: slope[name] for name in (*known, "nodes", "right", "cost")}
        assert ("hessian" in known) == is_second_order
        assert [step[name] for name in ("update", "theta", "state")] == [
            update[name] for name in ("update", "theta", "state")
        ]
        assert step["cost"] == slope["cost"] | update["cost"]
        experiment |= {name: step[name] for name in ("theta", "state", "count")}
    assert experiment["count"] == 4


@pytest.mark.parametrize("address", ["/api/step", "/api/train"])
async def test_a_second_order_rule_for_many_parameters_is_refused(
    api: httpx.AsyncClient, address: str
) -> None:
    problem = SMALL["problem"] | {"layers": [2, 20, 7, 2], "activations": ["tanh", "tanh", "identity"]}
    experiment = {**SMALL, "problem": problem, "optimizer": {"name": "newton"}}

    error = error_of(
        await api.post(address, json=experiment | ({"steps": 1} if address == "/api/train" else {}))
    )

    assert error["field"] == "optimizer"
    assert "223 parameters" in error["message"]
    assert "at most 200 parameters" in error["allowed"]


async def test_mazurs_step(api: httpx.AsyncClient) -> None:
    step = (await api.post("/api/step", json=MAZUR)).json()
    after = (await api.post("/api/step", json={**MAZUR, "theta": step["theta"], "count": 1})).json()

    np.testing.assert_allclose(step["theta"], AFTER_ONE_STEP, rtol=0, atol=1e-12)
    assert after["measurement"]["value"] == pytest.approx(0.29102777369359933, rel=0, abs=1e-12)


async def test_the_loss_with_separate_trained_biases_after_one_step(api: httpx.AsyncClient) -> None:
    weights = MAZUR["problem"]["initialiser"]["theta"]
    theta = [*weights[:4], 0.35, 0.35, *weights[4:], 0.60, 0.60]
    problem = MAZUR["problem"] | {"biases": "trained", "initialiser": {"name": "given", "theta": theta}}

    step = (await api.post("/api/step", json={**MAZUR, "problem": problem})).json()
    after = (await api.post("/api/step", json={**MAZUR, "problem": problem, "theta": step["theta"]})).json()

    assert after["measurement"]["value"] == pytest.approx(0.2804714467914, rel=0, abs=1e-12)


async def test_a_step_says_when_it_diverges(api: httpx.AsyncClient) -> None:
    experiment = changed(SMALL, "problem.activations", ["relu", "identity"])
    experiment |= {"theta": [1e200] * SMALL_SIZE, "optimizer": {"name": "gradient_descent"}, "count": 9}

    response = await api.post("/api/step", json=experiment)

    assert response.status_code == 200
    assert response.json()["measurement"]["value"] is None
    assert response.json()["diverged"]["count"] == 9


async def test_memory_that_overflows_has_diverged_even_where_the_point_has_not(
    api: httpx.AsyncClient,
) -> None:
    # Adam squares the gradient: the square overflows, and the update becomes zero.
    rows = {"name": "rows", "x": [[1e160]], "y": [[0]]}
    problem = {"layers": [1, 1], "activations": ["identity"], "loss": "huber", "biases": "none", "data": rows}
    experiment = {**SMALL, "problem": problem, "theta": [1]}

    step = (await api.post("/api/step", json=experiment)).json()

    assert step["theta"] == [1]
    assert step["state"]["v"] == [None]
    assert step["diverged"]["count"] == 0
