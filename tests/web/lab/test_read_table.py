"""POST /api/read-table and /api/data: a pasted table trains a network; whatever is pasted, nothing fails."""

import json
import time

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.presets import PRESETS
from tests.web.requests import Json, error_of

pytestmark = pytest.mark.anyio

JSON = {"content-type": "application/json"}
PETS = "height,weight,kind\n" + "12,3.5,cat\n31,9.1,dog\n14,4,cat\n28,8.2,dog\n" * 3


async def table_of(api: httpx.AsyncClient, **request: object) -> Json:
    response = await api.post("/api/read-table", json={"text": PETS, **request})
    assert response.status_code == 200, response.text
    answer: Json = response.json()
    return answer


def run_on(data: Json, outputs: int, loss: str) -> Json:
    problem = {
        "layers": [len(data["x"][0]), 3, outputs],
        "activations": ["tanh", "identity"],
        "loss": loss,
        "data": data,
    }
    return {
        "problem": problem,
        "source": {"name": "backpropagation"},
        "optimizer": {"name": "adam", "learning_rate": 0.1},
    }


@pytest.mark.parametrize(
    ("request_", "outputs", "loss"),
    [({}, 1, "binary_cross_entropy"), ({"target": "weight"}, 1, "mean_squared_error")],
)
async def test_its_data_train_a_network(
    api: httpx.AsyncClient, request_: Json, outputs: int, loss: str
) -> None:
    data = {**(await table_of(api, standardise=True, **request_))["data"], "test_fraction": 0.25}

    answer = await api.post("/api/train", json={**run_on(data, outputs, loss), "steps": 60})

    assert answer.status_code == 200, answer.text
    values = [frame["value"] for frame in answer.json()["frames"]]
    assert values[-1] < values[0] / 4


async def test_its_columns_are_told_before_anything_is_chosen(api: httpx.AsyncClient) -> None:
    answer = (await api.post("/api/read-columns", json={"text": PETS})).json()
    table = await table_of(api)

    assert [one["name"] for one in answer["columns"]] == [one["name"] for one in table["columns"]]
    assert (answer["rows"], answer["header"], answer["delimiter"]) == (12, True, "comma")


async def test_a_text_without_columns_is_refused(api: httpx.AsyncClient) -> None:
    response = await api.post("/api/read-columns", json={"text": "1\n2\n3"})

    assert response.status_code == 422
    assert error_of(response)["field"] == "text"


async def test_the_rows_can_be_seen_as_they_are_used(api: httpx.AsyncClient) -> None:
    data = {**(await table_of(api))["data"], "test_fraction": 0.5}

    answer = (await api.post("/api/data", json={"data": data, "features": ["xy"]})).json()

    assert answer["task"] == "binary"
    assert answer["input_names"] == ["height", "weight"]
    assert answer["network_input_names"] == ["height·weight"]
    assert answer["output_names"] == ["dog"]
    assert (len(answer["train"]["x"]), len(answer["test"]["x"])) == (6, 6)
    assert sorted(answer["train"]["x"] + answer["test"]["x"]) == sorted(data["x"])


@pytest.mark.parametrize(
    ("request_", "field"),
    [
        ({"text": None}, "text"),
        ({"text": ""}, "text"),
        ({"text": "x" * 1_000_001}, "text"),
        ({"header": "maybe"}, "header"),
        ({"header": 1}, "header"),
        ({"columns": []}, "columns"),
        ({"columns": ["height"] * 101}, "columns"),
        ({"columns": [1.5]}, "columns[0]"),
        ({"columns": [True]}, "columns[0]"),
        ({"columns": ["height", "nothing"]}, "columns[1]"),
        ({"target": -1}, "target"),
        ({"target": 10**30}, "target"),
        ({"standardise": 1}, "standardise"),
        ({"task": "binary"}, "task"),
        ({"rows": 3}, "rows"),
        ({"delimiter": ":"}, "delimiter"),
        ({"sample": 1}, "sample"),
        ({"one_hot": "kind"}, "one_hot"),
        ({"leave_out_missing": None}, "leave_out_missing"),
        ({"readings": {"kind": "text"}}, "readings"),
        ({"readings": [{"column": "kind"}]}, "readings[0].as"),
        ({"readings": [{"column": "kind", "as": "words"}]}, "readings[0].as"),
        ({"readings": [{"column": "nothing", "as": "text"}]}, "readings[0].column"),
        ({"readings": [{"column": 3, "as": "text"}]}, "readings[0].column"),
        ({"readings": [{"column": 0, "as": "text"}] * 101}, "readings"),
    ],
)
async def test_what_does_not_fit_is_named(api: httpx.AsyncClient, request_: Json, field: str) -> None:
    response = await api.post("/api/read-table", json={"text": PETS, **request_})

    assert response.status_code == 422
    assert error_of(response)["field"] == field


