"""Wrong rules, schedules, clippings and penalties: the field is named, down to the character of a formula."""

import json
import time
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.web.random_bodies import ANYTHING, places
from tests.web.requests import MAZUR, SMALL, Json, changed, error_of
from tests.web.schemas.test_plans import OWN
from tests.web.valid_bodies import JSON

pytestmark = pytest.mark.anyio

UPDATE: Json = {
    "optimizer": {**OWN, "schedule": {"name": "step"}, "clip": {"by": "norm", "limit": 1}},
    "slope": {"value": 1.0, "gradient": [3.0, -0.5]},
    "state": {"schedule.count": 2, "t": 2, "m": [0.1, 0.2], "v": [0.1, 0.2]},
    "theta": [0.2, 0.7],
}
ADAM = SMALL["optimizer"]
DEEP = "(" * 400 + "g" + ")" * 400


async def test_the_valid_request_is_valid(api: httpx.AsyncClient) -> None:
    assert (await api.post("/api/update", json=UPDATE)).status_code == 200


@pytest.mark.parametrize(
    ("optimizer", "field"),
    [
        (OWN | {"formula": "-lr*q"}, "optimizer.formula[4]"),
        (OWN | {"formula": "-lr*m/"}, "optimizer.formula[6]"),
        (OWN | {"formula": ""}, "optimizer.formula[0]"),
        (OWN | {"formula": "-lr·m"}, "optimizer.formula[3]"),
        (OWN | {"formula": "-lr*m.__class__"}, "optimizer.formula[5]"),
        (OWN | {"formula": "__import__('os')"}, "optimizer.formula[0]"),
        (OWN | {"formula": "g^9^9^9"}, "optimizer.formula[3]"),
        (OWN | {"formula": "g" * 1001}, "optimizer.formula[1000]"),
        (OWN | {"formula": "-" * 100_000 + "g"}, "optimizer.formula[1000]"),
        (OWN | {"formula": "ｇ"}, "optimizer.formula[0]"),
        (OWN | {"formula": "g; theta"}, "optimizer.formula[1]"),
        (OWN | {"formula": None}, "optimizer.formula"),
        (OWN | {"formula": 5}, "optimizer.formula"),
        ({"name": "own_rule"}, "optimizer.formula"),
        (OWN | {"memory": "m = g"}, "optimizer.memory"),
        (OWN | {"memory": ["m = g", "v"]}, "optimizer.memory[1][1]"),
        (OWN | {"memory": ["m = g", "v = w"]}, "optimizer.memory[1][4]"),
        (OWN | {"memory": ["m = g", "m = g"]}, "optimizer.memory[1][0]"),
        (OWN | {"memory": ["lr = g"]}, "optimizer.memory[0][0]"),
        (OWN | {"memory": ["schedule.count = g"]}, "optimizer.memory[0][0]"),
        (OWN | {"memory": [f"m{i} = g" for i in range(9)]}, "optimizer.memory"),
        (OWN | {"memory": [7]}, "optimizer.memory[0]"),
        (OWN | {"constants": {"sqrt": 1}}, "optimizer.constants.sqrt"),
        (OWN | {"constants": {"beta": "0.9", "eps": 0}}, "optimizer.constants.beta"),
        (OWN | {"constants": {"beta": None, "eps": 0}}, "optimizer.constants.beta"),
        (OWN | {"constants": [0.9]}, "optimizer.constants"),
        (OWN | {"constants": {f"c{i}": 1 for i in range(17)}}, "optimizer.constants"),
        (OWN | {"learning_rate": -1}, "optimizer.learning_rate"),
        (OWN | {"beta": 1}, "optimizer.beta"),
        (ADAM | {"formula": "-lr*g"}, "optimizer.formula"),
        (ADAM | {"schedule": {"name": "linear"}}, "optimizer.schedule.name"),
        (ADAM | {"schedule": {}}, "optimizer.schedule.name"),
        (ADAM | {"schedule": "step"}, "optimizer.schedule"),
        (ADAM | {"schedule": {"name": "step", "every": 0}}, "optimizer.schedule.every"),
        (ADAM | {"schedule": {"name": "step", "every": 2.5}}, "optimizer.schedule.every"),
        (ADAM | {"schedule": {"name": "cosine", "final": -1}}, "optimizer.schedule.final"),
        (ADAM | {"schedule": {"name": "warm_up", "decay": 1}}, "optimizer.schedule.decay"),
        (OWN | {"schedule": {"name": "inverse_time", "decay": True}}, "optimizer.schedule.decay"),
        (ADAM | {"clip": {"by": "length", "limit": 1}}, "optimizer.clip.by"),
        (ADAM | {"clip": {"by": "norm"}}, "optimizer.clip.limit"),
        (ADAM | {"clip": {"by": "norm", "limit": 0}}, "optimizer.clip.limit"),
        (ADAM | {"clip": {"by": "value", "limit": 1e10}}, "optimizer.clip.limit"),
        (ADAM | {"clip": {"by": "value", "limit": 1, "at": 2}}, "optimizer.clip.at"),
        (OWN | {"clip": 5}, "optimizer.clip"),
        ({"name": "conjugate_gradient", "fletcher_reeves": 0.5}, "optimizer.fletcher_reeves"),
        ([], "optimizer"),
        (None, "optimizer"),
    ],
    ids=lambda value: str(value)[:60],
)
@pytest.mark.parametrize("address", ["/api/step", "/api/update"])
async def test_the_field_that_is_wrong_is_named(
    api: httpx.AsyncClient, address: str, optimizer: Any, field: str
) -> None:
    request = SMALL if address == "/api/step" else {**UPDATE, "state": None}
    start = time.process_time()
    response = await api.post(address, json={**request, "optimizer": optimizer})

    assert response.status_code == 422
    assert error_of(response)["field"] == field
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("regularisation", "field"),
    [
        ({"l1": -1}, "problem.regularisation.l1"),
        ({"l2": 101}, "problem.regularisation.l2"),
        ({"l2": "0"}, "problem.regularisation.l2"),
        ({"l3": 0}, "problem.regularisation.l3"),
        (0.1, "problem.regularisation"),
    ],
)
async def test_a_wrong_penalty_is_named(api: httpx.AsyncClient, regularisation: Any, field: str) -> None:
    problem = SMALL["problem"] | {"regularisation": regularisation}

    assert error_of(await api.post("/api/step", json={**SMALL, "problem": problem}))["field"] == field


