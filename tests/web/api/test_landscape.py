"""POST /api/landscape: the loss on a plane, and what the plane is."""

import httpx
import numpy as np
import pytest

from tests.web.requests import MAZUR, SMALL, SMALL_SIZE, Json, changed, error_of, measuring

pytestmark = pytest.mark.anyio

WEIGHTS = {"problem": MAZUR["problem"], "plane": {"kind": "weights", "indices": [4, 6]}, "resolution": 5}
PATH = np.random.default_rng(1).normal(size=(6, SMALL_SIZE)).tolist()
PRINCIPAL = {"problem": SMALL["problem"], "plane": {"kind": "principal", "path": PATH}, "resolution": 5}


async def loss_at(api: httpx.AsyncClient, experiment: Json, theta: list[float]) -> float:
    answer = await api.post("/api/differentiate", json={**measuring(experiment), "theta": theta})
    value: float = answer.json()["value"]
    return value


@pytest.mark.parametrize(("request_", "experiment"), [(WEIGHTS, MAZUR), (PRINCIPAL, SMALL)])
async def test_the_grid_holds_the_loss_at_its_points(
    api: httpx.AsyncClient, request_: Json, experiment: Json
) -> None:
    grid = (await api.post("/api/landscape", json=request_)).json()

    for row, column in [(0, 0), (1, 3), (4, 2)]:
        across, up = np.array(grid["directions"])
        theta = np.array(grid["centre"]) + grid["x"][column] * across + grid["y"][row] * up
        expected = await loss_at(api, experiment, theta.tolist())
        assert grid["loss"][row][column] == pytest.approx(expected, rel=1e-5)


async def test_two_weights_have_their_own_values_as_axes(api: httpx.AsyncClient) -> None:
    grid = (await api.post("/api/landscape", json=WEIGHTS)).json()

    assert grid["kind"] == "weights"
    assert grid["labels"] == ["W2[1,1]", "W2[2,1]"]
    assert grid["explained"] is None
    assert [grid["centre"][4], grid["centre"][6]] == [0, 0]
    assert grid["x"][2] == pytest.approx(0.40)
    assert grid["y"][2] == pytest.approx(0.50)


async def test_the_shadow_of_the_path_lies_in_the_window(api: httpx.AsyncClient) -> None:
    grid = (await api.post("/api/landscape", json=PRINCIPAL)).json()

    shadow = (np.array(PATH) - grid["centre"]) @ np.array(grid["directions"]).T
    assert grid["x"][0] < shadow[:, 0].min() < shadow[:, 0].max() < grid["x"][-1]
    assert grid["y"][0] < shadow[:, 1].min() < shadow[:, 1].max() < grid["y"][-1]
    variance = np.square(np.array(PATH) - np.mean(PATH, axis=0)).sum()
    assert grid["explained"] == pytest.approx(np.square(shadow).sum() / variance)
    np.testing.assert_allclose(
        np.array(grid["directions"]) @ np.array(grid["directions"]).T, np.eye(2), atol=1e-12
    )


async def test_another_centre_keeps_the_window_on_the_path(api: httpx.AsyncClient) -> None:
    grid = (await api.post("/api/landscape", json={**PRINCIPAL, "centre": PATH[-1]})).json()

    shadow = (np.array(PATH) - grid["centre"]) @ np.array(grid["directions"]).T
    assert grid["centre"] == PATH[-1]
    assert grid["x"][0] < shadow[:, 0].min() < shadow[:, 0].max() < grid["x"][-1]
    assert grid["y"][0] < shadow[:, 1].min() < shadow[:, 1].max() < grid["y"][-1]


async def test_the_window_and_its_fineness_can_be_chosen(api: httpx.AsyncClient) -> None:
    request = {**WEIGHTS, "extent": [-1, 3, 0, 8], "resolution": 3}

    grid = (await api.post("/api/landscape", json=request)).json()

    assert grid["x"] == [-1, 1, 3]
    assert grid["y"] == [0, 4, 8]
    assert np.shape(grid["loss"]) == (3, 3)


async def test_a_point_of_its_own_is_where_the_weights_plane_lies(api: httpx.AsyncClient) -> None:
    theta = [0.5] * 8

    grid = (await api.post("/api/landscape", json={**WEIGHTS, "theta": theta})).json()

    assert grid["centre"] == [0.5, 0.5, 0.5, 0.5, 0, 0.5, 0, 0.5]
    assert grid["x"][2] == grid["y"][2] == 0.5


async def test_a_path_that_never_moved_still_has_a_plane(api: httpx.AsyncClient) -> None:
    request = changed(PRINCIPAL, "plane.path", [PATH[0], PATH[0]])

    response = await api.post("/api/landscape", json=request)

    assert response.status_code == 200
    assert np.isfinite(response.json()["loss"]).all()


@pytest.mark.parametrize(
    "change",
    [
        {"extent": [-1e100, 1e100, -1e100, 1e100]},
        {"plane": {"kind": "principal", "path": [[1e100] * 8, [-1e100] * 8]}},
    ],
)
async def test_losses_too_large_are_null(api: httpx.AsyncClient, change: Json) -> None:
    problem = changed(MAZUR["problem"], "activations", ["relu", "identity"])

    response = await api.post("/api/landscape", json={**WEIGHTS, "problem": problem, **change})

    assert response.status_code == 200
    assert None in response.json()["loss"][0]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"resolution": 1}, "resolution"),
        ({"resolution": 202}, "resolution"),
        ({"resolution": 10**9}, "resolution"),
        ({"extent": [1, 0, 0, 1]}, "extent"),
        ({"extent": [0, 1, 1, 1]}, "extent"),
        ({"extent": [0, 1]}, "extent"),
        ({"extent": [0, 1, 0, 1e308]}, "extent[3]"),
        ({"plane": {"kind": "weights", "indices": [1, 1]}}, "plane.indices"),
        ({"plane": {"kind": "weights", "indices": [1, 8]}}, "plane.indices"),
        ({"plane": {"kind": "weights", "indices": [1, -1]}}, "plane.indices[1]"),
        ({"plane": {"kind": "weights", "indices": [1]}}, "plane.indices"),
        ({"plane": {"kind": "principal", "path": [[0] * 8]}}, "plane.path"),
        ({"plane": {"kind": "principal", "path": [[0] * 8] * 513}}, "plane.path"),
        ({"plane": {"kind": "principal", "path": [[0] * 8, [0] * 7]}}, "plane.path[1]"),
        ({"plane": {"kind": "principal", "path": [[0] * 8, [1e308] * 8]}}, "plane.path[1][0]"),
        ({"plane": {"kind": "random"}}, "plane"),
        ({"plane": {}}, "plane"),
        ({"theta": [0]}, "theta"),
        ({"centre": [0]}, "centre"),
        ({"optimizer": {"name": "adam"}}, "optimizer"),
    ],
)
async def test_what_does_not_fit_is_named(api: httpx.AsyncClient, change: Json, field: str) -> None:
    assert error_of(await api.post("/api/landscape", json={**WEIGHTS, **change}))["field"] == field


async def test_one_parameter_alone_has_no_plane(api: httpx.AsyncClient) -> None:
    rows = {"name": "rows", "x": [[1]], "y": [[1]]}
    problem = {"layers": [1, 1], "activations": ["tanh"], "loss": "huber", "biases": "none", "data": rows}

    error = error_of(await api.post("/api/landscape", json={**WEIGHTS, "problem": problem}))

    assert error["field"] == "problem"
