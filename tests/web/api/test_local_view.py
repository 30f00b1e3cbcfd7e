"""POST /api/local-view: what rules trust at a point, in the numbers of the other calls and by hand."""

import httpx
import numpy as np
import pytest

from tests.web.requests import MAZUR, SMALL, SMALL_SIZE, Json, changed, error_of, measuring, without

pytestmark = pytest.mark.anyio

POINT = without(measuring(SMALL), "source")
BOWL: Json = {
    "problem": {"kind": "expression", "text": "x^2 + 3*y^2", "start": {"x": 2, "y": 1}},
    "update": [-0.4, -0.6],
    "end": [0, 0],
}


async def looked(api: httpx.AsyncClient, body: Json) -> Json:
    response = await api.post("/api/local-view", json=body)
    assert response.status_code == 200, response.text
    found: Json = response.json()
    return found


async def test_a_bowl_by_hand(api: httpx.AsyncClient) -> None:
    found = await looked(api, {**BOWL, "optimizer": {"name": "gradient_descent", "learning_rate": 0.1}})

    spectrum = found["spectrum"]
    assert spectrum["eigenvalues"] == [2, 6]
    assert [abs(slope) for slope in spectrum["slopes"]] == [4, 6]
    assert spectrum["mainly"] == [{"label": "x", "share": 1}, {"label": "y", "share": 1}]
    assert (spectrum["positive"], spectrum["negative"], spectrum["zero"]) == (2, 0, 0)
    assert (spectrum["form"], spectrum["condition"]) == ("bowl", 3)
    assert spectrum["stable_rate"] == spectrum["stable_rate_of_rule"] == pytest.approx(1 / 3)
    assert found["slope"] == pytest.approx(np.hypot(4, 6))
    cosine = (4 * 2 + 6 * 1) / np.hypot(4, 6) / np.hypot(2, 1)
    assert found["angle"] == pytest.approx(np.degrees(np.arccos(cosine)))
    assert found["kinks"] == []


@pytest.mark.parametrize(("rate", "grows"), [(0.33, False), (0.34, True)])
async def test_plain_gradient_descent_is_stable_below_the_stable_rate_and_not_above(
    api: httpx.AsyncClient, rate: float, grows: bool
) -> None:
    stable = (await looked(api, BOWL))["spectrum"]["stable_rate"]
    descent = {
        "problem": BOWL["problem"],
        "source": {"name": "backpropagation"},
        "optimizer": {"name": "gradient_descent", "learning_rate": rate},
        "steps": 300,
    }

    run = (await api.post("/api/train", json=descent)).json()

    assert (rate > stable) is grows
    assert (abs(run["theta"][1]) > 1) is grows


async def test_the_slice_agrees_with_differentiate_at_the_point_and_at_the_end(
    api: httpx.AsyncClient,
) -> None:
    theta, update = [0.1 * k for k in range(SMALL_SIZE)], [0.05] * SMALL_SIZE
    here = (await api.post("/api/differentiate", json={**measuring(SMALL), "theta": theta})).json()
    end = [a + b for a, b in zip(theta, update, strict=True)]
    there = (await api.post("/api/differentiate", json={**measuring(SMALL), "theta": end})).json()

    along = (await looked(api, {**POINT, "theta": theta, "update": update}))["slice"]

    start, finish = along["at"].index(0), along["at"].index(1)
    assert along["loss"][start] == along["tangent"][start] == along["parabola"][start] == here["value"]
    assert along["loss"][finish] == pytest.approx(there["value"], rel=1e-13)
    assert along["slope"] == pytest.approx(np.dot(here["gradient"], update))


async def test_of_a_batch_it_is_the_batch_that_the_step_saw(api: httpx.AsyncClient) -> None:
    batch = {**POINT, "batch_size": 2, "count": 1}
    measured = (await api.post("/api/differentiate", json={**batch, "source": SMALL["source"]})).json()

    assert (await looked(api, batch))["value"] == measured["value"]
    assert (await looked(api, {**batch, "batch_size": None}))["value"] != measured["value"]


