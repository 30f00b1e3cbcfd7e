"""POST /api/differentiate: how steep it is, and nothing moves."""

import httpx
import numpy as np
import pytest

from app.derivatives.sources import SOURCES
from tests.web.mazur import GRADIENT
from tests.web.requests import MAZUR, SMALL, SMALL_SIZE, changed, error_of, measuring

pytestmark = pytest.mark.anyio


async def test_mazurs_table_to_the_last_digits(api: httpx.AsyncClient) -> None:
    answer = (await api.post("/api/differentiate", json=measuring(MAZUR))).json()

    hidden, output = answer["nodes"][1:]
    expected = [
        (answer["value"], 0.2983711087600027),
        (answer["gradient"], GRADIENT),
        (hidden["pre_activation"][0], 0.3775),
        (output["pre_activation"][0], 1.10590596705977),
        (output["value"], [0.7513650695523157, 0.7729284653214625]),
        (output["delta"], [0.13849856162855695, -0.038098236516556236]),
        (hidden["adjoint"][1], 0.0413703226487447),
        (hidden["delta"], [0.00877135468948693, 0.009954254705217196]),
    ]
    for found, wanted in expected:
        np.testing.assert_allclose(found, wanted, rtol=0, atol=1e-12)
    assert np.round(hidden["value"], 9).tolist() == [0.593269992, 0.596884378]
    assert answer["diverged"] is None


async def test_theta_comes_back_as_it_was(api: httpx.AsyncClient) -> None:
    theta = np.linspace(-1, 1, SMALL_SIZE).tolist()

    answer = (await api.post("/api/differentiate", json={**measuring(SMALL), "theta": theta})).json()

    assert answer["theta"] == theta


async def test_asking_again_gives_the_same_answer(api: httpx.AsyncClient) -> None:
    request = {**measuring(SMALL), "source": {"name": "spsa"}, "batch_size": 2, "count": 3}
    first, second = [(await api.post("/api/differentiate", json=request)).content for _ in range(2)]

    assert first == second


@pytest.mark.parametrize("source", SOURCES)
async def test_every_source_answers_in_the_same_form(api: httpx.AsyncClient, source: str) -> None:
    request = {**measuring(SMALL), "source": {"name": source}}

    answer = (await api.post("/api/differentiate", json=request)).json()

    knows_adjoints = source == "backpropagation"
    assert np.shape(answer["gradient"]) == (SMALL_SIZE,)
    assert [len(layer["value"]) for layer in answer["nodes"]] == [2, 3, 2]
    assert [layer["layer"] for layer in answer["nodes"]] == [0, 1, 2]
    assert answer["nodes"][0]["pre_activation"] is None
    assert all((layer["delta"] is not None) == knows_adjoints for layer in answer["nodes"][1:])
    assert answer["cost"]["backward_passes"] == int(knows_adjoints)
    assert answer["cost"]["convention"]


async def test_exact_sources_agree(api: httpx.AsyncClient) -> None:
    one, other = [
        (await api.post("/api/differentiate", json={**measuring(SMALL), "source": {"name": name}})).json()
        for name in ("backpropagation", "forward_mode")
    ]

    np.testing.assert_allclose(one["gradient"], other["gradient"], rtol=1e-10)
    assert one["value"] == other["value"]


async def test_the_nodes_show_the_mean_of_the_rows_or_one_row(api: httpx.AsyncClient) -> None:
    rows = [
        (await api.post("/api/differentiate", json={**measuring(SMALL), "example": row})).json()["nodes"]
        for row in range(5)
    ]
    mean = (await api.post("/api/differentiate", json=measuring(SMALL))).json()["nodes"]

    for layer in (1, 2):
        for name in ("value", "pre_activation", "adjoint", "delta"):
            each = [row[layer][name] for row in rows]
            np.testing.assert_allclose(np.mean(each, axis=0), mean[layer][name], rtol=1e-12, atol=1e-15)
    assert rows[1][0]["value"] == SMALL["problem"]["data"]["x"][1]


