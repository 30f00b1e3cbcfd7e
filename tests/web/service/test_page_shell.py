"""Pages: kept by browsers, which ask whether they have the present one."""

import httpx
import pytest

from app.web.service.navigation import PAGES

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("address", [page.address for page in PAGES])
async def test_a_page_that_a_browser_has_is_not_sent_again(api: httpx.AsyncClient, address: str) -> None:
    first = await api.get(address)
    tag = first.headers["etag"]
    again = await api.get(address, headers={"if-none-match": tag})
    other = await api.get(address, params={"theme": "dark"}, headers={"if-none-match": tag})

    assert first.headers["cache-control"] == "no-cache"
    assert first.headers["content-type"] == "text/html; charset=utf-8"
    assert (again.status_code, again.content) == (304, b"")
    assert (other.status_code, other.headers["etag"] != tag) == (200, True)
