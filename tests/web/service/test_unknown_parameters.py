"""What no page knows is said on every page; what is known, or only counts links, is not."""

import re

import httpx
import pytest

from app.web.service.unknown_parameters import MOST_NOTES, unknown_parameters

pytestmark = pytest.mark.anyio

PAGES = (
    "/", "/iteration", "/graph", "/descent", "/lab", "/claims", "/words", "/lessons", "/lessons/chain-rule",
    "/lessons/chain-rule/teacher", "/claims/a-descent-step-always-lowers-the-loss",
)  # fmt: skip
KNOWN = (
    "/?theme=dark&bets=9f&utm_source=x&fbclid=1",
    "/iteration?preset=xor&seed=3&learning_rate=0.1&controls=all",
    "/graph?text=x*y&start=x:1,y:2&mode=forward&node=2",
    "/descent?surface=bowl&condition=4&racers=adam&unit=steps",
    "/lab?preset=xor&nodes=maps&iteration=3",
    "/claims/a-descent-step-always-lowers-the-loss?rate=0.1&bets=9f",
    "/lessons/chain-rule?step=2&answers=a&done=1",
)
SECTION = '<div class="notes" id="notes" role="region" aria-label="Notes">'


@pytest.mark.parametrize("path", PAGES)
async def test_a_word_that_a_page_does_not_know_is_said(api: httpx.AsyncClient, path: str) -> None:
    html = (await api.get(path, params={"<b>": "1", "theme": "pink"})).text
    assert SECTION in html
    assert "asks for &lt;b&gt;, which this page does not know" in html
    assert "asks for theme=pink; light or dark is possible" in html


@pytest.mark.parametrize("address", KNOWN)
async def test_what_a_page_knows_needs_no_note(api: httpx.AsyncClient, address: str) -> None:
    assert SECTION not in (await api.get(address)).text


def test_a_long_address_makes_few_and_short_notes() -> None:
    notes = unknown_parameters({f"{k}{'x' * 99}": "" for k in range(9)}, ())
    assert len(notes) == MOST_NOTES
    assert all(len(note) < 99 for note in notes)


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("/graph?text=x*y&start=x:1,q:2&output=1", ["q", "output"]),
        ("/graph?text=x*y&mode=forward&variable=z", ["z"]),
        ("/graph?text=x*y;x&start=x:1,y:2&output=1&mode=forward&variable=y", []),
        ("/graph?node=7", ["node=7", "6 is used"]),
        ("/graph?output=9", ["output=9", "0 is used"]),
        ("/graph?text=x*y;x&output=9&node=99", ["output=9", "1 is used", "node=99", "3 is used"]),
        ("/graph?step=999", ["step=999", "10 is used"]),
        ("/graph?text=2*x&cached=1:10", ["cached=1:10"]),
        ("/graph?cached=99:10", ["cached=99:10"]),
        ("/graph?node=6&step=10&cached=4:10", []),
        ("/graph?text=x*y&start=y:3", ["nothing of x"]),
        ("/descent?start=x:99", ["nothing of y"]),
        ("/descent?surface=parabola&condition=3", ["condition"]),
        ("/descent?text=x^2&condition=3", ["condition"]),
        ("/descent?surface=bowl&condition=3&start=x:1,y:2", []),
        ("/descent?surface=beale&start=x:1,u:2", ["u"]),
        ("/descent?text=(a-2)^2&start=a:1", []),
        ("/descent?text=(a-2)^2&start=x:1", ["x"]),
        ("/lab?preset=xor&predict=1", ["predict"]),
        ("/lab?preset=exam&preset=xor", ["says preset more than once; the last one counts"]),
    ],
)
async def test_variables_and_questions_that_a_page_does_not_have_are_said(
    api: httpx.AsyncClient, address: str, names: list[str]
) -> None:
    html = (await api.get(address)).text
    said = re.search(rf"{SECTION}(.*?)</div>", html, re.DOTALL)
    assert all(f" {name}" in (said[1] if said else "") for name in names)
    assert bool(said) is bool(names)
