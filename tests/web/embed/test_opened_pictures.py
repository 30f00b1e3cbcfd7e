"""What an address opens on the page, the embed shows: both lead to one another."""

import re
from html import unescape
from urllib.parse import urlsplit

import httpx
import pytest

from app.web.embed.kinds import KINDS
from app.web.embed.opened_pictures import OPENED, shown_in_full
from app.web.embed.values import Values
from app.web.share.shared import shared_at

pytestmark = pytest.mark.anyio

SURFACE = (
    "/iteration?preset=xor&iteration=40&beat=backward&plane=random-3&window=-1,1,-2,2"
    "&view=3d&camera=60,20,1.5"
)
"""As the page writes it."""


@pytest.mark.parametrize(
    ("said", "show"),
    [
        ({}, None),
        ({"view": "3d"}, "surface"),
        ({"view": "nothing"}, None),
        ({"local": "open"}, "local"),
        ({"local": "open", "plane": "slope"}, "landscape,local"),
        ({"window": "-1,1,-2,2"}, "landscape"),
        ({"view": "3d", "local": "open", "heights": "batch"}, "surface,local"),
    ],
)
def test_an_embed_shows_what_was_looked_at(said: dict[str, str], show: str | None) -> None:
    assert shown_in_full(said).get("show") == show


async def test_a_page_and_its_embed_lead_to_one_another(api: httpx.AsyncClient) -> None:
    html = unescape((await api.get("/share", params={"address": SURFACE})).text)
    assert f"{SURFACE.partition('&view')[0].replace('/', '/embed/v1/')}&camera=60,20,1.5&show=surface" in html
    shared = shared_at("", SURFACE)
    assert shared is not None
    embed = (await api.get(shared.embed)).text
    assert "The address asks" not in embed
    [full] = re.findall(r'<a class="in-full" id="in-full" href="([^"]*)"', embed)
    assert set(urlsplit(unescape(full)).query.split("&")) == set(urlsplit(SURFACE).query.split("&"))


def test_every_picture_that_a_page_opens_is_one_of_the_embed() -> None:
    kind = KINDS["iteration"]
    [show] = [one for one in kind.parameters if one.name == "show"]
    assert set(OPENED) <= set(show.names)
    full = kind.full_address(Values({"preset": "xor", "show": ",".join(OPENED)}))
    assert full == "/iteration?preset=xor&view=3d&local=open"
