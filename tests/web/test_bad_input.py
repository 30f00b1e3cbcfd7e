"""Whatever is sent, the answer is a 4xx in the one shape or an honest result, never a 5xx or a warning."""

import json
import time
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.descent.schemas import CURVE, RACE
from tests.web.requests import MAZUR, SMALL, SMALL_SIZE, Json, changed, error_of, measuring, without

pytestmark = pytest.mark.anyio

VALID: dict[str, Json] = {
    "/api/differentiate": measuring(SMALL),
    "/api/update": {
        "optimizer": {"name": "adam", "learning_rate": 0.1},
        "slope": {"value": 1.0, "gradient": [3.0, -0.5]},
        "state": {"m": [0.1, 0.2], "v": [0.1, 0.2], "count": 3},
        "theta": [0.2, 0.7],
    },
    "/api/step": SMALL,
    "/api/explain": {
        **without(measuring(SMALL), "source"),
        "target": {"kind": "weight", "layer": 1, "to": 0, "from": 1},
        "direction": "forward",
    },
    "/api/check": {**measuring(SMALL), "h": 1e-4},
    "/api/compare-optimizers": {
        "slope": {"value": 1.0, "gradient": [3.0, -0.5], "hessian": [[2.0, 0.1], [0.1, 1.0]]},
        "theta": [0.2, 0.7],
        "optimizers": [{"name": "adam", "learning_rate": 0.1}, {"name": "newton"}],
        "states": [{"m": [0.1, 0.2], "v": [0.1, 0.2], "count": 3}, None],
    },
    "/api/compare-sources": {
        **without(measuring(SMALL), "source"),
        "sources": [{"name": "backpropagation"}, {"name": "spsa", "directions": 2}],
    },
    "/api/train": {**SMALL, "steps": 3, "every": 2},
    "/api/landscape": {
        "problem": SMALL["problem"],
        "plane": {"kind": "principal", "path": [[0.1] * SMALL_SIZE, [0.2] * SMALL_SIZE]},
        "extent": [-1, 1, -1, 1],
        "resolution": 3,
    },
    "/api/data": {"data": SMALL["problem"]["data"], "features": ["x", "xy"]},
    "/api/read-columns": {"text": "a;b\n1,5;2\n2;3.5", "header": True},
    "/api/read-table": {"text": "a;b\n1,5;2\n2;3.5", "columns": ["a"], "target": 1, "standardise": True},
    "/api/predict": {
        "problem": SMALL["problem"],
        "theta": [0.1] * SMALL_SIZE,
        "grid": {"x": [-1, 1], "y": [0, 2], "resolution": 3, "map_resolution": 2},
    },
    "/api/scores": {
        "problem": {**SMALL["problem"], "regularisation": {"l2": 0.1}},
        "thetas": [[0.1] * SMALL_SIZE, [0.2] * SMALL_SIZE],
    },
    "/api/export": {
        "experiment": SMALL,
        "steps": 2,
        "format": "numpy",
        "edits": [{"count": 1, "values": {"3": 1.25}}],
    },
    "/api/race": RACE,
    "/api/curve": CURVE,
    "/api/formula": {"text": "x^2 + y"},
}
JSON = {"content-type": "application/json"}
EACH_CALL = pytest.mark.parametrize("address", VALID)


@EACH_CALL
async def test_the_valid_request_is_valid(api: httpx.AsyncClient, address: str) -> None:
    assert (await api.post(address, json=VALID[address])).status_code == 200


WRONG_BODIES = [
    b"",
    b"null",
    b"[]",
    b'"text"',
    b"17",
    b"NaN",
    b'{"theta": [NaN]}',
    b'{"theta": [Infinity]}',
    b'{"theta": [1e400]}',
    b'{"theta": [-1e999999999]}',
    b'{"theta": "\\ud800"}',
    b'{"\\ud800": 1}',
    b'{"theta": "\xed\xa0\x80"}',
    b"\x00\xff\xfe\x80binary",
    b"\x89PNG\r\n\x1a\n",
    '{"theta": null}'.encode("utf-16"),
    b"\xef\xbb\xbf{}",
    b"theta=1&state=2",
    b"<xml/>",
    b'{"theta": [1,]}',
    b'{"theta": ' + b"9" * 100_000 + b"}",
    b"[" * 100_000,
    b"[" * 100_000 + b"]" * 100_000,
    b'{"problem":' * 100_000,
    b'{"problem":' * 900 + b"1" + b"}" * 900,
    b'{"theta":' + b"[" * 900 + b"]" * 900 + b"}",
]


