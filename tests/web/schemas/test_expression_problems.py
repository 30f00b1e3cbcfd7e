"""An expression is a problem like any other: every call takes it, and says what is wrong with a wrong one."""

import time
from typing import Any

import httpx
import numpy as np
import pytest

from app.derivatives.sources import SOURCES
from app.descent.rules import RULES
from tests.web.requests import Json, changed, error_of, measuring

pytestmark = pytest.mark.anyio

# Rosenbrock's classical start. By hand: f = 2.2² + 100·0.44² = 24.2, f_x = 2(x−1) − 400x(y−x²) = −215.6,
# f_y = 200(y−x²) = −88, f_xx = 2 − 400y + 1200x² = 1330, f_xy = −400x = 480, f_yy = 200.
VALLEY: Json = {
    "problem": {"kind": "expression", "text": "(1-x)^2 + 100*(y-x^2)^2", "start": {"x": -1.2, "y": 1}},
    "source": {"name": "backpropagation"},
    "optimizer": {"name": "gradient_descent", "learning_rate": 0.001},
}
TEXT = "problem.text"


def of(text: str, **start: float) -> Json:
    return changed(VALLEY, "problem", {"kind": "expression", "text": text, "start": start})


async def answer(api: httpx.AsyncClient, address: str, body: Json) -> Any:
    response = await api.post(address, json=body)
    assert response.status_code == 200, response.text
    return response.json()


@pytest.mark.parametrize("source", sorted(set(SOURCES) - {"spsa", "random_forward_gradient"}))
async def test_the_slope_of_the_valley(api: httpx.AsyncClient, source: str) -> None:
    body = measuring(changed(VALLEY, "source", {"name": source})) | {"hessian": True}

    found = await answer(api, "/api/differentiate", body)

    assert found["value"] == pytest.approx(24.2, rel=1e-12)
    assert found["gradient"] == pytest.approx([-215.6, -88], rel=1e-6)
    np.testing.assert_allclose(found["hessian"], [[1330, 480], [480, 200]], rtol=1e-12)
    assert found["theta"] == [-1.2, 1]


async def test_theta_follows_the_first_appearance(api: httpx.AsyncClient) -> None:
    found = await answer(api, "/api/differentiate", measuring(of("b - a*b", a=3, b=2)))

    assert (found["theta"], found["gradient"]) == ([2, 3], [-2, -2])


async def test_each_node_has_its_value_and_its_adjoint(api: httpx.AsyncClient) -> None:
    found = await answer(api, "/api/differentiate", measuring(of("x*x + sin(x)*0", x=3)))

    nodes = {node["label"]: (node["value"], node["adjoint"]) for node in found["nodes"]}
    assert nodes["x"] == (3, pytest.approx(6))
    assert nodes["+"] == (9, 1)
    assert nodes["sin"] == (pytest.approx(np.sin(3)), 0)


async def test_only_backpropagation_knows_inner_adjoints(api: httpx.AsyncClient) -> None:
    body = measuring(changed(VALLEY, "source", {"name": "forward_mode"}))

    found = await answer(api, "/api/differentiate", body)

    assert {node["adjoint"] for node in found["nodes"]} == {None}


@pytest.mark.parametrize("rule", RULES)
async def test_step_is_update_after_differentiate(api: httpx.AsyncClient, rule: str) -> None:
    body = changed(VALLEY, "optimizer", {"name": rule})
    order = RULES[rule].order
    measured = await answer(api, "/api/differentiate", measuring(body) | {"hessian": order > 1})
    slope = {name: measured[name] for name in ("value", "gradient", "hessian") if name in measured}

    step = await answer(api, "/api/step", body)
    updated = await answer(
        api, "/api/update", {"optimizer": body["optimizer"], "slope": slope, "theta": measured["theta"]}
    )

    assert (step["theta"], step["state"]) == (updated["theta"], updated["state"])


