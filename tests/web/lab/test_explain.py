"""POST /api/explain: the chain rule ends with the number that differentiate gives."""

from typing import Any

import httpx
import pytest

from tests.web.mazur import GRADIENT
from tests.web.requests import MAZUR, SMALL, SMALL_SIZE, Json, changed, error_of, measuring, without

pytestmark = pytest.mark.anyio

PARAMETERS = [
    *[{"kind": "weight", "layer": 1, "to": to, "from": source} for to in range(3) for source in range(2)],
    *[{"kind": "bias", "layer": 1, "to": to} for to in range(3)],
    *[{"kind": "weight", "layer": 2, "to": to, "from": source} for to in range(2) for source in range(3)],
    *[{"kind": "bias", "layer": 2, "to": to} for to in range(2)],
]
DIRECTIONS = ["backward", "forward"]


def explaining(experiment: Json, target: Json, **more: Any) -> Json:
    return {**without(measuring(experiment), "source"), "target": target, **more}


def end_of(answer: Json) -> float:
    last = answer["lines"][-1]
    return (last["product"] or last)["value"]


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("batch_size", [None, 2])
async def test_every_parameter_has_the_gradients_number(
    api: httpx.AsyncClient, batch_size: int | None, direction: str
) -> None:
    experiment = {**SMALL, "batch_size": batch_size, "count": 1}
    gradient = (await api.post("/api/differentiate", json=measuring(experiment))).json()["gradient"]

    for target, slope in zip(PARAMETERS, gradient, strict=True):
        answer = (
            await api.post("/api/explain", json=explaining(experiment, target, direction=direction))
        ).json()
        assert answer["target"] == target
        assert answer["value"] == pytest.approx(slope, rel=1e-12, abs=1e-15)
        assert end_of(answer) == pytest.approx(slope, rel=1e-12, abs=1e-15)
        if direction == "backward":
            assert answer["value"] == slope
    assert len(PARAMETERS) == SMALL_SIZE


@pytest.mark.parametrize("example", [None, 1])
@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize(("of", "field"), [("value", "adjoint"), ("pre_activation", "delta")])
async def test_every_neuron_has_the_number_that_its_node_shows(
    api: httpx.AsyncClient, of: str, field: str, direction: str, example: int | None
) -> None:
    experiment = {**SMALL, "example": example}
    nodes = (await api.post("/api/differentiate", json=measuring(experiment))).json()["nodes"]

    for layer in (1, 2):
        for index, shown in enumerate(nodes[layer][field]):
            target = {"kind": "node", "layer": layer, "index": index, "of": of}
            request = explaining(experiment, target, direction=direction)
            answer = (await api.post("/api/explain", json=request)).json()
            assert answer["value"] == pytest.approx(shown, rel=1e-12, abs=1e-15)
            assert end_of(answer) == pytest.approx(shown, rel=1e-12, abs=1e-15)


async def test_the_rows_of_a_batch_explain_it(api: httpx.AsyncClient) -> None:
    target = PARAMETERS[0]
    batch = (await api.post("/api/explain", json=explaining(SMALL, target))).json()
    rows = [line for line in batch["lines"] if line["kind"] == "row"]

    assert batch["rows"] == 5
    for line in rows:
        [link] = line["links"]
        request = explaining(SMALL, link["target"], example=link["example"])
        alone = (await api.post("/api/explain", json=request)).json()
        assert alone["rows"] == 1
        assert alone["value"] == pytest.approx(line["value"], rel=1e-12)
    assert batch["value"] == pytest.approx(sum(line["value"] for line in rows) / 5, rel=1e-12)


async def test_mazurs_factors(api: httpx.AsyncClient) -> None:
    target = {"kind": "weight", "layer": 2, "to": 0, "from": 0}
    answer = (await api.post("/api/explain", json=explaining(MAZUR, target, example=0))).json()

    assert [round(line["value"], 9) for line in answer["lines"]] == [0.74136507, 0.186815602, 0.593269992]
    assert answer["value"] == pytest.approx(GRADIENT[4], abs=1e-12)