@pytest.mark.parametrize("body", WRONG_BODIES, ids=lambda body: repr(body[:24]))
async def test_a_body_that_is_no_such_object(api: httpx.AsyncClient, body: bytes) -> None:
    """All of them to one call: all calls read their bodies by the same code."""
    start = time.process_time()
    response = await api.post("/api/step", content=body, headers=JSON)

    assert error_of(response)
    assert time.process_time() - start < 1


@EACH_CALL
async def test_each_call_refuses_what_is_no_json_and_what_is_not_called_so(
    api: httpx.AsyncClient, address: str
) -> None:
    body = json.dumps(VALID[address])

    broken = await api.post(address, content=body[:-1], headers=JSON)
    unnamed = await api.post(address, content=body, headers={"content-type": "text/plain"})

    assert error_of(broken)["field"] == "body"
    assert error_of(unnamed)["field"] == "body"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"content-type": "text/plain"},
        {"content-type": "application/octet-stream"},
        {"content-type": "application/x-www-form-urlencoded"},
        {"content-type": "multipart/form-data; boundary=x"},
        {"content-type": "\u00ff/;;;="},
    ],
)
async def test_only_json_is_read(api: httpx.AsyncClient, headers: dict[str, str]) -> None:
    raw = [(name, value.encode("latin-1")) for name, value in headers.items()]

    response = await api.post("/api/step", content=json.dumps(SMALL), headers=raw)

    assert error_of(response)["field"] == "body"


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        ("problem", None, "problem"),
        ("problem.kind", "surface", "problem.kind"),
        ("problem.layers", [2, 10_000, 2], "problem.layers[1]"),
        ("problem.layers", [2, 0, 2], "problem.layers[1]"),
        ("problem.layers", [2, True, 2], "problem.layers[1]"),
        ("problem.layers", [2, 3.5, 2], "problem.layers[1]"),
        ("problem.layers", [2], "problem.layers"),
        ("problem.layers", [2] * 10, "problem.layers"),
        ("problem.layers", [3, 3, 2], "problem.layers[0]"),
        ("problem.layers", [2, 3, 1], "problem.layers[2]"),
        ("problem.layers", "2-3-2", "problem.layers"),
        ("problem.activations", ["tanh"], "problem.activations"),
        ("problem.activations", ["tanh"] * 3, "problem.activations"),
        ("problem.activations", ["tanh", "swish"], "problem.activations[1]"),
        ("problem.activations", [None, None], "problem.activations[0]"),
        ("problem.loss", "hinge", "problem.loss"),
        ("problem.loss", "cross_entropy", "problem.data"),
        ("problem.loss", "binary_cross_entropy", "problem.data"),
        ("problem.biases", "sometimes", "problem.biases"),
        ("problem.biases", {"fixed": [[0, 0, 0]]}, "problem.biases.fixed"),
        ("problem.biases", {"fixed": [[0, 0], [0, 0]]}, "problem.biases.fixed"),
        ("problem.biases", {"fixed": [[0, 0, "0"], [0, 0]]}, "problem.biases.fixed[0][2]"),
        ("problem.biases", {}, "problem.biases.fixed"),
        ("problem.initialiser", "magic", "problem.initialiser"),
        ("problem.initialiser", "given", "problem.initialiser"),
        ("problem.initialiser", {"name": "uniform", "low": 2}, "problem.initialiser.low"),
        ("problem.initialiser", {"name": "given", "theta": [1]}, "problem.initialiser.theta"),
        ("problem.initialiser", {"name": "given"}, "problem.initialiser.theta"),
        ("problem.initialiser", {"name": "he", "gain": 2}, "problem.initialiser.gain"),
        ("problem.data", {"name": "mnist"}, "problem.data.name"),
        ("problem.data", {"name": "spiral", "rows": 501}, "problem.data.rows"),
        ("problem.data", {"name": "spiral", "rows": 1}, "problem.data.rows"),
        ("problem.data", {"name": "spiral", "rows": 20.5}, "problem.data.rows"),
        ("problem.data", {"name": "spiral", "noise": -1}, "problem.data.noise"),
        ("problem.data", {"name": "spiral", "noise": True}, "problem.data.noise"),
        ("problem.data", {"name": "spiral", "colour": 1}, "problem.data.colour"),
        ("problem.data.x", [[0, 0]], "problem.data.y"),
        ("problem.data.x", [[0, 0], [0]] * 2 + [[0, 0]], "problem.data.x"),
        ("problem.data.x", [], "problem.data.x"),
        ("problem.data.x", [[]] * 5, "problem.data.x[0]"),
        ("problem.data.x", [[0, 0]] * 2001, "problem.data.x"),
        ("problem.data.y", [[0] * 33] * 5, "problem.data.y[0]"),
        ("problem.data.x", [[0, None]] * 5, "problem.data.x[0][1]"),
        ("problem.data.x", [[0, False]] * 5, "problem.data.x[0][1]"),
        ("problem.data", {"name": "rows", "x": [[0, 0]]}, "problem.data.y"),
        ("problem.data", {"name": "rows", "x": [[0, 0]], "y": [[0, 0]], "z": 1}, "problem.data.z"),
        ("source", {"name": "symbolic"}, "source.name"),
        ("source", {"name": "backpropagation", "h": 1}, "source.h"),
        ("source", {"name": "spsa", "directions": 10**9}, "source.directions"),
        ("source", {"name": "central_differences", "h": 0}, "source.h"),
        ("source", {}, "source.name"),
        ("source", "spsa", "source"),
        ("optimizer", {"name": "sgd"}, "optimizer.name"),
        ("optimizer", {"name": "adam", "learning_rate": "0.1"}, "optimizer.learning_rate"),
        ("optimizer", {"name": "adam", "learning_rate": True}, "optimizer.learning_rate"),
        ("optimizer", {"name": "adam", "learning_rate": 1e308}, "optimizer.learning_rate"),
        ("optimizer", {"name": "adam", "learning_rate": -1}, "optimizer.learning_rate"),
        ("optimizer", {"name": 5}, "optimizer.name"),
        ("batch_size", 0, "batch_size"),
        ("batch_size", -5, "batch_size"),
        ("batch_size", 10**9, "batch_size"),
        ("batch_size", 2.5, "batch_size"),
        ("batch_size", "all", "batch_size"),
        ("seed", -1, "seed"),
        ("seed", 2**64, "seed"),
        ("seed", 0.5, "seed"),
        ("count", -1, "count"),
        ("count", 10**12, "count"),
        ("theta", [0.0], "theta"),
        ("theta", [], "theta"),
        ("theta", [0] * 100_000, "theta"),
        ("theta", [True] * SMALL_SIZE, "theta[0]"),
        ("theta", {"0": 1}, "theta"),
        ("state", {"m": [0]}, "state"),
        ("state", [], "state"),
        ("example", 5, "example"),
        ("example", -1, "example"),
        ("example", True, "example"),
        ("learning_rate", 0.1, "learning_rate"),
        ("x" * 10_000, 1, "x" * 60),
    ],
)
async def test_the_field_that_is_wrong_is_named(
    api: httpx.AsyncClient, path: str, value: Any, field: str
) -> None:
    response = await api.post("/api/step", json=changed(SMALL, path, value))

    assert response.status_code == 422
    assert error_of(response)["field"] == field


