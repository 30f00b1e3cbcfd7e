"""Every page is listed, says what it is in its own words, and has a card."""

import re
from html import unescape
from struct import unpack

import httpx
import pytest

from app.figures.lettering import REGULAR, widths_in
from app.web.service.document import CARD_SIZE
from app.web.service.navigation import PAGES
from app.web.service.own_address import SETTING
from app.web.site.cards import svg_of
from app.web.site.register import DOCUMENTS
from tests.deep import deep

SITE = "http://test"
SOME = [address if k < len(PAGES) or k % 8 == 0 else deep(address) for k, address in enumerate(DOCUMENTS)]
"""The pages of the navigation and some others; all of them in `make test-deep`."""

pytestmark = pytest.mark.anyio


def described(html: str, name: str) -> str:
    """What a page's head says under a name of a meta element."""
    [found] = re.findall(rf'<meta (?:name|property)="{name}" content="([^"]*)">', html)
    return unescape(found)


async def listed(api: httpx.AsyncClient) -> list[str]:
    answer = await api.get("/sitemap.xml")
    assert answer.headers["content-type"].startswith("application/xml")
    return re.findall("<loc>(.*?)</loc>", answer.text)


async def test_the_sitemap_lists_all_of_the_navigation_and_every_claim(api: httpx.AsyncClient) -> None:
    addresses = await listed(api)

    assert addresses == [SITE + address for address in DOCUMENTS]
    assert {page.address for page in PAGES} <= set(DOCUMENTS)
    assert len([address for address in addresses if "/claims/" in address]) == 33


@pytest.mark.parametrize("address", SOME)
async def test_each_listed_page_answers_and_says_what_it_is(api: httpx.AsyncClient, address: str) -> None:
    answer, document = await api.get(address), DOCUMENTS[address]
    html, whole = answer.text, f"{SITE}{address}"
    [title] = re.findall("<title>(.*?)</title>", html)

    assert answer.status_code == 200
    assert f'<link rel="canonical" href="{whole}">' in html
    assert unescape(title) == f"{document.title} · Slope & Step"
    assert described(html, "og:title") == document.title
    assert described(html, "og:url") == whole
    assert described(html, "og:description") == described(html, "description") == document.description
    assert described(html, "og:image") == SITE + document.card


def test_no_two_pages_say_the_same() -> None:
    documents = DOCUMENTS.values()

    assert (
        len({one.title for one in documents}) == len({one.description for one in documents}) == len(documents)
    )
    assert [one.address for one in documents if not 40 <= len(one.description) <= 240] == []


async def test_what_an_address_asks_for_is_no_other_page(api: httpx.AsyncClient) -> None:
    html = (await api.get("/graph", params={"text": '"><script>', "theme": "dark"})).text

    assert f'<link rel="canonical" href="{SITE}/graph">' in html


@pytest.mark.parametrize("name", ["index", "graph", "claims/adam-replaces-backpropagation"])
async def test_a_card_is_a_picture_of_its_size_and_is_kept(api: httpx.AsyncClient, name: str) -> None:
    first = await api.get(f"/card/{name}.png")
    again = await api.get(f"/card/{name}.png", headers={"if-none-match": first.headers["etag"]})

    assert first.headers["content-type"] == "image/png"
    assert unpack(">II", first.content[16:24]) == CARD_SIZE
    assert "max-age" in first.headers["cache-control"]
    assert (again.status_code, again.content) == (304, b"")


async def test_there_is_no_card_of_what_is_no_page(api: httpx.AsyncClient) -> None:
    for name in ("nothing.png", "graph", "../graph.png", "claims/.png"):
        assert (await api.get(f"/card/{name}")).status_code == 404


@pytest.mark.parametrize("address", SOME)
def test_every_letter_of_a_card_is_in_its_font(address: str) -> None:
    said = unescape("".join(re.findall(r">([^<]+)<", svg_of(DOCUMENTS[address]))))

    assert set(said) - {*widths_in(REGULAR), "\n"} == set()


async def test_robots_find_the_sitemap(api: httpx.AsyncClient) -> None:
    answer = await api.get("/robots.txt")

    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text.splitlines() == ["User-agent: *", "Disallow: /api/", f"Sitemap: {SITE}/sitemap.xml"]


async def test_the_setting_says_where_the_site_is(
    api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SETTING, "https://Example.org/")

    assert {address.partition(".org")[0] for address in await listed(api)} == {"https://example"}


@pytest.mark.parametrize(
    "host", ['x"><script>', "evil.org/path", "evil .org", "@evil.org", "x" * 300, "evil.org?"]
)
async def test_a_host_that_is_none_is_not_repeated(api: httpx.AsyncClient, host: str) -> None:
    for address in ("/", "/sitemap.xml", "/robots.txt"):
        text = (await api.get(address, headers={"host": host})).text

        assert host not in text
        assert SITE in text
