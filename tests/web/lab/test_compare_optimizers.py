"""POST /api/compare-optimizers: one frozen slope, and what each rule would do with it."""

from typing import Any

import httpx
import numpy as np
import pytest

from app.descent.rules import RULES
from tests.web.requests import Json, changed, error_of

pytestmark = pytest.mark.anyio

SLOPE: Json = {"value": 1.0, "gradient": [3.0, -0.5], "hessian": [[2.0, 0.1], [0.1, 1.0]]}
ALL: Json = {"slope": SLOPE, "theta": [0.2, 0.7], "optimizers": [{"name": name} for name in RULES]}


async def compared(api: httpx.AsyncClient, request: Json) -> Json:
    response = await api.post("/api/compare-optimizers", json=request)
    assert response.status_code == 200, response.text
    answer: Json = response.json()
    return answer


async def test_each_rule_does_what_update_answers(api: httpx.AsyncClient) -> None:
    answer = await compared(api, ALL)

    assert [found["name"] for found in answer["optimizers"]] == list(RULES)
    for optimizer, found in zip(ALL["optimizers"], answer["optimizers"], strict=True):
        question = {"slope": SLOPE, "theta": ALL["theta"], "optimizer": optimizer}
        alone = (await api.post("/api/update", json=question)).json()
        assert {name: found[name] for name in alone} == alone
        assert found["length"] == pytest.approx(np.linalg.norm(found["update"]), abs=1e-15)


async def test_states_are_carried_on(api: httpx.AsyncClient) -> None:
    first = await compared(api, ALL)
    states = [found["state"] for found in first["optimizers"]]
    second = await compared(api, {**ALL, "states": states})

    by_name = {found["name"]: found for found in second["optimizers"]}
    assert by_name["adam"]["state"]["count"] == 2
    assert by_name["momentum"]["update"] == pytest.approx(
        [1.9 * each for each in first["optimizers"][list(RULES).index("momentum")]["update"]]
    )


async def test_downhill_is_the_angle_to_the_negative_gradient(api: httpx.AsyncClient) -> None:
    rules = [{"name": "gradient_descent"}, {"name": "adam"}, {"name": "gradient_descent", "learning_rate": 0}]
    plain, adam, resting = (await compared(api, {**ALL, "optimizers": rules}))["optimizers"]

    assert plain["downhill"] == pytest.approx(1)
    # Adam's first step is as long in both parameters: (−1, 1) against (−3, 0.5).
    assert adam["downhill"] == pytest.approx(3.5 / np.sqrt(2 * 9.25), rel=1e-6)
    assert (resting["length"], resting["downhill"]) == (0, None)


async def test_the_same_gradient_moves_w5_as_the_claims_say(api: httpx.AsyncClient) -> None:
    rates = {"gradient_descent": 0.5, "momentum": 0.5, "adam": 0.05, "adagrad": 0.05, "rmsprop": 0.05}
    rules = [{"name": name, "learning_rate": rate} for name, rate in rates.items()]
    slope = {"value": 0.298371109, "gradient": [0.08216704056423077]}
    request = {"slope": slope, "theta": [0.4], "optimizers": rules}
    answer = await compared(api, request)

    moved = [round(found["theta"][0], 6) for found in answer["optimizers"]]
    assert moved[:4] == [0.358916, 0.358916, 0.35, 0.35]


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        ("optimizers", [], "optimizers"),
        ("optimizers", [{"name": "adam"}] * 33, "optimizers"),
        ("optimizers", [{"name": "adam"}, {"name": "sgd"}], "optimizers[1].name"),
        ("optimizers", [{"name": "adam", "beta1": 2}], "optimizers[0].beta1"),
        ("slope.gradient", [1.0], "slope.gradient"),
        ("slope.hessian", None, "slope.hessian"),
        ("slope.hessian", [[1.0]], "slope.hessian"),
        ("states", [], "states"),
        ("states", [{}] * (len(RULES) - 1), "states"),
        ("problem", {}, "problem"),
        ("theta", [], "theta"),
    ],
)
async def test_the_field_that_is_wrong_is_named(
    api: httpx.AsyncClient, path: str, value: Any, field: str
) -> None:
    response = await api.post("/api/compare-optimizers", json=changed(ALL, path, value))

    assert response.status_code == 422
    assert error_of(response)["field"] == field


@pytest.mark.parametrize(
    ("state", "field"),
    [({"n": [1, 2]}, "states[1]"), ({"m": [1], "v": [1, 2], "count": 1}, "states[1].m")],
)
async def test_a_state_that_does_not_fit_is_placed(api: httpx.AsyncClient, state: Json, field: str) -> None:
    rules = [{"name": "gradient_descent"}, {"name": "adam"}]
    request = {**ALL, "optimizers": rules, "states": [None, state]}

    assert error_of(await api.post("/api/compare-optimizers", json=request))["field"] == field


async def test_an_answer_of_too_many_numbers_is_refused(api: httpx.AsyncClient) -> None:
    """What the rules remember grows far beyond what was sent."""
    size = 5000
    rules = [{"name": "lbfgs"}] * 32
    request = {"slope": {"value": 1.0, "gradient": [1] * size}, "theta": [1] * size, "optimizers": rules}

    error = error_of(await api.post("/api/compare-optimizers", json=request))

    assert error["field"] == "optimizers"
    assert "numbers in the answer" in error["message"]
