"""POST /api/update: a slope becomes a step, wherever the slope comes from."""

import httpx
import numpy as np
import pytest

from app.descent.rules import RULES
from tests.web.mazur import AFTER_ONE_STEP, GRADIENT
from tests.web.requests import MAZUR, error_of

pytestmark = pytest.mark.anyio

REQUEST = {
    "optimizer": {"name": "gradient_descent", "learning_rate": 0.5},
    "slope": {"value": 1, "gradient": [3, -0.5]},
    "theta": [0.25, 0.75],
}

WITH_HESSIAN = {**REQUEST["slope"], "hessian": [[2, 0.5], [0.5, 1]]}


async def test_a_made_up_gradient_works(api: httpx.AsyncClient) -> None:
    answer = (await api.post("/api/update", json=REQUEST)).json()

    assert answer == {
        "update": [-1.5, 0.25],
        "theta": [-1.25, 1.0],
        "state": {},
        "cost": {"update": 2 * RULES["gradient_descent"].operations},
        "diverged": None,
    }


async def test_mazurs_step(api: httpx.AsyncClient) -> None:
    theta = MAZUR["problem"]["initialiser"]["theta"]
    request = {"optimizer": MAZUR["optimizer"], "slope": {"value": 0.3, "gradient": GRADIENT}, "theta": theta}

    answer = (await api.post("/api/update", json=request)).json()

    np.testing.assert_allclose(answer["theta"], AFTER_ONE_STEP, rtol=0, atol=1e-12)


@pytest.mark.parametrize("name", RULES)
async def test_the_memory_of_every_rule_can_be_sent_back(api: httpx.AsyncClient, name: str) -> None:
    request = {**REQUEST, "slope": WITH_HESSIAN, "optimizer": {"name": name}}
    first = (await api.post("/api/update", json=request)).json()

    second = await api.post("/api/update", json={**request, "theta": first["theta"], "state": first["state"]})

    assert second.status_code == 200
    assert second.json()["diverged"] is None
    assert set(second.json()["state"]) == set(first["state"])


async def test_a_made_up_curvature_works_too(api: httpx.AsyncClient) -> None:
    request = {**REQUEST, "optimizer": {"name": "newton"}, "slope": WITH_HESSIAN}

    answer = (await api.post("/api/update", json=request)).json()

    np.testing.assert_allclose(np.array(WITH_HESSIAN["hessian"]) @ answer["update"], [-3, 0.5], rtol=1e-12)


@pytest.mark.parametrize("name", ["newton", "damped_newton"])
async def test_curvatures_too_large_get_an_honest_answer(api: httpx.AsyncClient, name: str) -> None:
    slope = {"value": 1e308, "gradient": [1e308, -1e308], "hessian": [[1e308, -1e308], [-1e308, 1e308]]}

    response = await api.post("/api/update", json={**REQUEST, "optimizer": {"name": name}, "slope": slope})

    assert response.status_code == 200
    assert (None in response.json()["theta"]) == (response.json()["diverged"] is not None)


async def test_rows_of_memory_that_differ_in_length_are_named(api: httpx.AsyncClient) -> None:
    request = {**REQUEST, "optimizer": {"name": "lbfgs", "history": 2}}
    state = (await api.post("/api/update", json=request)).json()["state"]

    response = await api.post("/api/update", json={**request, "state": {**state, "steps": [[1, 2], [3]]}})

    assert error_of(response)["field"] == "state.steps"
    assert error_of(response)["allowed"] == "2 lists of 2 numbers"


@pytest.mark.parametrize(("hessian", "field"), [(None, "optimizer"), ([[0] * 201] * 201, "slope.hessian")])
async def test_the_second_derivatives_of_many_parameters_are_refused(
    api: httpx.AsyncClient, hessian: list[list[int]] | None, field: str
) -> None:
    slope = {"value": 1, "gradient": [0] * 201, "hessian": hessian}
    request = {"optimizer": {"name": "newton"}, "slope": slope, "theta": [0] * 201}

    error = error_of(await api.post("/api/update", json=request))

    assert error["field"] == field
    assert "200" in error["allowed"]


