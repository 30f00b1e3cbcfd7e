"""Schedules, clipping, one's own rule and penalties: step is update after differentiate, and runs go on."""

from itertools import product
from typing import Any

import httpx
import numpy as np
import pytest

from app.descent.rules import RULES
from app.descent.schedules import SCHEDULES
from app.web.api.catalog_of_steps import STEPS
from tests.deep import deep
from tests.descent.making import make_optimizer
from tests.web.requests import MAZUR, SMALL, Json, changed, measuring

pytestmark = pytest.mark.anyio

OWN: Json = {
    "name": "own_rule",
    "learning_rate": 0.1,
    "formula": "-lr*m/(sqrt(v) + eps)",
    "memory": ["m = beta*m + (1 - beta)*g", "v = 0.99*v + 0.01*g^2"],
    "constants": {"beta": 0.9, "eps": 1e-8},
}
EXAMPLES = STEPS["own_rule"]["examples"]
BUILT_IN = {"Gradient descent": "gradient_descent", "Momentum": "momentum", "Adam": "adam"}
SCHEDULED = [
    {"name": "step", "every": 2, "factor": 0.5},
    {"name": "cosine", "steps": 3, "final": 0.1},
    {"name": "warm_up", "steps": 3},
    {"name": "inverse_time", "decay": 0.3},
]
CLIPPED = [None, {"by": "norm", "limit": 0.01}, {"by": "value", "limit": 0.02}]


async def answer(api: httpx.AsyncClient, address: str, body: Json) -> Any:
    response = await api.post(address, json=body)
    assert response.status_code == 200, response.text
    return response.json()


async def both_ways(api: httpx.AsyncClient, experiment: Json, steps: int = 4) -> Json:
    """Take some steps, each also as update after differentiate; return the experiment where it ends."""
    for _ in range(steps):
        step = await answer(api, "/api/step", experiment)
        slope = await answer(api, "/api/differentiate", measuring(experiment) | {"hessian": True})
        known = {name: slope[name] for name in ("value", "gradient", "hessian")}
        alone = {"optimizer": experiment["optimizer"], "slope": known, "theta": slope["theta"]}
        update = await answer(api, "/api/update", alone | {"state": experiment["state"]})
        assert step["measurement"]["gradient"] == slope["gradient"]
        for name in ("update", "theta", "state"):
            assert step[name] == update[name]
        assert step["cost"] == slope["cost"] | update["cost"] | {
            name: step["cost"][name] for name in ("backward", "backward_passes")
        }
        experiment = experiment | {name: step[name] for name in ("theta", "state", "count")}
    return experiment


def test_every_schedule_is_tried() -> None:
    assert {schedule["name"] for schedule in SCHEDULED} | {"constant"} == set(SCHEDULES)


WRAPPED: list[Json] = [
    {"name": "adam", "learning_rate": 0.1},
    {"name": "conjugate_gradient"},
    {"name": "lbfgs", "history": 3},
    {"name": "newton"},
    OWN,
]
# A schedule and clipping wrap a rule and do not know which: each schedule and each clipping with each
# rule would do, and both at once in one case.
WRAPPERS = [*((one, None) for one in (None, *SCHEDULED)), *((None, one) for one in CLIPPED[1:])]
WRAPPERS = [*WRAPPERS, (SCHEDULED[1], CLIPPED[1])]
MORE = [pair for pair in product(SCHEDULED, CLIPPED[1:]) if pair not in WRAPPERS]


@pytest.mark.parametrize(("schedule", "clip"), [*WRAPPERS, *(deep(*pair) for pair in MORE)], ids=str)
@pytest.mark.parametrize("optimizer", WRAPPED, ids=lambda optimizer: optimizer["name"])
async def test_a_step_equals_update_after_differentiate_bit_for_bit(
    api: httpx.AsyncClient, optimizer: Json, schedule: Json | None, clip: Json | None
) -> None:
    chosen = {**optimizer, "schedule": schedule, "clip": clip}
    problem = SMALL["problem"] | {"regularisation": {"l1": 0.01, "l2": 0.1}}

    end = await both_ways(api, {**SMALL, "problem": problem, "optimizer": chosen, "batch_size": 2})

    assert ("schedule.count" in end["state"]) == (schedule is not None)
    assert end["state"].get("schedule.count", 4) == 4


@pytest.mark.parametrize("name", RULES)
async def test_a_run_with_a_schedule_can_be_cut_in_two(api: httpx.AsyncClient, name: str) -> None:
    optimizer = {"name": name, "schedule": SCHEDULED[1], "clip": CLIPPED[1]}
    experiment = {**SMALL, "optimizer": optimizer}

    whole = await answer(api, "/api/train", {**experiment, "steps": 6})
    first = await answer(api, "/api/train", {**experiment, "steps": 2})
    here = {name: first[name] for name in ("theta", "state", "count")}
    second = await answer(api, "/api/train", {**experiment, **here, "steps": 4})

    assert second["theta"] == whole["theta"]
    assert second["state"] == whole["state"]


