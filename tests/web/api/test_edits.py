"""Edits of a run, sent to train: the same as going on by hand with other choices, priced and bounded."""

from typing import Any

import httpx
import numpy as np
import pytest

from app.web.api.run import operations_of_an_iteration
from app.web.schemas.limits import MOST_TAKEOVERS
from app.web.schemas.train import TrainRequest
from tests.web.requests import SMALL, Json, changed, error_of

pytestmark = pytest.mark.anyio

DESCENT: Json = {"name": "gradient_descent", "learning_rate": 0.2}
FASTER: Json = {"name": "adam", "learning_rate": 0.05}
PACED: Json = {**FASTER, "schedule": {"name": "step", "every": 2}}
STEPS = 9
CASES = {
    "another rate": (SMALL, [{"count": 4, "optimizer": FASTER}]),
    "another rule": (SMALL, [{"count": 4, "optimizer": DESCENT}]),
    "second order": (SMALL, [{"count": 4, "optimizer": {"name": "newton"}}]),
    "and a value": (SMALL, [{"count": 4, "values": {"0": 0.5}, "optimizer": DESCENT}]),
    "there and back, in batches": (
        {**SMALL, "batch_size": 2, "source": {"name": "spsa"}},
        [{"count": 3, "optimizer": DESCENT}, {"count": 6, "optimizer": SMALL["optimizer"]}],
    ),
}


async def trained(api: httpx.AsyncClient, experiment: Json, **more: Any) -> Any:
    response = await api.post("/api/train", json={**experiment, "steps": STEPS, **more})
    assert response.status_code == 200, response.text
    return response.json()


async def by_hand(api: httpx.AsyncClient, experiment: Json, edits: list[Json]) -> list[Json]:
    """The same run step by step, with the choices changed by whoever asks for it."""
    here, frames = dict(experiment), []
    for count in range(STEPS):
        for edit in edits:
            if edit["count"] == count:
                rule = edit.get("optimizer", here["optimizer"])
                kept = here["state"] if rule["name"] == here["optimizer"]["name"] else None
                here |= {"optimizer": rule, "state": kept}
                for place, value in edit.get("values", {}).items():
                    here["theta"][int(place)] = value
        answer = (await api.post("/api/step", json=here)).json()
        frames.append({"theta": here["theta"], "update": answer["update"]})
        here |= {name: answer[name] for name in ("theta", "state", "count")}
    return frames


@pytest.mark.parametrize("name", CASES)
async def test_it_is_what_one_would_do_by_hand(api: httpx.AsyncClient, name: str) -> None:
    experiment, edits = CASES[name]
    found = (await trained(api, experiment, edits=edits))["frames"]
    expected = await by_hand(api, experiment, edits)

    assert [frame["update"] for frame in found] == [frame["update"] for frame in expected]
    assert [frame["theta"] for frame in found[1:]] == [frame["theta"] for frame in expected[1:]]


@pytest.mark.parametrize("name", CASES)
async def test_it_is_the_same_in_two_requests(api: httpx.AsyncClient, name: str) -> None:
    experiment, edits = CASES[name]
    whole = await trained(api, experiment, edits=edits)
    for cut in (3, 4, 5):
        # Edits that lie ahead would be no steps of the first request.
        first = await trained(
            api, experiment, edits=[each for each in edits if each["count"] < cut], steps=cut
        )
        here = {place: first[place] for place in ("theta", "state", "count")}
        second = await trained(api, {**experiment, **here}, edits=edits, steps=STEPS - cut)

        assert [*first["frames"], *second["frames"]] == whole["frames"]
        assert second["counters"] == whole["counters"]
        assert first["learning_rates"] + second["learning_rates"] == whole["learning_rates"]


async def test_the_steps_before_stay_bit_for_bit(api: httpx.AsyncClient) -> None:
    plain = await trained(api, SMALL)
    edited = await trained(api, SMALL, edits=[{"count": 4, "optimizer": DESCENT}])

    assert edited["frames"][:4] == plain["frames"][:4]
    assert edited["frames"][4]["theta"] == plain["frames"][4]["theta"]
    assert edited["frames"][4]["update"] != plain["frames"][4]["update"]


