"""oEmbed, field by field as its specification has them (oembed.com, 2.3), and for nobody else's addresses."""

from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import httpx
import pytest

from app.web.share.oembed import frame_of
from app.web.share.shared import Size, shared_at
from app.web.site.register import DOCUMENTS
from tests.web.share.rendering import elements

PAGE = "http://test/graph?text=(x*y)%2B1&step=3"
EMBED = "http://test/embed/v1/graph?text=%28x%2Ay%29%2B1&step=3"

pytestmark = pytest.mark.anyio


async def asked(api: httpx.AsyncClient, **query: Any) -> httpx.Response:
    return await api.get("/oembed", params={"url": PAGE, **query})


async def test_a_rich_answer_has_every_field_that_is_required(api: httpx.AsyncClient) -> None:
    answer = await asked(api)
    told = answer.json()

    assert answer.headers["content-type"].startswith("application/json")
    assert (told["type"], told["version"]) == ("rich", "1.0")
    assert (told["width"], told["height"]) == (700, 450)
    assert told["title"] == DOCUMENTS["/graph"].title
    assert (told["provider_name"], told["provider_url"]) == ("Slope & Step", "http://test/")
    assert told["cache_age"] > 0
    assert (told["thumbnail_width"], told["thumbnail_height"]) == (1200, 630)


async def test_its_html_is_one_frame_of_the_very_moment_and_nothing_else(api: httpx.AsyncClient) -> None:
    html = (await asked(api)).json()["html"]
    [frame] = elements(html, "iframe")

    assert frame["src"] == EMBED
    assert (frame["width"], frame["height"]) == ("700", "450")
    assert html.startswith("<iframe ")
    assert html.count("<") == 2
    assert html.endswith("></iframe>")


async def test_an_embed_is_itself_the_figure_with_all_that_its_address_asks_for(
    api: httpx.AsyncClient,
) -> None:
    address = "http://test/embed/v1/iteration?preset=xor&theme=dark&controls=none"
    [frame] = elements((await asked(api, url=address)).json()["html"], "iframe")

    assert frame["src"] == address


async def test_xml_says_the_same(api: httpx.AsyncClient) -> None:
    answer = await asked(api, format="xml")
    root = ElementTree.fromstring(answer.content)
    told = {field.tag: field.text for field in root}

    assert answer.headers["content-type"].startswith("text/xml")
    assert root.tag == "oembed"
    assert told == {name: str(value) for name, value in (await asked(api)).json().items()}


@pytest.mark.parametrize(
    ("most", "size"), [((500, 750), (500, 450)), ((4000, 100), (700, 100)), ((1, 1), (1, 1))]
)
async def test_it_is_never_larger_than_asked(
    api: httpx.AsyncClient, most: tuple[int, int], size: tuple[int, int]
) -> None:
    told = (await asked(api, maxwidth=most[0], maxheight=most[1], dnt=1)).json()

    assert (told["width"], told["height"]) == size
    assert told.get("thumbnail_width", 0) <= most[0]
    assert told.get("thumbnail_height", 0) <= most[1]


async def test_where_no_picture_fits_there_is_none(api: httpx.AsyncClient) -> None:
    told = (await asked(api, maxwidth=100)).json()

    assert [name for name in told if name.startswith("thumbnail")] == []


@pytest.mark.parametrize(
    "url",
    [
        *(
            "http://test.evil/graph",
            "http://evil/http://test/graph",
            "http://test@evil/graph",
            "//test/graph",
        ),
        *(
            "http%3A%2F%2Ftest%2Fgraph",
            "https://test/graph",
            "http://test:81/graph",
            "/graph",
            "http://test\\@evil/",
        ),
        *(
            "http://test/words",
            "http://test/nowhere",
            "http://test/embed/v1/nothing",
            "http://test/embed/v1/",
        ),
        *("javascript:alert(1)", "http://test/static/icon.svg", "http://test/lessons", "nothing"),
    ],
)
async def test_there_is_nothing_at_other_addresses(api: httpx.AsyncClient, url: str) -> None:
    assert (await asked(api, url=url)).status_code == 404


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"format": "yaml"}, 501),
        ({"maxwidth": 0}, 422),
        ({"maxheight": "wide"}, 422),
        ({"url": "h" * 9000}, 422),
    ],
)
async def test_what_it_cannot_do_it_says(api: httpx.AsyncClient, query: dict[str, Any], status: int) -> None:
    answer = await asked(api, **query)

    assert answer.status_code == status
    assert set(answer.json()["error"]) >= {"field", "message", "allowed"}


async def test_it_may_be_kept_and_asked_from_everywhere(api: httpx.AsyncClient) -> None:
    answer = await api.get("/oembed", params={"url": PAGE}, headers={"origin": "https://blog.example.org"})

    assert answer.headers["access-control-allow-origin"] == "*"
    assert "max-age" in answer.headers["cache-control"]


def test_a_title_cannot_leave_its_attribute() -> None:
    shared = shared_at("http://test", "/graph")
    assert shared is not None
    [frame] = elements(frame_of(shared._replace(title='"><script>alert(1)</script>'), Size()), "iframe")

    assert frame["title"] == '"><script>alert(1)</script>'


@pytest.mark.parametrize(
    "address", ["/graph?text=x%22%3E%3Cscript%3E&step=3", "/embed/v1/iteration?preset=xor"]
)
async def test_pages_with_an_embed_say_where_it_is_asked_for(api: httpx.AsyncClient, address: str) -> None:
    html = (await api.get(address)).text
    links = [one for one in elements(html, "link") if "oembed" in (one.get("type") or "")]

    assert [one["type"] for one in links] == ["application/json+oembed", "text/xml+oembed"]
    for link in links:
        href = str(link["href"])
        assert parse_qs(urlsplit(href).query)["url"] == [f"http://test{address}"]
        assert (await api.get(href)).status_code == 200


async def test_pages_without_one_say_nothing(api: httpx.AsyncClient) -> None:
    assert "oembed" not in (await api.get("/words")).text