async def test_newton_is_at_the_minimum_of_a_bowl_after_one_step(api: httpx.AsyncClient) -> None:
    bowl = of("(x - 3)^2 + 10*(y + 1)^2 + x*y", x=5, y=5) | {"optimizer": {"name": "newton"}}

    run = await answer(api, "/api/train", bowl | {"steps": 2})

    # The minimum solves 2(x − 3) + y = 0 and 20(y + 1) + x = 0.
    np.testing.assert_allclose(run["theta"], np.linalg.solve([[2, 1], [1, 20]], [6, -20]), rtol=1e-12)
    assert [frame["count"] for frame in run["frames"]] == [0, 1]
    assert len(run["frames"][0]["nodes"]) > 5


async def test_a_landscape_over_two_variables(api: httpx.AsyncClient) -> None:
    plane = {"kind": "weights", "indices": [0, 1]}
    body = {
        "problem": VALLEY["problem"],
        "plane": plane,
        "extent": [-2, 2, -1, 3],
        "resolution": 5,
    }

    found = await answer(api, "/api/landscape", body)

    x, y = np.meshgrid(found["x"], found["y"])
    np.testing.assert_allclose(found["loss"], (1 - x) ** 2 + 100 * (y - x**2) ** 2)
    assert found["labels"] == ["x", "y"]


async def test_seeds_and_batches_change_nothing(api: httpx.AsyncClient) -> None:
    plain = await answer(api, "/api/step", VALLEY)

    assert await answer(api, "/api/step", {**VALLEY, "seed": 5, "batch_size": 1}) == plain


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (of("x +", x=1), f"{TEXT}[3]"),
        (of("x + ()", x=1), f"{TEXT}[5]"),
        (of("x.real", x=1), f"{TEXT}[1]"),
        (of("__import__('os')", x=1), f"{TEXT}[0]"),
        (of("open(x)", x=1), f"{TEXT}[0]"),
        (of("x + 'a'", x=1), f"{TEXT}[4]"),
        (of("x*ｘ", x=1), f"{TEXT}[2]"),
        (of("3*4"), f"{TEXT}[0]"),
        (of("", x=1), f"{TEXT}[0]"),
        (of("x; y", x=1, y=1), f"{TEXT}[1]"),
        (of("x" + "+x" * 5_000, x=1), f"{TEXT}[1000]"),
        (of("-" * 100_000 + "x", x=1), f"{TEXT}[1000]"),
        (of("x^y", x=1), "problem.start.y"),
        (of("x^2", x=1, z=2), "problem.start.z"),
        (changed(VALLEY, "problem.text", 7), TEXT),
        (changed(VALLEY, "problem.text", None), TEXT),
        (changed(VALLEY, "problem.start", [1, 2]), "problem.start"),
        (changed(VALLEY, "problem.start.x", "1"), "problem.start.x"),
        (changed(VALLEY, "problem.start.x", None), "problem.start.x"),
        (changed(VALLEY, "problem.layers", [1, 1]), "problem.layers"),
        (changed(VALLEY, "problem.kind", "formula"), "problem.kind"),
        (changed(VALLEY, "problem.kind", ["expression"]), "problem.kind"),
        ({**VALLEY, "theta": [1]}, "theta"),
        ({**VALLEY, "example": 1}, "example"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
async def test_what_is_wrong_is_named(api: httpx.AsyncClient, body: Json, field: str) -> None:
    start = time.process_time()
    response = await api.post("/api/step", json=body)

    assert error_of(response)["field"] == field
    assert time.process_time() - start < 0.25


async def test_a_kind_that_is_not_known_is_told_which_are(api: httpx.AsyncClient) -> None:
    error = error_of(await api.post("/api/step", json=changed(VALLEY, "problem.kind", "formula")))

    assert error["allowed"] == "network, expression"


async def test_an_undefined_value_is_an_answer(api: httpx.AsyncClient) -> None:
    found = await answer(api, "/api/differentiate", measuring(of("log(x)", x=-1)))

    assert found["value"] is None
    assert found["diverged"]
