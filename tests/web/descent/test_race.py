"""POST /api/race: every rule on every surface, step by step, and every step taken apart."""

import httpx
import numpy as np
import pytest

from app.derivatives.sources import SOURCES
from app.descent.rules import RULES
from app.problems.curves import CURVES
from app.problems.surfaces import SURFACES
from app.web.descent.schemas import WITHOUT_FORMULA
from app.web.schemas.limits import MOST_RACERS
from tests.deep import deep
from tests.web.requests import Json, changed, error_of

pytestmark = pytest.mark.anyio

GROUNDS = {**SURFACES, **CURVES}
EACH_GROUND = pytest.mark.parametrize("name", GROUNDS)
A_FEW_GROUNDS = pytest.mark.parametrize(
    "name", [name if name in ("bowl", "rosenbrock", "parabola") else deep(name) for name in GROUNDS]
)
EXACT = {"name": "backpropagation"}
BOWL: Json = {"kind": "expression", "text": "(x^2 + 10*y^2)/2", "start": {"x": -4, "y": 2}}
LINE: Json = {"kind": "expression", "text": "w^2/2", "start": {"w": 1}}


def problem_on(name: str) -> Json:
    ground = GROUNDS[name]
    names = ("w",) if len(ground.start) == 1 else ("x", "y")
    return {
        "kind": "expression",
        "text": ground.text(),
        "start": dict(zip(names, map(float, ground.start), strict=True)),
    }


def racer(rule: str, source: Json = EXACT, **settings: float) -> Json:
    return {"source": source, "optimizer": {"name": rule, **settings}}


RACE: Json = {"problem": BOWL, "racers": [racer("adam", learning_rate=0.3)], "steps": 5}


async def raced(
    api: httpx.AsyncClient, problem: Json, racers: list[Json], steps: int, **more: object
) -> Json:
    response = await api.post(
        "/api/race", json={"problem": problem, "racers": racers, "steps": steps, **more}
    )
    assert response.status_code == 200, response.text
    answer: Json = response.json()
    return answer


def assert_is_a_race(track: Json, steps: int) -> None:
    """Its numbers are all there, and each update is where it led and what it is made of."""
    taken = len(track["updates"])
    assert len(track["thetas"]) == len(track["values"]) == taken + 1
    assert len(track["gradients"]) == taken
    assert taken == steps or track["diverged"]["count"] == taken - 1
    whole = taken if track["diverged"] is None else taken - 1
    thetas, updates = np.array(track["thetas"][: whole + 1]), np.array(track["updates"][:whole])
    np.testing.assert_array_equal(thetas[:-1] + updates, thetas[1:])
    parts = [
        np.array(part["arrows"][:whole], float) * np.array(part["boxes"][:whole], float)
        for part in track["parts"]
    ]
    # Where a curvature is next to nothing, Newton's factor is beyond all numbers: it travels as null.
    told = np.isfinite(parts).all(axis=(0, 2))
    assert told.sum() >= whole - 1
    largest = np.max([np.abs(part).max(axis=-1) for part in parts], axis=0)
    assert (np.abs(sum(parts) - updates).max(axis=-1) <= 1e-13 * largest)[told].all()


@EACH_GROUND
async def test_every_rule_plays_on_every_surface(api: httpx.AsyncClient, name: str) -> None:
    rules = list(RULES)
    for first in range(0, len(rules), MOST_RACERS):
        racers = [racer(rule) for rule in rules[first : first + MOST_RACERS]]
        for track in (await raced(api, problem_on(name), racers, 30))["racers"]:
            assert_is_a_race(track, 30)


@A_FEW_GROUNDS
async def test_every_rule_plays_with_a_rate_that_is_far_too_large(api: httpx.AsyncClient, name: str) -> None:
    rules = list(RULES)
    for first in range(0, len(rules), MOST_RACERS):
        racers = [racer(rule, learning_rate=30) for rule in rules[first : first + MOST_RACERS]]
        for track in (await raced(api, problem_on(name), racers, 30))["racers"]:
            assert_is_a_race(track, 30)


