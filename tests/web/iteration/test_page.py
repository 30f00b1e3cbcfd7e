"""The page as HTML: the answer and a figure are in it, and its parts fit together."""

import re
from html.parser import HTMLParser

import httpx
import pytest

from app.derivatives.sources import SOURCES
from app.figures.colours import DARK, LIGHT
from app.folders import STATIC
from app.presets import PRESETS
from app.web.service.bundles import NATIVE
from app.web.service.script_imports import scripts_behind
from tests.web.page_text import page

ANSWER = "Backpropagation measures the slope. Gradient descent takes the step."

pytestmark = pytest.mark.anyio


def text_of(html: str) -> str:
    """The text of the page, without tags and extra spaces."""
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


async def test_the_answer_is_there_before_any_script_runs(api: httpx.AsyncClient) -> None:
    html = await page(api, "/iteration")
    heading = re.search(r"<h1>(.*?)</h1>", html, re.DOTALL)
    assert heading
    assert text_of(heading[1]) == ANSWER


@pytest.mark.parametrize("name", PRESETS)
async def test_the_first_frame_is_that_of_the_preset(api: httpx.AsyncClient, name: str) -> None:
    html = await page(api, f"/iteration?preset={name}")
    wide = re.search(r'<svg class="still-wide.*?(?=<svg class="still-low)', html, re.DOTALL)
    assert wide
    layers = PRESETS[name].experiment["problem"]["layers"]
    assert wide[0].count("<circle") == sum(layers)
    assert f'data-preset="{name}"' in re.search(r'<a [^>]*aria-current="true"', html)[0]


OF_THE_PAGE_ITSELF = re.compile(
    r'<link rel="(?:canonical|alternate)" [^>]*>|<span class="address">[^<]*</span>'
    r"|<p>The address asks for theme=[^<]*</p>"
)
"""What names the page in full, for those who search, frame or print, and its note: as asked for, escaped."""


@pytest.mark.parametrize(
    "query", ["preset=nothing", "theme=pink", "preset=%00", "learning_rate=x", "preset=" + "x" * 4000]
)
async def test_a_wrong_address_never_stops_the_page(api: httpx.AsyncClient, query: str) -> None:
    html = await page(api, f"/iteration?{query}")
    assert "pink" not in OF_THE_PAGE_ITSELF.sub("", html)
    assert 'data-preset="exam"' in re.search(r'<a [^>]*aria-current="true"', html)[0]


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_a_theme_in_the_address_is_there_from_the_first_byte(
    api: httpx.AsyncClient, theme: str
) -> None:
    assert f'<html lang="en" data-theme="{theme}">' in await page(api, f"/iteration?theme={theme}")


@pytest.mark.parametrize(("native", "at_least"), [("1", 60), ("", 8)])
async def test_whatever_the_page_names_exists(
    api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, native: str, at_least: int
) -> None:
    monkeypatch.setenv(NATIVE, native)
    html = await page(api, "/iteration")
    named = re.findall(r'(?:href|src)="(/[^"?#]*)"', html)
    assert len(named) > at_least
    for address in set(named):
        assert (await api.head(address, follow_redirects=True)).status_code == 200, address


async def test_nothing_comes_from_elsewhere_and_nothing_runs_inline(api: httpx.AsyncClient) -> None:
    html = OF_THE_PAGE_ITSELF.sub("", await page(api, "/iteration"))
    assert not re.search(r'(?:href|src|action)="(?:https?:)?//', html)
    assert not re.search(r"<script(?![^>]*\bsrc=)", html)
    assert not re.search(r"\s(?:style|on\w+)=", html)


async def test_every_element_that_a_script_asks_for_is_in_the_page(api: httpx.AsyncClient) -> None:
    html = await page(api, "/iteration")
    scripts = "".join((STATIC / "js" / module).read_text() for module in scripts_behind("iteration/main.js"))
    asked = set(re.findall(r"byId\('([\w-]+)'\)", scripts))
    assert len(asked) > 5
    assert asked <= set(re.findall(r'\bid="([\w-]+)"', html))
    parts = set(re.findall(r"\bpart\('([\w-]+)'\)", scripts))
    assert len(parts) > 10
    assert parts <= set(re.findall(r'\bdata-part="([\w-]+)"', html))


class Ids(HTMLParser):
    """Collects the identifiers of a page, and those that its labels point to."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.wanted: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids += [value for value in [found.get("id")] if value]
        for name in ("for", "aria-labelledby", "aria-controls"):
            self.wanted += (found.get(name) or "").split()


async def test_identifiers_are_unique_and_labels_lead_somewhere(api: httpx.AsyncClient) -> None:
    parser = Ids()
    parser.feed(await page(api, "/iteration"))
    assert len(parser.ids) == len(set(parser.ids))
    assert set(parser.wanted) <= set(parser.ids)


def page_colours() -> dict[str, tuple[str, str]]:
    """The colours of the style sheet by name, light and dark."""
    text = (STATIC / "css" / "shared" / "colours.css").read_text()
    found = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);", text)
    return {name: (light, dark) for name, light, dark in found}


@pytest.mark.parametrize(
    ("of_page", "of_figures"),
    [
        ("card", "card"),
        ("ink", "ink"),
        ("muted", "muted"),
        ("hairline", "hairline"),
        ("forward", "forward"),
        ("slope", "backward"),
        ("step", "step"),
        ("forward-soft", "band_forward"),
        ("slope-soft", "band_backward"),
    ],
)
def test_page_and_figures_agree_on_colours(of_page: str, of_figures: str) -> None:
    assert page_colours()[of_page] == (getattr(LIGHT, of_figures), getattr(DARK, of_figures))


async def test_what_an_address_chooses_has_its_room_before_any_script(api: httpx.AsyncClient) -> None:
    text = await page(api, "/iteration?preset=spiral&source=spsa&optimizer=momentum")
    assert f'id="source-summary">{SOURCES["spsa"].summary}</p>' in text
    assert 'id="source-more"><summary>' in text
    assert 'id="optimizer-more"><summary>' in text
    plain = await page(api, "/iteration?preset=exam&source=nobody")
    assert f'id="source-summary">{SOURCES["backpropagation"].summary}</p>' in plain
    assert 'id="source-more" hidden>' in plain