CELLS = st.one_of(
    st.sampled_from(
        [
            "",
            "nan",
            "inf",
            "-inf",
            "1_000",
            "\u0663",
            "\uff11",
            "NA",
            "1,5",
            "1e999",
            "1,234",
            "1.234,5 €",
            "10 cm",
            "−2",
            "none",
            "2019",
            "sep=;",
            '"',
            '""',
            "\0",
            "\ufeff",
        ]
    ),
    st.floats().map(str),
    st.integers(-(10**30), 10**30).map(str),
    st.text(max_size=8),
)
LINES = st.lists(CELLS, max_size=6)


@st.composite
def pasted(draw: st.DrawFn) -> str:
    """Something like a table, or not at all."""
    if draw(st.booleans()):
        return draw(st.text(max_size=200))
    delimiter, end = draw(st.sampled_from(",;\t|")), draw(st.sampled_from(["\n", "\r\n", "\r"]))
    rows = draw(st.lists(LINES, max_size=8))
    return end.join(delimiter.join(row) for row in rows)


@given(
    pasted(),
    st.sampled_from(["auto", True, False]),
    st.none() | st.lists(st.integers(0, 6) | st.sampled_from(["", "a"]), min_size=1, max_size=3),
    st.none() | st.integers(0, 6),
    st.sampled_from(["auto", "regression", "classes"]),
    st.sampled_from(["auto", "tab", "semicolon", "pipe", "comma", "space"]),
    st.lists(
        st.fixed_dictionaries(
            {"column": st.integers(0, 3), "as": st.sampled_from(["auto", "point", "comma", "text"])}
        ),
        max_size=2,
    ),
    st.booleans(),
)
async def test_nothing_that_is_pasted_makes_the_server_fail(
    api: httpx.AsyncClient,
    text: str,
    header: object,
    columns: object,
    target: object,
    task: str,
    delimiter: str,
    readings: object,
    kind: bool,
) -> None:
    request = {"text": text, "header": header, "columns": columns, "target": target, "task": task}
    request |= {"delimiter": delimiter, "readings": readings}
    request |= {"sample": kind, "one_hot": kind, "leave_out_missing": kind, "standardise": kind}
    # Lone surrogates are sent too: json.dumps writes what JSON does not allow.
    response = await api.post("/api/read-table", content=json.dumps(request), headers=JSON)

    if response.status_code != 200:
        error_of(response)
    else:
        seen = await api.post("/api/data", json={"data": response.json()["data"]})
        # Numbers near the largest there are cannot be scaled.
        assert seen.status_code == 200 or error_of(seen)["field"].startswith("data.standardise"), seen.text


@pytest.mark.parametrize(
    "text",
    [
        ",".join(["1"] * 499_999),
        "\n" * 1_000_000,
        "1\n" * 500_000,
        "1,2\n" * 250_000,
        '"' * 999_999,
        "9" * 1_000_000,
        "\r" * 1_000_000,
        (",".join(["1.5"] * 100) + "\n") * 2000,
    ],
    ids=["wide", "empty", "tall", "rows", "quotes", "number", "returns", "large"],
)
async def test_large_nonsense_is_answered_soon(api: httpx.AsyncClient, text: str) -> None:
    start = time.process_time()
    response = await api.post("/api/read-table", json={"text": text[:1_000_000]})

    assert error_of(response)["field"] in ("text", "columns", "target")
    assert time.process_time() - start < 3


HOUSES = "area,rooms,price\n" + "".join(
    f"{800 + 37 * i},{i % 4 + 1},{150_000 + 5100 * i}\n" for i in range(40)
)


@pytest.mark.parametrize("preset", PRESETS)
async def test_scaled_rows_of_very_different_sizes_are_learnt(api: httpx.AsyncClient, preset: str) -> None:
    """With whatever an example that is open brings along: its hidden layers, its rule, its start."""
    table = await table_of(api, text=HOUSES, standardise=True)
    usual = PRESETS[preset].experiment
    before = usual["problem"]
    problem = {
        "layers": [2, *before["layers"][1:-1], 1],
        "activations": [*before["activations"][:-1], "identity"],
        "loss": "mean_squared_error",
        "data": table["data"],
    }
    run = {**usual, "problem": problem, "batch_size": None}

    answer = (await api.post("/api/train", json={**run, "steps": 1000, "every": 100})).json()

    assert answer["diverged"] is None
    values = [frame["value"] for frame in answer["frames"]]
    assert values[-1] < values[0] / 20


async def test_scaling_is_offered_and_what_is_open_is_asked(api: httpx.AsyncClient) -> None:
    table = await table_of(api, text=HOUSES)
    assert table["standardise"]

    asked = await table_of(api, text='a,b\n1,"1,234"\n2,"5,678"\n3,"9,012"')
    assert [(each["field"], each["column"], each["chosen"]) for each in asked["questions"]] == [
        ("readings", 1, "point")
    ]
    readings = [{"column": 1, "as": "comma"}]
    answered = await table_of(api, text='a,b\n1,"1,234"\n2,"5,678"\n3,"9,012"', readings=readings)
    assert answered["data"]["y"] == [[1.234], [5.678], [9.012]]