async def test_every_link_can_be_followed_down_to_the_loss(api: httpx.AsyncClient) -> None:
    waiting, seen = [PARAMETERS[0]], []
    while waiting:
        target = waiting.pop()
        if target not in seen:
            seen.append(target)
            request = explaining(SMALL, target, example=2)
            answer = (await api.post("/api/explain", json=request)).json()
            waiting += [link["target"] for line in answer["lines"] for link in line["links"]]

    neurons = {(target["layer"], target["index"]) for target in seen[1:]}
    assert neurons == {(1, 0), (2, 0), (2, 1)}


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        ("target", None, "target"),
        ("target", {}, "target"),
        ("target.kind", "edge", "target"),
        ("target.layer", 0, "target.layer"),
        ("target.layer", 3, "target.layer"),
        ("target.to", 3, "target.to"),
        ("target.to", -1, "target.to"),
        ("target.to", 1.5, "target.to"),
        ("target.from", 2, "target.from"),
        ("target.source", 0, "target.source"),
        ("target.index", 0, "target.index"),
        ("target", {"kind": "node", "layer": 2, "index": 2}, "target.index"),
        ("target", {"kind": "node", "layer": 1, "index": 0, "of": "error"}, "target.of"),
        ("direction", "sideways", "direction"),
        ("source", {"name": "spsa"}, "source"),
        ("optimizer", {"name": "adam"}, "optimizer"),
        ("example", 5, "example"),
        ("theta", [1.0], "theta"),
        (
            "problem",
            {"kind": "expression", "text": "x^2", "start": {"x": 1}},
            "problem",
        ),
    ],
)
async def test_the_field_that_is_wrong_is_named(
    api: httpx.AsyncClient, path: str, value: Any, field: str
) -> None:
    response = await api.post("/api/explain", json=changed(explaining(SMALL, PARAMETERS[0]), path, value))

    assert response.status_code == 422
    assert error_of(response)["field"].startswith(field)


async def test_a_bias_that_is_not_trained_has_no_slope(api: httpx.AsyncClient) -> None:
    request = explaining(changed(SMALL, "problem.biases", "none"), {"kind": "bias", "layer": 1, "to": 0})

    assert error_of(await api.post("/api/explain", json=request))["field"] == "target.kind"


async def test_the_largest_network_and_most_rows_are_explained_quickly(api: httpx.AsyncClient) -> None:
    problem = changed(SMALL, "problem.layers", [2, *[32] * 7, 2])["problem"]
    rows = [[i / 2000, -i / 2000] for i in range(2000)]
    problem |= {"activations": ["tanh"] * 8, "data": {"name": "rows", "x": rows, "y": rows}}
    response = await api.post(
        "/api/explain", json=explaining({**SMALL, "problem": problem}, PARAMETERS[0], direction="forward")
    )

    assert response.status_code == 200
    assert len(response.content) < 100_000
    assert response.elapsed.total_seconds() < 5


@pytest.mark.parametrize("example", [None, 1])
@pytest.mark.parametrize("direction", DIRECTIONS)
async def test_numbers_too_large_are_null_and_called_what_they_are(
    api: httpx.AsyncClient, direction: str, example: int | None
) -> None:
    experiment = changed({**SMALL, "example": example}, "problem.activations.0", "relu")
    request = explaining({**experiment, "theta": [1e308] * SMALL_SIZE}, PARAMETERS[0], direction=direction)

    response = await api.post("/api/explain", json=request)

    assert response.status_code == 200
    assert response.json()["value"] is None
    assert "undefined" in response.text or "∞" in response.text


async def test_a_penalty_is_a_part_of_the_explanation(api: httpx.AsyncClient) -> None:
    experiment = changed(SMALL, "problem.regularisation", {"l1": 0.1, "l2": 0.2})
    gradient = (await api.post("/api/differentiate", json=measuring(experiment))).json()["gradient"]

    for target, slope in zip(PARAMETERS, gradient, strict=True):
        answer = (await api.post("/api/explain", json=explaining(experiment, target))).json()
        assert answer["value"] == slope
        assert (answer["lines"][-1]["kind"] == "penalty") == (target["kind"] == "weight")
        assert end_of(answer) == pytest.approx(slope, rel=1e-12)


async def test_derived_inputs_are_what_the_first_weights_multiply(api: httpx.AsyncClient) -> None:
    experiment = changed(SMALL, "problem.features", ["x2", "xy"])
    request = explaining(experiment, PARAMETERS[1], example=1)
    answer = (await api.post("/api/explain", json=request)).json()

    assert answer["lines"][-1]["value"] == pytest.approx(0.3 * -0.4)