@EACH_GROUND
async def test_every_source_plays_on_every_surface(api: httpx.AsyncClient, name: str) -> None:
    for rule in ("gradient_descent", "newton"):
        racers = [racer(rule, {"name": source}) for source in SOURCES]
        for track in (await raced(api, problem_on(name), racers, 10, noise=0.1, seed=3))["racers"]:
            assert_is_a_race(track, 10)


@A_FEW_GROUNDS
async def test_every_rule_plays_on_a_black_box(api: httpx.AsyncClient, name: str) -> None:
    rules = [rule for rule, kind in RULES.items() if kind.order == 1]
    for source in WITHOUT_FORMULA:
        for first in range(0, len(rules), MOST_RACERS):
            racers = [racer(rule, {"name": source}) for rule in rules[first : first + MOST_RACERS]]
            answer = await raced(api, problem_on(name), racers, 10, black_box=True)
            for track in answer["racers"]:
                assert_is_a_race(track, 10)
                assert track["critical"] is None


@EACH_GROUND
@pytest.mark.parametrize("rule", ["damped_newton", "lbfgs"])
async def test_the_minima_found_are_the_known_ones(api: httpx.AsyncClient, name: str, rule: str) -> None:
    [track] = (await raced(api, problem_on(name), [racer(rule)], 300))["racers"]

    end, value = np.array(track["thetas"][-1]), track["values"][-1]
    if name == "rastrigin":  # its nearest dent is one of 121, of which only the lowest has a name
        assert np.abs(track["gradients"][-1]).max() < 1e-6
        return
    nearest = min(GROUNDS[name].minima, key=lambda one: np.linalg.norm(end - one.point))
    np.testing.assert_allclose(end, nearest.point, atol=1e-5)
    assert value == pytest.approx(nearest.value, abs=1e-9)


@pytest.mark.parametrize("start", [(0.3, -0.2), (-0.4, 0.1)])
async def test_rastrigins_lowest_dent_is_found_from_within(
    api: httpx.AsyncClient, start: tuple[float, float]
) -> None:
    problem = {**problem_on("rastrigin"), "start": dict(zip("xy", start, strict=True))}

    [track] = (await raced(api, problem, [racer("lbfgs")], 100))["racers"]

    np.testing.assert_allclose(track["thetas"][-1], (0, 0), atol=1e-7)


@pytest.mark.parametrize(("rate", "value"), [(1.9, 0.5 * 0.9**20), (2.0, 0.5), (2.1, 0.5 * 1.1**20)])
async def test_half_w_squared_converges_oscillates_diverges(
    api: httpx.AsyncClient, rate: float, value: float
) -> None:
    [track] = (await raced(api, LINE, [racer("gradient_descent", learning_rate=rate)], 10))["racers"]

    signs = np.sign(np.array(track["thetas"])[:, 0])
    assert (signs == np.resize([1, -1], 11)).all()
    assert track["values"][-1] == pytest.approx(value, rel=1e-12)
    assert track["critical"] == {"curvature": 1.0, "oscillates": 1.0, "diverges": 2.0}


async def test_a_racer_that_diverges_stops_and_the_others_go_on(api: httpx.AsyncClient) -> None:
    racers = [racer("gradient_descent", learning_rate=1000), racer("gradient_descent", learning_rate=0.1)]

    lost, found = (await raced(api, problem_on("rosenbrock"), racers, 100))["racers"]

    assert lost["diverged"]["count"] < 100
    assert found["diverged"] is None or found["diverged"]["count"] < 100
    assert len(lost["updates"]) < 100


async def test_adams_first_step_is_the_same_on_a_bowl_a_thousand_times_steeper(
    api: httpx.AsyncClient,
) -> None:
    steep = changed(BOWL, "text", "1000*(x^2 + 10*y^2)/2")
    first, second = [
        (await raced(api, bowl, [racer("adam", learning_rate=0.3)], 1))["racers"][0] for bowl in (BOWL, steep)
    ]

    np.testing.assert_allclose(np.array(second["gradients"]), 1000 * np.array(first["gradients"]))
    np.testing.assert_allclose(second["updates"], first["updates"], rtol=1e-7)


async def test_a_step_costs_what_its_measurement_and_its_rule_cost(api: httpx.AsyncClient) -> None:
    racers = [
        racer("gradient_descent"),
        racer("newton"),
        racer("gradient_descent", {"name": "central_differences"}),
    ]

    descent, newton, differences = [one["price"] for one in (await raced(api, BOWL, racers, 1))["racers"]]

    assert descent["operations"] < newton["operations"]
    assert (descent["evaluations"], differences["evaluations"]) == (2, 5)


