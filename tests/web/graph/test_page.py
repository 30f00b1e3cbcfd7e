"""The page /graph: its formula is in the HTML, whatever the address says."""

import httpx
import pytest

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