async def test_a_mini_batch_is_its_rows_alone(api: httpx.AsyncClient) -> None:
    gradients = [
        (
            await api.post("/api/differentiate", json={**measuring(SMALL), "batch_size": 1, "count": count})
        ).json()
        for count in range(5)
    ]
    full = (await api.post("/api/differentiate", json=measuring(SMALL))).json()

    np.testing.assert_allclose(
        np.mean([g["gradient"] for g in gradients], axis=0), full["gradient"], rtol=1e-12
    )


@pytest.mark.parametrize("batch_size", [5, 6, 100_000])
async def test_a_batch_of_all_rows_or_more_is_the_full_batch(api: httpx.AsyncClient, batch_size: int) -> None:
    full = (await api.post("/api/differentiate", json=measuring(SMALL))).json()
    found = (await api.post("/api/differentiate", json={**measuring(SMALL), "batch_size": batch_size})).json()

    assert found == full


async def test_second_derivatives_are_how_the_gradient_changes(api: httpx.AsyncClient) -> None:
    theta = np.linspace(-1, 1, SMALL_SIZE)
    hessian = (
        await api.post(
            "/api/differentiate", json={**measuring(SMALL), "theta": theta.tolist(), "hessian": True}
        )
    ).json()["hessian"]

    for index in (0, 7, SMALL_SIZE - 1):
        nudge = 1e-5 * np.eye(SMALL_SIZE)[index]
        ahead, behind = [
            (await api.post("/api/differentiate", json={**measuring(SMALL), "theta": point.tolist()})).json()
            for point in (theta + nudge, theta - nudge)
        ]
        change = (np.array(ahead["gradient"]) - behind["gradient"]) / 2e-5
        np.testing.assert_allclose(hessian[index], change, atol=1e-8)


async def test_second_derivatives_of_many_parameters_are_refused(api: httpx.AsyncClient) -> None:
    problem = SMALL["problem"] | {"layers": [2, 20, 7, 2], "activations": ["tanh", "tanh", "identity"]}

    error = error_of(
        await api.post("/api/differentiate", json={**measuring(SMALL), "problem": problem, "hessian": True})
    )

    assert error["field"] == "hessian"
    assert "at most 200 parameters" in error["allowed"]


@pytest.mark.parametrize("field", ["optimizer", "state"])
async def test_there_is_no_room_for_an_optimizer(api: httpx.AsyncClient, field: str) -> None:
    response = await api.post("/api/differentiate", json={**measuring(SMALL), field: SMALL[field]})

    assert error_of(response)["field"] == field


async def test_numbers_too_large_are_null_and_said_to_have_diverged(api: httpx.AsyncClient) -> None:
    request = {**measuring(changed(SMALL, "problem.activations", ["relu", "identity"])), "count": 4}

    response = await api.post("/api/differentiate", json={**request, "theta": [1e308] * SMALL_SIZE})

    answer = response.json()
    assert response.status_code == 200
    assert answer["value"] is None
    assert answer["diverged"]["count"] == 4
    assert "diverged" in answer["diverged"]["message"]


@pytest.mark.parametrize(
    ("layers", "loss"), [([2, 3, 2], "cross_entropy"), ([2, 3, 1], "binary_cross_entropy")]
)
async def test_a_named_data_set_has_as_many_outputs_as_the_network(
    api: httpx.AsyncClient, layers: list[int], loss: str
) -> None:
    data = {"name": "spiral", "rows": 20}
    problem = {"layers": layers, "activations": ["tanh", "identity"], "loss": loss, "data": data}

    answer = await api.post("/api/differentiate", json={**measuring(SMALL), "problem": problem})

    assert answer.status_code == 200
    assert len(answer.json()["nodes"][-1]["value"]) == layers[-1]


async def test_outputs_that_are_asked_for_must_fit_the_network(api: httpx.AsyncClient) -> None:
    data = {"name": "spiral", "rows": 20, "outputs": 1}
    problem = {"layers": [2, 3, 2], "activations": ["tanh", "identity"], "loss": "huber", "data": data}

    answer = await api.post("/api/differentiate", json={**measuring(SMALL), "problem": problem})

    assert error_of(answer)["field"].startswith("problem.")
