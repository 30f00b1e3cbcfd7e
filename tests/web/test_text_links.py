"""Texts are whole, and none of their links is dead: pages and places on them that they lead to exist."""

import re
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from app.claims.register import CLAIMS
from app.web.api.catalog import CATALOG
from app.web.service.navigation import PAGES

pytestmark = pytest.mark.anyio

READ = re.compile(r"/(?:(?:claims|lessons)(?:/[\w-]+)*)?|/words")
"""Pages of words: whatever they lead to of their own kind is read as well."""

STARTS = {page.address for page in PAGES if READ.fullmatch(page.address)}


def links_in(html: str) -> set[str]:
    return {link.replace("&amp;", "&") for link in re.findall(r'<a\s[^>]*href="([^"]+)"', html)}


def has_place(html: str, name: str) -> bool:
    return f' id="{name}"' in html


async def test_every_text_is_whole_and_every_link_of_it_leads_somewhere(api: httpx.AsyncClient) -> None:
    pages: dict[str, str] = {}
    waiting, faults = list(STARTS), list[str]()
    while waiting:
        path = waiting.pop()
        if path not in pages:
            pages[path] = await text_of(api, path)
            waiting += [urlsplit(link).path for link in links_in(pages[path]) if is_read(link)]
            faults += [f"{path}: {fault}" for fault in left_over(path, pages[path])]
    assert {f"/claims/{slug}" for slug in CLAIMS} | STARTS <= set(pages)

    links = {(path, link) for path, html in pages.items() for link in links_in(html)}
    for path, link in sorted(links):
        target = urlsplit(link)
        where = target.path or path
        if where not in pages:
            pages[where] = await text_of(api, where)
        is_dead = not pages[where] or (target.fragment and not has_place(pages[where], target.fragment))
        faults += [f"{path}: {link}"] if is_dead or target.netloc or not_offered(link) else []
    assert faults == []
    assert len(links) > 400


def not_offered(link: str) -> set[str]:
    """The sources and rules of a link to the page of one iteration that it does not offer."""
    target = urlsplit(link)
    asked = parse_qs(target.query) if target.path == "/iteration" else {}
    return {
        name
        for kind in ("source", "optimizer")
        for name in (said.partition(",")[0] for said in asked.get(kind, []))
        if name not in {entry["name"] for entry in CATALOG[f"{kind}s"]}
    }


async def text_of(api: httpx.AsyncClient, path: str) -> str:
    """The page at an address; empty where there is none."""
    answer = await api.get(path)
    return answer.text if answer.status_code == 200 else ""


def is_read(link: str) -> bool:
    return READ.fullmatch(urlsplit(link).path) is not None


def left_over(path: str, html: str) -> list[str]:
    """What a text should not have: names of numbers that were not put in, and numbers that are none."""
    text = re.sub(r"<(script|style|math).*?</\1>|<[^>]+>", "\n", html, flags=re.DOTALL)
    found = re.findall(r"\{\w+|:::|no finite number|\bnan\b", text)
    is_run = path.removeprefix("/claims/") in CLAIMS
    return found + (["no verdict"] if is_run and "The run says" not in text else [])


def test_links_places_and_what_is_left_over_are_found() -> None:
    html = '<a class="a" href="/words?a=1&amp;b=2#slope"><p id="slope">{loss} <math>{1</math>'
    assert links_in(html) == {"/words?a=1&b=2#slope"}
    assert not_offered("/iteration?source=interleaved&optimizer=adam,beta1:0.5") == {"interleaved"}
    assert not_offered("/lab?source=interleaved") == set()
    assert (has_place(html, "slope"), has_place(html, "slop")) == (True, False)
    assert left_over("/words", html) == ["{loss"]
    assert left_over("/claims/one-backpropagation-is-one-epoch", "<p>nan</p>") == ["nan", "no verdict"]