async def test_rates_and_counters_are_those_of_each_rule(api: httpx.AsyncClient) -> None:
    edited = await trained(api, SMALL, edits=[{"count": 4, "optimizer": DESCENT}])
    plain, other = await trained(api, SMALL), await trained(api, {**SMALL, "optimizer": DESCENT})

    rate = SMALL["optimizer"]["learning_rate"]
    assert edited["learning_rates"] == [rate] * 4 + [0.2] * (STEPS - 4)
    per_step = [each["counters"]["multiply_adds"] / STEPS for each in (plain, other)]
    assert edited["counters"]["multiply_adds"] == 4 * per_step[0] + (STEPS - 4) * per_step[1]
    assert edited["counters"]["epochs"] == plain["counters"]["epochs"]
    for frame in edited["frames"][4:]:
        np.testing.assert_allclose(frame["update"], -0.2 * np.array(frame["gradient"]), rtol=1e-12)


async def test_a_schedule_goes_on_where_it_is_the_same(api: httpx.AsyncClient) -> None:
    slower = {**PACED, "learning_rate": 0.01}
    answer = await trained(api, {**SMALL, "optimizer": PACED}, edits=[{"count": 5, "optimizer": slower}])

    expected = [(0.05 if count < 5 else 0.01) * 0.5 ** (count // 2) for count in range(STEPS)]
    np.testing.assert_allclose(answer["learning_rates"], expected, rtol=1e-12)


WIDE = changed(
    changed(SMALL, "problem.layers", [2, 32, 32, 2]), "problem.activations", ["tanh"] * 2 + ["identity"]
)
WRONG: dict[str, tuple[Json, list[Json], str]] = {
    "no step": (SMALL, [{"count": 0, "optimizer": DESCENT}], "edits[0].count"),
    "too late": (SMALL, [{"count": STEPS, "optimizer": DESCENT}], "edits[0].count"),
    "nothing": (SMALL, [{"count": 2}], "edits[0].values"),
    "no rule": (SMALL, [{"count": 2, "optimizer": {"name": "magic"}}], "edits[0].optimizer.name"),
    "no rate": (SMALL, [{"count": 2, "optimizer": {**DESCENT, "learning_rate": -1}}], "edits[0].optimizer"),
    "too many numbers": (WIDE, [{"count": 2, "optimizer": {"name": "newton"}}], "edits[0].optimizer"),
    "all at once": (
        {**SMALL, "source": {"name": "interleaved"}},
        [{"count": 2, "values": {"0": 1}}, {"count": 3, "optimizer": {"name": "lbfgs"}}],
        "edits[1].optimizer",
    ),
    "too many rules": (
        SMALL,
        [{"count": 1 + k % 8, "optimizer": DESCENT} for k in range(MOST_TAKEOVERS + 1)],
        "edits",
    ),
}


@pytest.mark.parametrize("name", WRONG)
async def test_what_cannot_be_done_is_refused_by_name(api: httpx.AsyncClient, name: str) -> None:
    experiment, edits, field = WRONG[name]
    response = await api.post("/api/train", json={**experiment, "steps": STEPS, "edits": edits})

    assert error_of(response)["field"].startswith(field)


async def test_the_state_is_that_of_the_rule_before(api: httpx.AsyncClient) -> None:
    state = await trained(api, SMALL, steps=5)
    here = {place: state[place] for place in ("theta", "state", "count")}
    edits = [{"count": 3, "optimizer": DESCENT}]
    response = await api.post("/api/train", json={**SMALL, **here, "steps": 2, "edits": edits})

    assert error_of(response)["field"] == "state"
    edits[0]["count"] = 5
    assert (await trained(api, {**SMALL, **here}, steps=2, edits=edits))["learning_rates"] == [0.2, 0.2]


def test_the_price_is_that_of_the_dearest_rule_to_come() -> None:
    dear = {"name": "damped_newton"}
    edits = [{"count": 2, "optimizer": dear}, {"count": 6, "optimizer": DESCENT}]

    def price(experiment: Json, edits: list[Json]) -> int:
        body = TrainRequest.model_validate({**experiment, "steps": STEPS, "edits": edits})
        return operations_of_an_iteration(body, body.edits)

    cheap = price({**SMALL, "optimizer": DESCENT}, [])
    assert price(SMALL, edits) == price({**SMALL, "optimizer": dear}, []) > price(SMALL, []) > cheap
    assert price({**SMALL, "count": 7}, edits) == cheap
