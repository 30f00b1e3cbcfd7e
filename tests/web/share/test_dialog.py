"""The share dialog as the server writes it: options from the table of parameters, and no foreign address."""

import json
import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from app.web.embed.kind import EmbedKind
from app.web.embed.kinds import FAMILIES, KINDS
from app.web.embed.values import OF_THE_FRAME
from app.web.service.page_shell import templates
from app.web.share.qr import MOST_LETTERS
from app.web.share.shared import QUESTION
from tests.web.share.rendering import elements

pytestmark = pytest.mark.anyio

ALL = [*KINDS.values(), *(family.kinds[0] for family in FAMILIES.values())]
HELP = re.compile(r'<p class="help" id="share-(\w+)">(.*?)</p>')


async def opened(api: httpx.AsyncClient, address: str, **chosen: str | list[str]) -> str:
    answer = await api.get("/share", params={"address": address, **chosen})
    assert answer.status_code == 200
    return answer.text


@pytest.mark.parametrize("name", KINDS)
async def test_every_option_of_the_frame_can_be_chosen_as_the_table_has_it(
    api: httpx.AsyncClient, name: str
) -> None:
    html = await opened(api, f"/embed/v1/{name}")
    fields = {one["name"] for tag in ("input", "select") for one in elements(html, tag) if "name" in one}
    options = {one.name for one in KINDS[name].parameters if one.name in (*OF_THE_FRAME, QUESTION)}

    assert fields == {"address", "width", "height", *options}


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)
async def test_every_option_has_a_short_label_and_its_sentence_beside_it(
    api: httpx.AsyncClient, kind: EmbedKind
) -> None:
    options = [one for one in kind.parameters if one.name in OF_THE_FRAME]
    html = await opened(api, f"/embed/v1/{kind.name}")
    said = dict(HELP.findall(html))

    for one in options:
        assert 0 < len(one.label) <= 28
        assert not one.label.endswith(".")
        assert one.does in unescape(said[one.name])
        assert len(one.titles) in (0, len(one.names))
    assert set(said) == {one.name for one in options}
    assert "placeholder" not in html


@pytest.mark.parametrize(
    ("address", "files"),
    [
        ("/iteration?preset=xor&theme=dark", ["/player/iteration.html?preset=xor&theme=dark"]),
        ("/lessons/costs", ["/player/lessons/costs.html", "/player/lessons/costs.zip"]),
        ("/graph", []),
        ("/words", []),
    ],
)
async def test_files_are_offered_of_what_has_them(
    api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, address: str, files: list[str]
) -> None:
    monkeypatch.setitem(templates.env.globals, "in_one_file", lambda: True)
    links = [str(one["href"]) for one in elements(await opened(api, address), "a") if "href" in one]

    assert [one for one in links if one.startswith("/player/")] == files
    monkeypatch.setitem(templates.env.globals, "in_one_file", lambda: False)
    assert "/player/" not in await opened(api, address)


async def test_what_is_chosen_is_in_the_embed_and_is_chosen_still(api: httpx.AsyncClient) -> None:
    html = await opened(
        api,
        "/iteration?preset=xor&theme=dark",
        show=["", "loss"],
        hide=["", "beats", "caption"],
        controls="none",
        autoplay=["0", "1"],
        theme="light",
        width="1e9",
        height="x",
    )
    [frame] = elements(html, "iframe")
    checked = [one["value"] for one in elements(html, "input") if "checked" in one]

    assert frame["src"] == (
        "/embed/v1/iteration?preset=xor&theme=light&show=loss&hide=beats,caption&controls=none&autoplay=1"
    )
    assert (frame["width"], frame["height"]) == ("2000", "450")
    assert checked == ["loss", "beats", "caption", "1"]


async def test_boxes_that_are_all_empty_ask_for_what_is_usual(api: httpx.AsyncClient) -> None:
    html = await opened(api, "/iteration?show=loss&hide=beats", show="", hide="", autoplay="0")
    [frame] = elements(html, "iframe")

    assert frame["src"] == "/embed/v1/iteration"


async def test_a_page_without_an_embed_offers_a_link_a_code_and_citations(api: httpx.AsyncClient) -> None:
    html = await opened(api, "/words#figures")

    assert elements(html, "iframe") == elements(html, "fieldset") == []
    assert [one["value"] for one in elements(html, "option")] == ["link", "markdown", "citation", "bibtex"]
    [code] = elements(html, "img")
    assert (await api.get(str(code["src"]))).status_code == 200


async def test_an_address_too_long_for_a_code_has_none(api: httpx.AsyncClient) -> None:
    html = await opened(api, f"/graph?text={'x%2B' * (MOST_LETTERS // 4)}x")

    assert elements(html, "img") == []
    assert elements(html, "iframe")


async def test_what_an_address_holds_is_text(api: httpx.AsyncClient) -> None:
    html = await opened(api, '/graph?text="><script>alert(1)</script>'.replace(" ", ""), theme='"><script>')

    assert elements(html, "script") == []


QUESTION_ASKED = {"text": "Which way?", "kind": "sign", "iteration": 1, "beat": "loss", "of": "loss-change"}


@pytest.mark.parametrize("where", ["/iteration?preset=xor", "/embed/v1/iteration?preset=xor"])
async def test_a_question_is_in_both_addresses(api: httpx.AsyncClient, where: str) -> None:
    html = await opened(api, where, predict=json.dumps(QUESTION_ASKED))
    [frame], [code] = elements(html, "iframe"), elements(html, "img")
    held = [str(one["value"]) for one in elements(html, "input") if one.get("name") == QUESTION]

    for address in (str(frame["src"]), str(code["alt"]).removeprefix("QR code: ")):
        assert json.loads(dict(parse_qsl(urlsplit(address).query))[QUESTION]) == QUESTION_ASKED
    assert [json.loads(one) for one in held] == [QUESTION_ASKED]


async def test_what_cannot_be_asked_is_left_out(api: httpx.AsyncClient) -> None:
    html = await opened(api, "/iteration?preset=xor&predict=%7B", controls="none")
    [frame] = elements(html, "iframe")

    assert frame["src"] == "/embed/v1/iteration?preset=xor&controls=none"


@pytest.mark.parametrize(
    "address", ["http://test.evil/", "//evil/graph", "/nowhere", "/embed/v1/none", "graph"]
)
async def test_other_addresses_are_refused(api: httpx.AsyncClient, address: str) -> None:
    answer = await api.get("/share", params={"address": address})

    assert answer.status_code == 404
    assert answer.json()["error"]["field"] == "address"