async def test_the_learning_rate_follows_its_schedule(api: httpx.AsyncClient) -> None:
    optimizer = {"name": "gradient_descent", "learning_rate": 1, "schedule": {"name": "warm_up", "steps": 4}}

    run = await answer(api, "/api/train", {**SMALL, "optimizer": optimizer, "steps": 5})

    rates = [-frame["update"][0] / frame["gradient"][0] for frame in run["frames"]]
    assert rates == pytest.approx([0.25, 0.5, 0.75, 1, 1], rel=1e-12)


@pytest.mark.parametrize("schedule", STEPS["schedules"], ids=lambda schedule: schedule["name"])
async def test_both_ends_of_every_range_are_taken_and_nothing_beyond(
    api: httpx.AsyncClient, schedule: Json
) -> None:
    for setting in schedule["settings"]:
        lowest, highest = setting["minimum"], setting["maximum"]
        for value, status in [(lowest, 200), (highest, 200), (lowest - 1, 422), (highest + 1, 422)]:
            chosen = {"name": schedule["name"], setting["name"]: value}
            optimizer = SMALL["optimizer"] | {"schedule": chosen}
            response = await api.post("/api/train", json={**SMALL, "optimizer": optimizer, "steps": 3})
            assert response.status_code == status, chosen


async def test_a_constant_schedule_and_no_clipping_change_nothing(api: httpx.AsyncClient) -> None:
    plain = await answer(api, "/api/step", SMALL)
    optimizer = SMALL["optimizer"] | {"schedule": {"name": "constant"}, "clip": None}

    assert await answer(api, "/api/step", {**SMALL, "optimizer": optimizer}) == plain


async def test_the_shown_gradient_is_the_measured_one_and_not_the_clipped_one(api: httpx.AsyncClient) -> None:
    optimizer = {"name": "gradient_descent", "learning_rate": 1, "clip": {"by": "norm", "limit": 1e-3}}

    step = await answer(api, "/api/step", {**SMALL, "optimizer": optimizer})
    plain = await answer(api, "/api/differentiate", measuring(SMALL))

    assert step["measurement"]["gradient"] == plain["gradient"]
    assert np.linalg.norm(step["update"]) == pytest.approx(1e-3, rel=1e-4)
    assert step["cost"]["update"] == (2 + 3) * len(step["theta"])


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["title"])
async def test_the_examples_in_the_catalog_are_the_built_in_rules(
    api: httpx.AsyncClient, example: Json
) -> None:
    texts = {name: example[name] for name in ("formula", "memory", "constants")}
    own = {"name": "own_rule", "learning_rate": 0.05, **texts}
    built_in = {"name": BUILT_IN[example["title"]], "learning_rate": 0.05}

    written, known = [
        await answer(api, "/api/train", {**SMALL, "optimizer": optimizer, "steps": 60})
        for optimizer in (own, built_in)
    ]

    np.testing.assert_allclose(
        [frame["theta"] for frame in written["frames"]],
        [frame["theta"] for frame in known["frames"]],
        rtol=0,
        atol=1e-12,
    )
    assert written["state"]["t"] == 60


async def test_ones_own_rule_has_a_price(api: httpx.AsyncClient) -> None:
    step = await answer(api, "/api/step", {**SMALL, "optimizer": OWN})

    # m: 3, for 1 − beta is worked out once; v: 4 with the square; the update: 4; and the move.
    assert step["cost"]["update"] == (3 + 4 + 4 + 1) * len(step["theta"])


async def test_ones_own_rule_needs_no_problem(api: httpx.AsyncClient) -> None:
    slope = {"value": 1, "gradient": [3, -0.5]}
    rule = {"name": "own_rule", "formula": "-lr*g + theta*0", "learning_rate": 0.5}

    moved = await answer(api, "/api/update", {"optimizer": rule, "slope": slope, "theta": [0.25, 0.75]})

    assert moved["update"] == [-1.5, 0.25]
    assert moved["state"] == {"t": 1}


