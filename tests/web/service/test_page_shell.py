"""Pages are kept by browsers, which ask for a newer one; their keys are those of one list."""

import json
import re

import httpx
import pytest

from app.web.service.navigation import PAGES

FRAMES = [f"/figure/{kind}?controls=full" for kind in ("iteration", "graph", "race")]
# The article and lessons have the keys of their figures, which are frames of their own; others have none.
WITH_KEYS = [page.address for page in PAGES if page.address not in ("/", "/claims", "/lessons", "/words")]

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


@pytest.mark.parametrize("address", [*WITH_KEYS, *FRAMES])
async def test_every_key_that_a_page_names_is_in_its_list(api: httpx.AsyncClient, address: str) -> None:
    html = (await api.get(address)).text
    named = [key for keys in re.findall(r'aria-keyshortcuts="(.*?)"', html) for key in keys.split(" ")]
    [listed] = re.findall(r"data-keys='(.*?)'", html)
    spelled = {" ": "Space"} | {
        key: key.replace("Ctrl", "Control") for key in json.loads(listed) if key != " "
    }

    assert len(named) >= 5
    assert set(named) <= set(spelled.values())
    assert "()" not in html
