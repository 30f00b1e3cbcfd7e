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
        ({"plane": {"kind": "random", "seed": -1}}, "plane.seed"),
        ({"plane": {"kind": "sideways"}}, "plane"),
        ({"plane": {"kind": "slope", "gradient": [0] * 8}}, "plane.update"),
        ({"plane": {"kind": "slope", "gradient": [0] * 8, "update": [0] * 7}}, "plane.update"),
        ({"plane": {"kind": "line", "ends": [[0] * 8]}}, "plane.ends"),
        ({"plane": {"kind": "line", "ends": [[0] * 8, [0] * 9]}}, "plane.ends[1]"),
        ({"plane": {"kind": "given", "directions": [[1] * 8, [2] * 8]}}, "plane.directions"),
        ({"plane": {"kind": "given", "directions": [[1] * 7]}}, "plane.directions[0]"),
        ({"batch_size": 0}, "batch_size"),
        ({"count": -1}, "count"),
        ({"plane": {}}, "plane"),
        ({"theta": [0]}, "theta"),
        ({"centre": [0]}, "centre"),
        ({"optimizer": {"name": "adam"}}, "optimizer"),
    ],
)
async def test_what_does_not_fit_is_named(api: httpx.AsyncClient, change: Json, field: str) -> None:
    assert error_of(await api.post("/api/landscape", json={**WEIGHTS, **change}))["field"] == field


SLOPE = {"kind": "slope", "gradient": [0.5] * 8, "update": [-0.1, *[0.2] * 7]}
LINE = {"kind": "line", "ends": [[0.1] * 8, [0.4, *[0.2] * 7]]}


@pytest.mark.parametrize(
    ("plane", "axes"),
    [({"kind": "random", "seed": 5}, 2), (SLOPE, 2), (LINE, 1), ({**LINE, "kind": "between_runs"}, 1)],
)
async def test_every_plane_holds_its_losses_its_words_and_its_share_of_a_path(
    api: httpx.AsyncClient, plane: Json, axes: int
) -> None:
    path = np.random.default_rng(2).normal(size=(6, 8))

    request = {**WEIGHTS, "plane": {**plane, "path": path.tolist()}}
    grid = (await api.post("/api/landscape", json=request)).json()

    directions = np.array(grid["directions"])
    assert grid["kind"] == plane["kind"]
    assert (len(directions), len(grid["labels"])) == (axes, axes)
    assert np.shape(grid["loss"]) == ((5, 5) if axes == 2 else (1, 5))
    theta = np.array(grid["centre"]) + np.array([grid["x"][3], grid["y"][0]])[:axes] @ directions
    assert grid["loss"][0][3] == pytest.approx(await loss_at(api, MAZUR, theta.tolist()), rel=1e-5)
    away = path - path.mean(axis=0)
    assert grid["explained"] == pytest.approx(np.square(away @ directions.T).sum() / np.square(away).sum())
    assert grid["note"] == ""
    assert (grid["barrier"] is None) == (axes == 2)


async def test_the_barrier_of_a_line_is_told_with_its_ends(api: httpx.AsyncClient) -> None:
    grid = (await api.post("/api/landscape", json={**WEIGHTS, "plane": LINE})).json()

    ends = [await loss_at(api, MAZUR, end) for end in LINE["ends"]]
    assert grid["barrier"]["ends"] == pytest.approx(ends)
    assert grid["barrier"]["length"] == pytest.approx(np.linalg.norm(np.subtract(*LINE["ends"])))
    assert grid["barrier"]["height"] >= 0
    assert 0 <= grid["barrier"]["at"] <= 1


async def test_a_known_plane_is_seen_through_another_window(api: httpx.AsyncClient) -> None:
    whole = (await api.post("/api/landscape", json=PRINCIPAL)).json()
    given = {"kind": "given", "directions": whole["directions"]}
    extent = [whole["x"][1], whole["x"][3], whole["y"][1], whole["y"][3]]

    part = (
        await api.post(
            "/api/landscape",
            json={**PRINCIPAL, "plane": given, "centre": whole["centre"], "extent": extent, "resolution": 3},
        )
    ).json()

    np.testing.assert_allclose(part["loss"], np.array(whole["loss"])[1:4, 1:4], rtol=1e-6)
    np.testing.assert_allclose(part["directions"], whole["directions"], atol=1e-15)


async def test_the_landscape_of_a_batch_is_that_of_its_rows(api: httpx.AsyncClient) -> None:
    batch = {"batch_size": 2, "seed": 7, "count": 4}
    theta = [0.1] * SMALL_SIZE
    plane = {"kind": "weights", "indices": [0, 1]}
    request = {"problem": SMALL["problem"], "plane": plane, "theta": theta, "resolution": 3}

    of_batch = (await api.post("/api/landscape", json={**request, **batch})).json()["loss"]
    of_all = (await api.post("/api/landscape", json={**request, "seed": 7})).json()["loss"]

    measured = {"problem": SMALL["problem"], "source": SMALL["source"], "theta": theta, **batch}
    expected = (await api.post("/api/differentiate", json=measured)).json()["value"]
    assert of_batch[1][1] == pytest.approx(expected, rel=1e-5)
    assert of_batch[1][1] != pytest.approx(of_all[1][1], rel=1e-3)


async def test_one_parameter_alone_has_a_line(api: httpx.AsyncClient) -> None:
    rows = {"name": "rows", "x": [[1]], "y": [[1]]}
    problem = {"layers": [1, 1], "activations": ["tanh"], "loss": "huber", "biases": "none", "data": rows}

    response = await api.post(
        "/api/landscape", json={"problem": problem, "plane": {"kind": "line", "ends": [[0], [1]]}}
    )

    assert response.status_code == 200
    assert response.json()["barrier"]["ends"][0] == pytest.approx(0.5)


async def test_one_parameter_alone_has_no_plane(api: httpx.AsyncClient) -> None:
    rows = {"name": "rows", "x": [[1]], "y": [[1]]}
    problem = {"layers": [1, 1], "activations": ["tanh"], "loss": "huber", "biases": "none", "data": rows}

    error = error_of(await api.post("/api/landscape", json={**WEIGHTS, "problem": problem}))

    assert error["field"] == "problem"
