"""POST /api/check: every gradient against central differences, and honest words where that is poor."""

from typing import Any

import httpx
import numpy as np
import pytest

from app.presets import PRESETS
from app.training.chunks import Stopped
from app.web.lab.check import answer
from app.web.lab.schemas.gradients import CheckRequest
from app.wording.numbers import Shown
from tests.web.requests import SMALL, SMALL_SIZE, Json, changed, error_of, measuring

pytestmark = pytest.mark.anyio

FORMULA: Json = {
    "problem": {"kind": "expression", "text": "abs(x) + x*y", "start": {"x": 1e-6, "y": 2.0}},
    "source": {"name": "backpropagation"},
}


async def checked(api: httpx.AsyncClient, request: Json, **more: Any) -> Json:
    response = await api.post("/api/check", json={**request, **more})
    assert response.status_code == 200, response.text
    answer: Json = response.json()
    return answer


@pytest.mark.parametrize("preset", PRESETS)
async def test_every_preset_passes(api: httpx.AsyncClient, preset: str) -> None:
    answer = await checked(api, measuring(PRESETS[preset].experiment))

    assert answer["verdict"] == "good", answer["message"]
    assert answer["reason"] is None
    assert f"{Shown(answer['largest']):2} at " in answer["message"]


LEFT_OUT = "left out would pass there as well."


@pytest.mark.parametrize(
    ("text", "start", "not_shown"),
    [
        ("x^2", {"x": 0}, f" For 1 of 1, both are 0: a slope that is {LEFT_OUT}"),
        (
            "tanh(x)*y",
            {"x": 18, "y": 2},
            f" For 1 of 2, the measured slope is at most 10⁻¹³: one that is {LEFT_OUT}",
        ),
        ("x*y", {"x": 0, "y": 2}, f" For 1 of 2, both are 0: a slope that is {LEFT_OUT}"),
        ("x*y", {"x": 1, "y": 2}, ""),
    ],
)
async def test_what_a_good_check_has_not_shown_is_said(
    api: httpx.AsyncClient, text: str, start: Json, not_shown: str
) -> None:
    answer = await checked(api, {**FORMULA, "problem": {"kind": "expression", "text": text, "start": start}})

    assert answer["verdict"] == "good"
    assert answer["message"].partition(f" at {answer['where']['label']}.")[2] == not_shown


async def test_of_a_saturated_network_a_check_claims_no_more_than_it_shows(api: httpx.AsyncClient) -> None:
    request = changed(measuring(SMALL), "problem.activations", ["tanh", "sigmoid"])
    answer = await checked(api, {**request, "theta": [1e6] * SMALL_SIZE})

    assert answer["verdict"] == "good"
    assert set(answer["claimed"] + answer["measured"]) == {0}
    assert answer["message"].endswith(
        f"For {SMALL_SIZE} of {SMALL_SIZE}, both are 0: a slope that is {LEFT_OUT}"
    )


async def test_the_numbers_are_those_of_both_sources(api: httpx.AsyncClient) -> None:
    request = {**measuring(SMALL), "batch_size": 2, "count": 3}
    answer = await checked(api, request, h=1e-4)
    nudges = {**request, "source": {"name": "central_differences", "h": 1e-4}}

    claimed = (await api.post("/api/differentiate", json=request)).json()["gradient"]
    measured = (await api.post("/api/differentiate", json=nudges)).json()["gradient"]
    assert (answer["claimed"], answer["measured"]) == (claimed, measured)
    error = np.abs(np.subtract(claimed, measured)) / np.maximum(1e-8, np.abs(claimed) + np.abs(measured))
    np.testing.assert_allclose(answer["error"], error, rtol=1e-12)
    assert answer["largest"] == max(answer["error"])
    assert len(claimed) == SMALL_SIZE


async def test_the_largest_error_is_placed(api: httpx.AsyncClient) -> None:
    answer = await checked(api, FORMULA)

    assert answer["where"] == {"index": 0, "label": "x"}
    assert answer["error"][0] == answer["largest"] > answer["error"][1]


@pytest.mark.parametrize(
    ("change", "h", "reason", "words"),
    [
        ({}, 1e-5, "kink", "x at that of abs"),
        ({}, 1e-15, "rounding", "A larger h would"),
        ({"source": {"name": "spsa"}}, 1e-7, "source", "it is this source that is off"),
        (
            {"problem": {"kind": "expression", "text": "exp(x)", "start": {"x": 1}}},
            1,
            "curvature",
            "A smaller h would",
        ),
        (
            {"problem": {"kind": "expression", "text": "exp(x)", "start": {"x": 1000}}},
            1e-5,
            "overflow",
            "too large",
        ),
    ],
)
async def test_a_poor_check_says_why(
    api: httpx.AsyncClient, change: Json, h: float, reason: str, words: str
) -> None:
    answer = await checked(api, {**FORMULA, **change}, h=h)

    assert answer["verdict"] in ("fair", "poor")
    assert answer["reason"] == reason
    assert words in answer["message"]


async def test_the_kink_of_a_neuron_is_named(api: httpx.AsyncClient) -> None:
    request = changed(measuring(SMALL), "problem.activations.0", "relu")
    request = changed(request, "problem.initialiser", "zeros")

    answer = await checked(api, {**request, "theta": [0.0] * 9 + [0.5] * 8})

    assert answer["reason"] == "kink"
    assert "z1[" in answer["message"]


@pytest.mark.parametrize(
    ("field", "value"), [("h", 0), ("h", 2), ("h", None), ("h", "1e-5"), ("source", None), ("optimizer", {})]
)
async def test_the_field_that_is_wrong_is_named(api: httpx.AsyncClient, field: str, value: Any) -> None:
    response = await api.post("/api/check", json={**measuring(SMALL), field: value})

    assert response.status_code == 422
    assert error_of(response)["field"] == field


def test_a_check_is_stopped_between_two_blocks_of_nudges() -> None:
    with pytest.raises(Stopped):
        answer(CheckRequest(**measuring(SMALL)), keep_going=lambda: False)