async def test_200_parameters_are_few_enough_for_newton(api: httpx.AsyncClient) -> None:
    slope = {"value": 1, "gradient": [1] * 200, "hessian": (2 * np.eye(200)).tolist()}
    request = {"optimizer": {"name": "newton"}, "slope": slope, "theta": [0] * 200}

    assert (await api.post("/api/update", json=request)).json()["update"] == [-0.5] * 200


async def test_a_learning_rate_of_zero_is_a_choice(api: httpx.AsyncClient) -> None:
    request = {**REQUEST, "optimizer": {"name": "adam", "learning_rate": 0}}

    answer = (await api.post("/api/update", json=request)).json()

    assert answer["theta"] == REQUEST["theta"]


@pytest.mark.parametrize("field", ["problem", "source", "layers"])
async def test_there_is_no_room_for_a_problem(api: httpx.AsyncClient, field: str) -> None:
    response = await api.post("/api/update", json={**REQUEST, field: MAZUR["problem"]})

    assert error_of(response)["field"] == field


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"slope": {"value": 1, "gradient": [1]}}, "slope.gradient"),
        ({"slope": {"value": 1, "gradient": []}}, "slope.gradient"),
        ({"slope": {"value": 1, "gradient": [1, None]}}, "slope.gradient[1]"),
        ({"slope": {"value": 1, "gradient": [1, True]}}, "slope.gradient[1]"),
        ({"slope": {"value": None, "gradient": [1, 2]}}, "slope.value"),
        ({"slope": {"gradient": [1, 2]}}, "slope.value"),
        ({"slope": {"value": 1}}, "slope.gradient"),
        ({"slope": {"value": 1, "gradient": [1, 2], "hessian": [[1]]}}, "slope.hessian"),
        ({"slope": {"value": 1, "gradient": [1, 2], "hessian": [[1, 2], [3]]}}, "slope.hessian"),
        ({"slope": {"value": 1, "gradient": [1, 2], "hessian": [[1, 2], [3, "4"]]}}, "slope.hessian[1][1]"),
        ({"optimizer": {"name": "newton"}}, "slope.hessian"),
        ({"optimizer": {"name": "lbfgs", "history": 2}, "state": {"steps": [[1, 2]]}}, "state"),
        ({"theta": []}, "theta"),
        ({"theta": None}, "theta"),
        ({"state": {"m": [0, 0]}}, "state"),
        ({"optimizer": {"name": "adam"}, "state": {"m": [0, 0]}}, "state"),
        (
            {"optimizer": {"name": "adam"}, "state": {"m": [0, 0], "v": [0, 0], "count": [1, 2]}},
            "state.count",
        ),
        ({"optimizer": {"name": "adam"}, "state": {"m": [0], "v": [0, 0], "count": 1}}, "state.m"),
        ({"optimizer": {"name": "adam"}, "state": {"m": [0, None], "v": [0, 0], "count": 1}}, "state.m[1]"),
        ({"optimizer": {"name": "adam"}, "state": {"m": "x", "v": [0, 0], "count": 1}}, "state.m"),
        ({"optimizer": {"name": "adam", "momentum": 0.9}}, "optimizer.momentum"),
        ({"optimizer": {"name": "adam", "beta1": 1}}, "optimizer.beta1"),
        ({"optimizer": {}}, "optimizer.name"),
    ],
)
async def test_what_does_not_fit_is_named(
    api: httpx.AsyncClient, change: dict[str, object], field: str
) -> None:
    assert error_of(await api.post("/api/update", json={**REQUEST, **change}))["field"] == field


async def test_a_step_too_large_is_null_and_said_to_have_diverged(api: httpx.AsyncClient) -> None:
    request = {
        **REQUEST,
        "slope": {"value": 1, "gradient": [1e308, 1]},
        "optimizer": {"name": "momentum", "learning_rate": 9},
    }

    answer = (await api.post("/api/update", json=request)).json()

    assert answer["theta"][0] is None
    assert answer["theta"][1] is not None
    assert answer["diverged"]["count"] is None