@pytest.mark.parametrize(
    ("source", "field"),
    [
        ({"name": "complex_step", "h": 0}, "source.h"),
        ({"name": "complex_step", "h": 0.1}, "source.h"),
        ({"name": "one_sided_differences", "directions": 1}, "source.directions"),
        ({"name": "random_forward_gradient", "directions": 0}, "source.directions"),
        ({"name": "interleaved", "h": 1}, "source.h"),
    ],
)
async def test_a_wrong_source_is_named(api: httpx.AsyncClient, source: Json, field: str) -> None:
    assert error_of(await api.post("/api/step", json={**SMALL, "source": source}))["field"] == field


@pytest.mark.parametrize(
    "state",
    [
        {"t": 1, "m": [0, 0], "v": [0, 0]},
        {"schedule.count": [1, 2], "t": 1, "m": [0, 0], "v": [0, 0]},
        {"schedule.count": 1, "t": 1, "m": [0], "v": [0, 0]},
        {"schedule.count": 1, "t": None, "m": [0, 0], "v": [0, 0]},
    ],
)
async def test_a_memory_that_does_not_fit_is_refused(api: httpx.AsyncClient, state: Json) -> None:
    assert error_of(await api.post("/api/update", json={**UPDATE, "state": state}))["field"].startswith(
        "state"
    )


@pytest.mark.parametrize("formula", [DEEP, "g^1000", "exp(exp(exp(g)))", "1/(g - g)", "log(-abs(theta))*g"])
async def test_formulas_that_overflow_get_an_honest_answer(api: httpx.AsyncClient, formula: str) -> None:
    request = {**SMALL, "optimizer": {"name": "own_rule", "formula": formula, "memory": [f"m = {formula}"]}}

    for address, more in (("/api/step", {}), ("/api/train", {"steps": 5})):
        response = await api.post(address, json={**request, **more})
        assert response.status_code == 200
        answer = response.json()
        state = [answer["state"]["t"], *answer["state"]["m"]]
        assert (None in [*answer["theta"], *state]) == (answer["diverged"] is not None)


@pytest.mark.parametrize("source", ["complex_step", "one_sided_differences", "random_forward_gradient"])
@pytest.mark.parametrize("activation", ["relu", "leaky_relu", "gelu", "sigmoid", "softplus"])
async def test_the_largest_numbers_get_an_honest_answer(
    api: httpx.AsyncClient, source: str, activation: str
) -> None:
    request = changed(changed(SMALL, "source", {"name": source}), "problem.activations.0", activation)
    request["theta"] = [1e308, -1e308] * 8 + [1e308]

    response = await api.post("/api/step", json=request)

    assert response.status_code == 200
    assert response.json()["diverged"] is not None


@st.composite
def slightly_wrong(draw: Callable[[st.SearchStrategy[Any]], Any]) -> tuple[str, Json]:
    """A valid request in which one part of the optimizer, or of its memory, is exchanged."""
    source = draw(st.sampled_from(["interleaved", "complex_step", "backpropagation"]))
    experiment = {**MAZUR, "source": {"name": source}, "optimizer": UPDATE["optimizer"], "steps": 2}
    requests = {"/api/update": UPDATE, "/api/train": experiment}
    address = draw(st.sampled_from(sorted(requests)))
    request = deepcopy(requests[address])
    *parents, last = draw(
        st.sampled_from([path for path in places(request) if path[0] in ("optimizer", "state")])
    )
    place: Any = request
    for part in parents:
        place = place[part]
    place[last] = draw(ANYTHING | st.text("mglrt =+-*/^()0.9", max_size=12))
    return address, request


@given(slightly_wrong())
async def test_nothing_makes_the_server_fail(api: httpx.AsyncClient, wrong: tuple[str, Json]) -> None:
    address, request = wrong

    response = await api.post(address, content=json.dumps(request), headers=JSON)

    if response.status_code != 200:
        assert error_of(response)