async def test_a_penalty_is_a_part_of_the_loss(api: httpx.AsyncClient) -> None:
    theta = np.linspace(-1, 1, 17)
    weights = np.r_[theta[:6], theta[9:15]]
    bare = await answer(api, "/api/differentiate", {**measuring(SMALL), "theta": theta.tolist()})
    problem = SMALL["problem"] | {"regularisation": {"l1": 0.25, "l2": 0.5}}

    full = await answer(
        api, "/api/differentiate", {**measuring(SMALL), "problem": problem, "theta": theta.tolist()}
    )

    penalty = 0.25 * np.abs(weights).sum() + 0.25 * (weights**2).sum()
    assert full["value"] - bare["value"] == pytest.approx(penalty, rel=1e-12)
    difference = np.array(full["gradient"]) - bare["gradient"]
    assert difference[6:9] == pytest.approx([0, 0, 0], abs=1e-15)
    assert difference[:6] == pytest.approx(0.25 * np.sign(theta[:6]) + 0.5 * theta[:6], rel=1e-11)
    assert full["nodes"] == bare["nodes"], "what the neurons do does not change"
    assert full["cost"]["forward"] > bare["cost"]["forward"]


async def test_no_penalty_is_no_change(api: httpx.AsyncClient) -> None:
    problem = SMALL["problem"] | {"regularisation": {"l1": 0, "l2": 0.0}}

    assert await answer(api, "/api/step", {**SMALL, "problem": problem}) == await answer(
        api, "/api/step", SMALL
    )


async def test_the_landscape_shows_the_penalty_too(api: httpx.AsyncClient) -> None:
    plane = {"kind": "weights", "indices": [0, 1]}
    problems = [SMALL["problem"], SMALL["problem"] | {"regularisation": {"l2": 2.0}}]

    bare, full = [
        await answer(
            api,
            "/api/landscape",
            {
                "problem": problem,
                "theta": [0.0] * 17,
                "plane": plane,
                "extent": [-1, 1, -1, 1],
                "resolution": 3,
            },
        )
        for problem in problems
    ]

    assert np.array(full["loss"]) - bare["loss"] == pytest.approx(
        np.array([[2, 1, 2], [1, 0, 1], [2, 1, 2]]), abs=1e-5
    )


def interleaved(**others: Any) -> Json:
    return {**MAZUR, "source": {"name": "interleaved"}, **others}


async def test_interleaved_takes_the_steps_that_were_published(api: httpx.AsyncClient) -> None:
    run = await answer(api, "/api/train", {**interleaved(), "steps": 2})

    assert run["frames"][0]["value"] == pytest.approx(0.2983711087600027, abs=1e-12)
    assert run["frames"][1]["value"] == pytest.approx(0.29102792390544197, abs=1e-12)


async def test_what_interleaved_moves_is_the_update_for_the_slopes_it_shows(api: httpx.AsyncClient) -> None:
    experiment = interleaved(optimizer={"name": "adam", "learning_rate": 0.1})
    for _ in range(3):
        step = await answer(api, "/api/step", experiment)
        slope = {name: step["measurement"][name] for name in ("value", "gradient")}
        theta = experiment["theta"] or MAZUR["problem"]["initialiser"]["theta"]
        alone = {"optimizer": experiment["optimizer"], "slope": slope, "theta": theta}
        update = await answer(api, "/api/update", alone | {"state": experiment["state"]})
        assert [step[name] for name in ("update", "theta", "state")] == [
            update[name] for name in ("update", "theta", "state")
        ]
        experiment = experiment | {name: step[name] for name in ("theta", "state", "count")}
    honest = await answer(api, "/api/step", {**MAZUR, "optimizer": experiment["optimizer"]})
    assert step["cost"] == honest["cost"]


@pytest.mark.parametrize("name", RULES)
async def test_interleaved_and_rules_that_look_at_all_parameters_at_once(
    api: httpx.AsyncClient, name: str
) -> None:
    response = await api.post("/api/step", json=interleaved(optimizer={"name": name}))

    assert response.status_code == (422 if RULES[name].together else 200)
    if make_optimizer(name, {}).order == 2:
        assert "all parameters at once" in response.json()["error"]["message"]


async def test_interleaved_cannot_measure_without_moving(api: httpx.AsyncClient) -> None:
    for address in ("/api/differentiate", "/api/check"):
        response = await api.post(address, json=measuring(interleaved()))
        error = response.json()["error"]

        assert response.status_code == 422
        assert error["field"] == "source.name"
        assert "moves parameters while it measures" in error["message"]
        assert "interleaved" not in error["allowed"]


@pytest.mark.parametrize("source", ["one_sided_differences", "complex_step", "random_forward_gradient"])
async def test_new_sources_leave_the_point_alone(api: httpx.AsyncClient, source: str) -> None:
    request = changed(measuring(SMALL), "source", {"name": source})

    measured = await answer(api, "/api/differentiate", request)
    exact = await answer(api, "/api/differentiate", measuring(SMALL))

    assert measured["theta"] == exact["theta"]
    assert measured["value"] == exact["value"]
    assert measured["cost"]["backward_passes"] == 0
    if source != "random_forward_gradient":
        assert measured["gradient"] == pytest.approx(exact["gradient"], abs=1e-7)