async def test_what_is_missing_is_named(api: httpx.AsyncClient) -> None:
    for name in ("problem", "source", "optimizer"):
        request = {key: value for key, value in SMALL.items() if key != name}
        assert error_of(await api.post("/api/step", json=request))["field"] == name


async def test_an_error_names_at_most_eight_fields_and_echoes_nothing(api: httpx.AsyncClient) -> None:
    secret = "do not repeat this"
    request = {**dict.fromkeys([*SMALL, "example"], secret), "theta": [secret] * 5000}

    response = await api.post("/api/step", json=request)

    assert len(error_of(response)["others"]) == 7
    assert secret not in response.text
    assert len(response.content) < 1500


@pytest.mark.parametrize("activation", ["relu", "identity", "gelu", "softplus", "tanh"])
@pytest.mark.parametrize(
    "path", ["theta", "problem.data.x", "problem.data.y", "problem.biases", "problem.initialiser"]
)
async def test_the_largest_numbers_get_an_honest_answer(
    api: httpx.AsyncClient, path: str, activation: str
) -> None:
    huge: dict[str, Any] = {
        "theta": [1e308, -1e308] * (SMALL_SIZE // 2) + [1e308] * (SMALL_SIZE % 2),
        "problem.data.x": [[1e308, -1e308]] * 5,
        "problem.data.y": [[1e308, -1e308]] * 5,
        "problem.biases": {"fixed": [[1e308] * 3, [-1e308] * 2]},
        "problem.initialiser": {"name": "given", "theta": [1e308] * SMALL_SIZE},
    }
    request = changed(changed(SMALL, path, huge[path]), "problem.activations.0", activation)

    step = await api.post("/api/step", json=request)
    run = await api.post("/api/train", json={**request, "steps": 5})

    assert (step.status_code, run.status_code) == (200, 200)
    measured = [step.json()["measurement"]["value"], *step.json()["measurement"]["gradient"]]
    values = [frame["value"] for frame in run.json()["frames"]]
    for answer, numbers in [(step.json(), measured), (run.json(), values)]:
        assert (None in [*numbers, *answer["theta"]]) == (answer["diverged"] is not None)


@pytest.mark.parametrize("number", ["1e308", "-1e308", "5e-324", "-0.0", "1e-400", "123456789" * 30])
async def test_every_finite_number_is_a_number(api: httpx.AsyncClient, number: str) -> None:
    body = json.dumps(changed(MAZUR, "theta", ["?"] * 8)).replace('"?"', number)

    response = await api.post("/api/step", content=body, headers=JSON)

    assert response.status_code == 200


async def test_of_two_fields_with_one_name_the_last_counts(api: httpx.AsyncClient) -> None:
    body = json.dumps({**SMALL, "seed": 1})[:-1] + ', "seed": 2}'

    response = await api.post("/api/step", content=body, headers=JSON)

    assert response.json() == (await api.post("/api/step", json={**SMALL, "seed": 2})).json()


@pytest.mark.parametrize(
    "address", ["/api/catalog", "/api/presets", "/api/presets/xor", "/health", "/openapi.json"]
)
async def test_a_query_that_nobody_asked_for_changes_nothing(api: httpx.AsyncClient, address: str) -> None:
    plain = (await api.get(address)).content

    for query in ("?lr=nan", "?%00=%ff", "?" + "a=1&" * 500, "?q=%ED%A0%80"):
        assert (await api.get(address + query)).content == plain, query


@pytest.mark.parametrize(
    ("method", "address", "status", "field"),
    [
        ("GET", "/api/nothing", 404, "address"),
        ("GET", "/api/presets/..%2f..%2fetc", 404, "address"),
        ("POST", "/", 405, "method"),
        ("GET", "/api/step", 405, "method"),
        ("DELETE", "/api/catalog", 405, "method"),
        ("BREW", "/api/step", 405, "method"),
    ],
)
async def test_other_addresses_and_methods_get_the_same_shape(
    api: httpx.AsyncClient, method: str, address: str, status: int, field: str
) -> None:
    response = await api.request(method, address)

    assert response.status_code == status
    assert error_of(response)["field"] == field


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["adam", "spsa", "rows", "given", "mazur", 1e308, -1, 0, 10**9, 2**31]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=6,
)


