"""The page /graph: its formula is in the HTML, whatever the address says."""

import re

import httpx
import pytest

from app.expressions.language import CALLED, CONSTANTS
from app.expressions.parser import parse
from app.expressions.tokens import MOST_CHARACTERS

pytestmark = pytest.mark.anyio


async def test_the_page_carries_its_formula_before_any_script(api: httpx.AsyncClient) -> None:
    page = await api.get("/graph", params={"text": "a*b", "start": "a:3,b:x,c:4"})

    assert page.status_code == 200
    assert 'value="a*b"' in page.text
    assert 'value="3" data-variable="a"' in page.text
    assert 'value="1" data-variable="b"' in page.text
    assert 'data-variable="c"' not in page.text
    assert 'href="/graph" aria-current="page"' in page.text


@pytest.mark.parametrize("text", ['"><script>alert(1)</script>', "x+", "", "\x00"])
async def test_no_text_in_the_address_stops_the_page(api: httpx.AsyncClient, text: str) -> None:
    page = await api.get("/graph", params={"text": text, "start": "::,x:nan,:1", "theme": "<"})

    assert page.status_code == 200
    assert "alert(1)" not in page.text
    assert 'data-variable="x"' in page.text


async def test_the_page_names_every_function_and_the_length_that_the_reader_takes(
    api: httpx.AsyncClient,
) -> None:
    page = (await api.get("/graph")).text
    told = re.search(r'<p class="language"[^>]*>(.*?)</p>', page, re.DOTALL)
    assert told is not None
    names = set(re.findall(r"[a-z][a-z0-9]*", told[1]))

    assert set(CALLED) | set(CONSTANTS) <= names
    assert f"Up to {MOST_CHARACTERS} characters" in told[1]
    assert parse("x" + " " * (MOST_CHARACTERS - 1))


@pytest.mark.parametrize("address", ["/graph", "/descent"])
async def test_no_formula_field_takes_more_than_the_reader(api: httpx.AsyncClient, address: str) -> None:
    page = (await api.get(address)).text
    fields = [field for field in re.findall(r"<input[^>]*>", page) if "unreadable" in field]

    assert fields
    assert all(f'maxlength="{MOST_CHARACTERS}"' in field for field in fields)
