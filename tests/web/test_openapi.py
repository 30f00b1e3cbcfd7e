"""The documentation is true: its examples can be sent, and get the answers that it shows."""

import json
from typing import Any

import httpx
import pytest

from app.descent.own_rule_reader import read_rule
from app.descent.rules import RULES
from app.web.main import create_app

pytestmark = pytest.mark.anyio

DOCUMENT = create_app().openapi()
CALLS = [
    (method, address, call)
    for address, methods in DOCUMENT["paths"].items()
    for method, call in methods.items()
]
EACH_CALL = pytest.mark.parametrize(
    ("method", "address", "call"), CALLS, ids=[f"{method} {address}" for method, address, _ in CALLS]
)


LINES = "application/x-ndjson"


def example_of(content: dict[str, Any]) -> Any:
    """The example of a request or an answer; of one that comes line by line, the list of its lines."""
    if LINES in content["content"]:
        return lines_of(content["content"][LINES]["example"])
    return content["content"]["application/json"]["example"]


def lines_of(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def same_form(one: Any, other: Any) -> bool:
    """Whether two JSON values have the same fields all the way down, with the same kinds of value in them."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same_form(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return all(map(same_form, one, other))
    return type(one) is type(other)


@pytest.mark.parametrize("address", ["/docs", "/redoc"])
async def test_no_page_loads_scripts_from_elsewhere(api: httpx.AsyncClient, address: str) -> None:
    assert (await api.get(address)).status_code == 404


def test_all_calls_of_the_api_are_documented() -> None:
    assert {address for _, address, _ in CALLS} == {
        "/api/differentiate",
        "/api/update",
        "/api/step",
        "/api/train",
        "/api/landscape",
        "/api/limits",
        "/api/local-view",
        "/api/explain",
        "/api/check",
        "/api/compare-optimizers",
        "/api/compare-sources",
        "/api/data",
        "/api/read-columns",
        "/api/read-table",
        "/api/predict",
        "/api/scores",
        "/api/sweep",
        "/api/sweep/numbers",
        "/api/range-test",
        "/api/code",
        "/api/export",
        "/api/catalog",
        "/api/glossary",
        "/api/presets",
        "/api/presets/{name}",
        "/api/figures",
        "/api/lab/figures",
        "/api/race",
        "/api/runs-race",
        "/api/basins",
        "/api/runs-race/figures",
        "/api/curve",
        "/api/formula",
        "/api/surfaces",
        "/api/descent/figures",
        "/api/graph",
        "/api/graph/nudge",
        "/api/graph/methods",
        "/api/graph/figure",
        "/api/claims",
        "/api/claims/{slug}",
        "/health",
        "/ready",
    }


@EACH_CALL
def test_a_call_says_what_it_does(method: str, address: str, call: dict[str, Any]) -> None:
    assert call["summary"]
    assert call["description"].endswith((".", "?"))


@EACH_CALL
async def test_the_example_gets_the_answer_that_is_shown(
    api: httpx.AsyncClient, method: str, address: str, call: dict[str, Any]
) -> None:
    body = example_of(call["requestBody"]) if method == "post" else None
    needed = [parameter for parameter in call.get("parameters", ()) if parameter["required"]]
    values = {parameter["name"]: parameter["schema"]["examples"][0] for parameter in needed}
    in_query = {each["name"]: values[each["name"]] for each in needed if each["in"] == "query"}

    answer = await api.request(method, address.format(**values), json=body, params=in_query)

    assert answer.status_code == 200, answer.text
    told = lines_of(answer.text) if answer.headers["content-type"] == LINES else answer.json()
    assert same_form(told, example_of(call["responses"]["200"]))


@EACH_CALL
def test_every_error_is_documented_in_the_one_shape(method: str, address: str, call: dict[str, Any]) -> None:
    errors = {status: content for status, content in call["responses"].items() if status != "200"}

    assert method == "get" or set(errors) == {"413", "415", "422", "503"}
    for content in errors.values():
        assert content["content"]["application/json"]["schema"] == {
            "$ref": "#/components/schemas/ErrorAnswer"
        }


def test_every_field_that_can_be_sent_has_a_type_or_a_choice_and_no_field_is_open() -> None:
    schemas = DOCUMENT["components"]["schemas"]

    for name, schema in schemas.items():
        for field in schema["properties"].values():
            assert {"type", "anyOf", "oneOf", "$ref", "const", "enum"} & field.keys(), (name, field)
        if "Error" not in name:
            assert schema["additionalProperties"] is False, name


@pytest.mark.parametrize("name", ["SourceChoice", "OptimizerChoice"])
def test_choices_are_documented_with_their_settings(name: str) -> None:
    field = {"SourceChoice": "source", "OptimizerChoice": "optimizer"}[name]
    choices = forms_of(DOCUMENT["components"]["schemas"]["Experiment"]["properties"][field])

    assert all(choice["properties"]["name"]["const"] for choice in choices)
    if field == "optimizer":
        assert len(choices) == len(RULES) + 1
        for choice in choices:
            assert {"learning_rate", "schedule", "clip"} < choice["properties"].keys()


def forms_of(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """All that a field may be: choices within choices, and what is described elsewhere."""
    if "$ref" in schema:
        return forms_of(DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
    if "oneOf" in schema:
        return [form for each in schema["oneOf"] for form in forms_of(each)]
    return [schema]


def test_the_parts_of_ones_own_rule_are_documented_with_examples_that_work() -> None:
    fields = DOCUMENT["components"]["schemas"]["OwnRuleFields"]["properties"]
    shown = {name: fields[name]["examples"][0] for name in ("formula", "memory", "constants")}

    assert len(read_rule(**shown).memories) == 2
