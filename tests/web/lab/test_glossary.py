"""GET /api/glossary: what every term means, with one formula, and nothing else."""

from typing import Any
from xml.etree import ElementTree

import httpx
import pytest

from app.web.api.catalog import CATALOG
from app.web.lab.glossary import drawn_entries, sentences_of_settings
from app.web.lab.glossary_table import read_table
from app.web.schemas.problem import NetworkProblem
from app.web.schemas.train import TrainRequest
from app.words.terms import TERMS

pytestmark = pytest.mark.anyio

TABLE = read_table()
KINDS = [kind for kind in CATALOG if drawn_entries(kind)]
WITHOUT_FORMULA = {"datasets", "planes", "presets", "limits", "convention"}


@pytest.fixture
async def glossary(api: httpx.AsyncClient) -> dict[str, Any]:
    answer: dict[str, Any] = (await api.get("/api/glossary")).json()
    return answer


def test_every_kind_of_the_catalog_is_in_it() -> None:
    assert set(KINDS) == set(CATALOG) - WITHOUT_FORMULA


@pytest.mark.parametrize("kind", KINDS)
async def test_every_entry_of_the_catalog_is_in_it_with_the_same_words(
    glossary: dict[str, Any], kind: str
) -> None:
    assert set(glossary[kind]) == {entry["name"] for entry in drawn_entries(kind)}
    for entry in drawn_entries(kind):
        found = glossary[kind][entry["name"]]
        assert (found["title"], found["summary"]) == (entry["title"], entry["summary"])
        assert found["formula"]["text"] == entry["formula"]


async def test_every_setting_is_in_it(glossary: dict[str, Any]) -> None:
    named = {
        setting["name"]
        for kind in set(CATALOG) - {"limits", "convention"}
        for entry in (CATALOG[kind] if isinstance(CATALOG[kind], list) else [CATALOG[kind]])
        for setting in entry.get("settings", ())
    }

    assert named <= set(glossary["settings"])
    assert {"batch_size", "layers", "biases", "activations", "regularisation", "schedule", "clip"} <= set(
        glossary["settings"]
    )


def test_no_sentence_of_a_register_stands_in_the_table_too() -> None:
    in_registers = set().union(*sentences_of_settings().values())

    assert {told.summary for told in TABLE.values()} & in_registers == set()


def test_terms_are_explained_in_their_texts_alone() -> None:
    terms = {term.setting for term in TERMS.values() if term.setting}

    assert terms & set(TABLE) == set()
    assert {term.definition for term in TERMS.values()} & {told.summary for told in TABLE.values()} == set()


async def test_the_words_are_those_of_the_page_of_words(glossary: dict[str, Any]) -> None:
    listed = {term.slug.replace("-", "_"): term for term in TERMS.values() if term.in_lab}

    assert {"gradient", "delta", "adjoint", "update", "step", "epoch", "chain_rule"} <= set(listed)
    assert {name: told["summary"] for name, told in glossary["words"].items()} == {
        name: term.definition for name, term in listed.items()
    }


async def test_choices_of_an_experiment_are_kinds_or_settings(glossary: dict[str, Any]) -> None:
    known = {"activations", "loss", "initialiser", "data", "features", "source", "optimizer"}
    fields = {*NetworkProblem.model_fields, *TrainRequest.model_fields}
    elsewhere = {"kind", "problem", "theta", "count", "example", "state", "steps", "every", "lean", "edits"}

    assert fields - known - elsewhere <= set(glossary["settings"])


async def test_every_formula_is_drawn_and_has_its_text(glossary: dict[str, Any]) -> None:
    for kind, terms in glossary.items():
        for name, term in terms.items():
            assert set(term) == {"title", "summary", "formula"}, (kind, name)
            assert term["summary"].endswith((".", "?")), (kind, name)
            element = ElementTree.fromstring(term["formula"]["mathml"])
            assert element.get("alttext") == term["formula"]["text"]


async def test_a_client_that_has_it_is_told_so(api: httpx.AsyncClient) -> None:
    first = await api.get("/api/glossary")
    again = await api.get("/api/glossary", headers={"if-none-match": first.headers["etag"]})

    assert (again.status_code, again.content) == (304, b"")