async def test_flat_directions_of_softmax_and_kinks_of_relu_are_told(api: httpx.AsyncClient) -> None:
    problem = changed(SMALL["problem"], "loss", "cross_entropy")
    problem = changed(problem, "data.y", [[1, 0], [0, 1], [1, 0], [0, 1], [1, 0]])
    problem = changed(problem, "activations", ["relu", "identity"])

    found = await looked(api, {**POINT, "problem": problem, "theta": [0.5] * SMALL_SIZE})

    # Of three hidden values and a bias, what is added to both logits alike changes nothing.
    assert found["spectrum"]["zero"] >= 4
    assert found["spectrum"]["condition"] is None
    assert found["kinks"] == ["relu"]


async def test_what_is_not_sent_is_not_told(api: httpx.AsyncClient) -> None:
    found = await looked(api, {"problem": MAZUR["problem"]})

    assert found["slice"] is found["angle"] is found["spectrum"]["stable_rate_of_rule"] is None


@pytest.mark.parametrize(
    ("optimizer", "limit"),
    [
        ({"name": "momentum", "learning_rate": 0.1, "momentum": 0.5}, 0.5),
        ({"name": "newton"}, 2),
        ({"name": "adam", "learning_rate": 0.1}, None),
        ({"name": "gradient_descent", "learning_rate": 0.1, "clip": {"by": "norm", "limit": 1}}, None),
    ],
)
async def test_rules_have_their_own_limits_or_none(
    api: httpx.AsyncClient, optimizer: Json, limit: float | None
) -> None:
    found = (await looked(api, {**BOWL, "optimizer": optimizer}))["spectrum"]

    assert found["stable_rate"] == pytest.approx(1 / 3)
    assert found["stable_rate_of_rule"] == (None if limit is None else pytest.approx(limit))


async def test_where_nothing_bends_upwards_no_rate_is_too_large(api: httpx.AsyncClient) -> None:
    problem = {"kind": "expression", "text": "x - y^2", "start": {"x": 2, "y": 1}}

    found = (await looked(api, {"problem": problem}))["spectrum"]

    assert (found["form"], found["stable_rate"]) == ("ridge", None)


async def test_numbers_that_are_too_large_are_null(api: httpx.AsyncClient) -> None:
    problem = {"kind": "expression", "text": "exp(x) + y", "start": {"x": 1000, "y": 1}}

    found = await looked(api, {"problem": problem, "update": [1, 1], "end": [0, 0]})

    assert found["spectrum"] is found["value"] is found["angle"] is None
    assert found["diverged"]["count"] == 0


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"update": [0]}, "update"),
        ({"end": [0]}, "end"),
        ({"theta": [0]}, "theta"),
        ({"optimizer": {"name": "best"}}, "optimizer.name"),
        ({"problem": changed(SMALL["problem"], "layers", [2, 40, 2])}, "problem.layers[1]"),
        ({"problem": {**SMALL["problem"], "layers": [2, 32, 32, 2], "activations": ["tanh"] * 3}}, "problem"),
    ],
)
async def test_what_does_not_fit_is_named(api: httpx.AsyncClient, change: Json, field: str) -> None:
    error = error_of(await api.post("/api/local-view", json={**POINT, **change}))

    assert error["field"] == field


async def test_over_the_limit_the_refusal_says_how_many_parameters_are_allowed(
    api: httpx.AsyncClient,
) -> None:
    problem = {**SMALL["problem"], "layers": [2, 32, 32, 2], "activations": ["tanh"] * 3}

    error = error_of(await api.post("/api/local-view", json={"problem": problem}))

    assert "second derivatives of 1218 parameters" in error["message"]
    assert "at most 200" in error["allowed"]


async def test_what_would_take_too_long_is_refused_before_it_is_computed(
    api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.web.service.price_limits.MOST_OPERATIONS_A_STEP", 1000)
    error = error_of(await api.post("/api/local-view", json=POINT))

    assert "operations a step" in error["message"]
    assert error["field"] == "problem"