async def test_the_same_seed_makes_the_same_noise_for_everybody(api: httpx.AsyncClient) -> None:
    racers = [racer("gradient_descent"), racer("gradient_descent")]
    one, same = (await raced(api, BOWL, racers, 5, noise=2.0, seed=1))["racers"]
    [other] = (await raced(api, BOWL, racers[:1], 5, noise=2.0, seed=2))["racers"]
    [still] = (await raced(api, BOWL, racers[:1], 5))["racers"]

    assert one == same
    assert one["gradients"] != other["gradients"] != still["gradients"]


async def test_racers_may_start_elsewhere(api: httpx.AsyncClient) -> None:
    racers = [racer("newton"), {**racer("newton"), "start": {"y": 3.0, "x": 0.5}}]

    here, there = (await raced(api, BOWL, racers, 1))["racers"]

    assert (here["thetas"][0], there["thetas"][0]) == ([-4.0, 2.0], [0.5, 3.0])


async def test_parts_can_be_left_out(api: httpx.AsyncClient) -> None:
    [track] = (await raced(api, BOWL, [racer("adam")], 2, parts=False))["racers"]

    assert track["parts"] is None


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        ("problem", {"kind": "network"}, "problem.kind"),
        ("problem.text", "x + * y", "problem.text[4]"),
        ("problem.start", {"x": 1}, "problem.start.y"),
        ("racers", [], "racers"),
        ("racers", [racer("adam")] * 9, "racers"),
        ("racers.0.optimizer", {"name": "adm"}, "racers[0].optimizer.name"),
        ("racers.0.optimizer", {"name": "adam", "learning_rate": -1}, "racers[0].optimizer.learning_rate"),
        ("racers.0.source", {"name": "oracle"}, "racers[0].source.name"),
        ("racers.0.start", {"x": 1}, "racers[0].start"),
        ("racers.0.start", {"x": 1, "y": 2, "z": 3}, "racers[0].start"),
        ("racers.0.speed", 3, "racers[0].speed"),
        ("steps", 0, "steps"),
        ("steps", 1001, "steps"),
        ("steps", True, "steps"),
        ("seed", -1, "seed"),
        ("noise", -0.1, "noise"),
        ("noise", 1e7, "noise"),
        ("noise", None, "noise"),
        ("black_box", 1, "black_box"),
        ("parts", "yes", "parts"),
    ],
)
async def test_what_does_not_fit_is_named(
    api: httpx.AsyncClient, path: str, value: object, field: str
) -> None:
    original = {**RACE, "racers": [{**RACE["racers"][0]}], "problem": {**BOWL}}

    assert error_of(await api.post("/api/race", json=changed(original, path, value)))["field"] == field


@pytest.mark.parametrize(
    ("one", "field"),
    [
        (racer("adam"), "racers[0].source"),
        (racer("newton", {"name": "spsa"}), "racers[0].optimizer"),
        (racer("adam", {"name": "complex_step"}), "racers[0].source"),
    ],
)
async def test_a_black_box_shows_no_formula(api: httpx.AsyncClient, one: Json, field: str) -> None:
    error = error_of(await api.post("/api/race", json={**RACE, "racers": [one], "black_box": True}))

    assert error["field"] == field


async def test_a_race_that_would_take_too_long_is_refused_with_its_price(api: httpx.AsyncClient) -> None:
    chain = {"kind": "expression", "text": "sin(" * 199 + "x" + ")" * 199, "start": {"x": 1.5}}

    error = error_of(
        await api.post("/api/race", json={"problem": chain, "racers": [racer("adam")] * 8, "steps": 1000})
    )

    assert error["field"] == "steps"
    assert "nodes to walk through" in error["message"]


async def test_a_rate_that_changes_has_no_critical_value(api: httpx.AsyncClient) -> None:
    one = racer("gradient_descent", learning_rate=0.1)
    one["optimizer"]["schedule"] = {"name": "cosine"}

    [track] = (await raced(api, LINE, [one], 2))["racers"]

    assert track["critical"] is None
