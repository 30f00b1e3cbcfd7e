"""The page of words without a script: everything is there, each place once."""

import re

import httpx
import pytest

from app.descent.adam import ADAM
from app.formula import Formula
from app.web.words.page import parts_of
from app.words.notation import notation
from app.words.offered import offered
from app.words.references import works
from app.words.terms import TERMS
from tests.web.page_text import page

pytestmark = pytest.mark.anyio


async def test_every_term_sign_entry_and_work_has_its_place(api: httpx.AsyncClient) -> None:
    html = await page(api, "/words")
    ids = re.findall(r'\sid="([\w-]+)"', html)
    assert len(ids) == len(set(ids))
    entries = {f"{group.name}-{entry.name}" for group in offered().groups for entry in group.entries}
    parts = {"terms", "notation", "figures", "swap", "references"}
    assert set(TERMS) | set(works()) | entries | parts <= set(ids)
    assert re.findall(r'<div class="entry" id="([\w-]+)">', html) == list(TERMS)
    signs = sum(len(row.symbols) for group in notation() for row in group.rows)
    assert html.count("<math") >= signs + sum(term.formula is not None for term in TERMS.values())


async def test_formulas_can_be_read_out(api: httpx.AsyncClient) -> None:
    html = await page(api, "/words")
    assert html.count("<math") == html.count("alttext=")


def test_long_formulas_may_break_between_their_statements() -> None:
    adam = Formula(ADAM.latex, ADAM.formula)
    parts = parts_of(adam)

    assert len(parts) == 3
    assert "  ".join(part.text for part in parts) == adam.text
    assert r"\quad ".join(part.latex for part in parts) == adam.latex
    assert parts_of(Formula(r"a,\quad b", "a and b")) == [Formula(r"a,\quad b", "a and b")]


async def test_a_term_does_not_lead_to_itself(api: httpx.AsyncClient) -> None:
    blocks = re.findall(r'<div class="entry" id="([\w-]+)">(.*?)</div>', await page(api, "/words"), re.DOTALL)
    assert [slug for slug, block in blocks if f'href="/words#{slug}"' in block] == []
    assert sum('class="term-link"' in block for _, block in blocks) > len(TERMS) / 2


async def test_all_pages_lead_to_it(api: httpx.AsyncClient) -> None:
    for address in ("/", "/iteration", "/graph", "/descent", "/lab", "/claims"):
        html = (await api.get(address, params={"theme": "dark"})).text
        assert '<a href="/words?theme=dark"' in html, address
        assert 'href="/words?theme=dark#figures"' in html, address


async def test_figures_say_where_they_are_explained(api: httpx.AsyncClient) -> None:
    for address in ("/iteration", "/graph", "/descent", "/lab"):
        assert '<a href="/words#figures">' in (await api.get(address)).text, address