def places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The path of everything inside a JSON value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [each for key, part in inside for each in [(*path, key), *places(part, (*path, key))]]


@st.composite
def slightly_wrong(draw: Callable[[st.SearchStrategy[Any]], Any]) -> tuple[str, Json]:
    """A valid request of any call, with one to three of its parts exchanged, removed or added."""
    address = draw(st.sampled_from(sorted(VALID)))
    request = deepcopy(VALID[address])
    for _ in range(draw(st.integers(1, 3))):
        *parents, last = draw(st.sampled_from(places(request) or [("theta",)]))
        place: Any = request
        for part in parents:
            place = place[part]
        action = draw(st.sampled_from(["exchange", "remove", "add"]))
        if action == "exchange":
            place[last] = draw(ANYTHING)
        elif action == "remove" and last in place:
            del place[last]
        elif isinstance(place, dict):
            place[draw(st.text(max_size=8))] = draw(ANYTHING)
        else:
            place.append(draw(ANYTHING))
    return address, request


@given(slightly_wrong())
async def test_nothing_makes_the_server_fail(api: httpx.AsyncClient, wrong: tuple[str, Json]) -> None:
    address, request = wrong

    # Lone surrogates and NaN are sent too: json.dumps writes what JSON does not allow.
    response = await api.post(address, content=json.dumps(request), headers=JSON)

    if response.status_code != 200:
        assert error_of(response)


@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
async def test_no_bytes_make_the_server_fail(api: httpx.AsyncClient, body: bytes) -> None:
    assert error_of(await api.post("/api/step", content=body, headers=JSON))
