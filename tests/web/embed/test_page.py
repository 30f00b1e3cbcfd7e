"""The answer of `/embed/v1/...`: a figure alone, whatever its address says, for anybody's frame."""

import re

import httpx
import pytest

from app.web.embed.kind import EmbedKind
from app.web.embed.kinds import FAMILIES, KINDS, kind_named

pytestmark = pytest.mark.anyio

CLAIM, LESSON = "claims/a-descent-step-always-lowers-the-loss", "lessons/first-iteration"
NAMES = (*KINDS, CLAIM, LESSON)
INJECTION = """"><img src=x onerror=alert(1)>'</script><script>alert(1)</script>"""


def named(name: str) -> EmbedKind:
    """The kind of this name, which exists."""
    kind = kind_named(name)
    assert kind is not None
    return kind


@pytest.mark.parametrize("kind", NAMES)
async def test_a_figure_stands_alone_and_links_to_its_page(api: httpx.AsyncClient, kind: str) -> None:
    answer = await api.get(f"/embed/v1/{kind}")
    assert answer.status_code == 200
    html = answer.text
    assert html.count("data-figure=") == (2 if kind == LESSON else 1)
    assert "<header" not in html
    assert "<nav" not in html
    assert ("<pre" if kind == "code" else "<svg") in html, "nothing is in sight before a script runs"
    assert re.search(rf'<a class="in-full"[^>]* href="{re.escape(named(kind).page)}', html)


async def test_whatever_a_figure_links_opens_beside_the_frame(api: httpx.AsyncClient) -> None:
    html = (await api.get("/embed/v1/iteration", params={"show": "network"})).text
    assert 'href="/words#figures"' in html
    assert re.findall(r"<base [^>]*>", html) == ['<base target="_blank">']


@pytest.mark.parametrize("kind", NAMES)
async def test_an_injection_in_any_parameter_is_inert(api: httpx.AsyncClient, kind: str) -> None:
    everything = {one.name: INJECTION for one in named(kind).parameters} | {INJECTION: INJECTION}
    answer = await api.get(f"/embed/v1/{kind}", params=everything)
    assert answer.status_code == 200
    assert "<img src=x" not in answer.text
    assert "<script>alert" not in answer.text


async def test_the_link_says_of_the_run_what_the_address_says(api: httpx.AsyncClient) -> None:
    html = (await api.get("/embed/v1/iteration?preset=xor&iteration=12&theme=dark&show=loss")).text
    assert 'href="/iteration?preset=xor&amp;iteration=12"' in html
    assert 'data-theme="dark"' in html


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("iteration?seed=1&seed=2&theme=dark&theme=light", ["seed", "theme"]),
        ("runs-race?entries=adam&entries=newton", ["entries"]),
        ("graph?text=x*y&preset=square&preset=product", []),
        (f"{CLAIM}?bets=9f&theme=dark", []),
        ("race?bets=1t&bets=2t", []),
    ],
)
async def test_of_a_word_that_stands_twice_it_says_which_counts(
    api: httpx.AsyncClient, address: str, said: list[str]
) -> None:
    html = (await api.get(f"/embed/v1/{address}")).text

    assert re.findall(r"<p>The address says (\w+) more than once; the last one counts\.</p>", html) == said


async def test_the_last_of_two_does_count(api: httpx.AsyncClient) -> None:
    html = (await api.get("/embed/v1/iteration?seed=1&seed=2")).text

    assert 'href="/iteration?preset=exam&amp;seed=2"' in html


async def test_everyone_may_frame_and_keep_it_and_nobody_is_remembered(api: httpx.AsyncClient) -> None:
    answer = await api.get("/embed/v1/graph", headers={"origin": "null"})
    assert not {"x-frame-options", "set-cookie"} & set(answer.headers)
    assert "frame-ancestors" not in answer.headers["content-security-policy"]
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "public" in answer.headers["cache-control"]
    tag = {"if-none-match": answer.headers["etag"]}
    assert (await api.get("/embed/v1/graph", headers=tag)).status_code == 304


async def test_what_does_not_exist_is_refused_with_what_does(api: httpx.AsyncClient) -> None:
    answer = await api.get("/embed/v1/nothing")
    assert answer.status_code == 404
    assert answer.json()["error"]["allowed"] == ", ".join((*KINDS, *FAMILIES))
    answer = await api.get("/embed/v1/claims/nothing")
    assert answer.status_code == 404
    assert CLAIM.partition("/")[2] in answer.json()["error"]["allowed"]


async def test_a_claim_begins_with_its_bet_and_shows_the_run_where_the_address_asks_for_it(
    api: httpx.AsyncClient,
) -> None:
    hidden = 'aria-label="What the run shows" hidden>'
    assert hidden in (await api.get(f"/embed/v1/{CLAIM}")).text
    for query in ("bets=9f", "hide=bets", "rate=0.1"):
        assert hidden not in (await api.get(f"/embed/v1/{CLAIM}?{query}")).text
    html = (await api.get(f"/embed/v1/{CLAIM}?bets=x&rate=99")).text
    assert "bets=x" in html
    assert "rate=99" in html


async def test_the_link_of_a_claim_says_what_is_not_usual(api: httpx.AsyncClient) -> None:
    html = (await api.get(f"/embed/v1/{CLAIM}?bets=9f")).text
    assert f'href="/{CLAIM}?bets=9f"' in html
