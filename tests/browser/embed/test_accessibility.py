"""Everyone can use each figure inside its frame: at its first, a middle and its last step, in any colours."""

from typing import Literal, NamedTuple

import pytest
from playwright.sync_api import Page

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.layout import wait_for_quiet
from tests.deep import deep

CLAIM, LESSON = "claims/a-descent-step-always-lowers-the-loss", "lessons/first-iteration"
GRAPH = "graph?text=x*y%2Bsin(x)&start=x:1,y:2"
ADDRESSES = (
    *("answer", "answer?iteration=2&beat=backward", "answer?presses=msmss"),
    *("code", "code?beat=loss", "code?library=pytorch&beat=step"),
    *(f"iteration?preset=xor&steps=10{moment}" for moment in ("", "&iteration=5&beat=backward")),
    "iteration?preset=xor&steps=10&iteration=9&beat=step",
    *("iteration?preset=xor&iteration=40&show=landscape,surface", "iteration?preset=xor&show=surface,local"),
    *(GRAPH, f"{GRAPH}&step=5", f"{GRAPH}&step=9"),
    *("descent", "descent?time=20", "descent?time=50"),
    *("race?steps=50", "race?steps=50&time=20", "race?steps=50&time=50"),
    *("runs-race?steps=50", "runs-race?steps=50&time=20", "runs-race?show=losses&steps=50&time=50"),
    *(CLAIM, f"{CLAIM}?bets=9f", f"{CLAIM}?bets=9t&rate=0.1"),
    *(LESSON, f"{LESSON}?step=4", f"{LESSON}?step=7"),
)


class Look(NamedTuple):
    """Colours that a reader has chosen."""

    colours: Literal["light", "dark"]
    forced: Literal["active", "none"] = "none"


LOOKS = (Look("light"), Look("dark"), Look("dark", "active"))


@pytest.mark.parametrize(
    ("address", "looks"),
    [
        ("descent?time=50", LOOKS[1:2]),
        (f"{GRAPH}&step=5", LOOKS[2:]),
        *(deep(address, LOOKS) for address in ADDRESSES),
    ],
)
def test_axe_finds_nothing_in_a_figure(
    visit: Visit, page: Page, address: str, looks: tuple[Look, ...]
) -> None:
    """In one colour after another: a figure follows its reader's."""
    page.emulate_media(forced_colors=looks[0].forced)
    visit(f"/embed/v1/{address}", colours=looks[0].colours, width=700, height=450, reduced_motion=True)
    page.wait_for_function("document.querySelector('#dead') === null")
    for look in looks:
        page.emulate_media(color_scheme=look.colours, forced_colors=look.forced)
        page.wait_for_function("!document.querySelector('[data-figure][aria-busy=true]')")
        wait_for_quiet(page)
        expect_no_violation(page, contrast=look.forced == "none")


PLANTED = """() => {
  const [nameless, pale] = [document.createElement('button'), document.createElement('p')];
  Object.assign(pale, { textContent: 'pale', style: 'background: #fff; color: #eee' });
  document.querySelector('main').append(nameless, pale);
}"""


def test_a_fault_that_is_planted_is_found(visit: Visit, page: Page) -> None:
    visit("/embed/v1/code", width=700, height=450)
    page.wait_for_function("!document.querySelector('[data-figure][aria-busy=true]')")
    page.evaluate(PLANTED)
    with pytest.raises(AssertionError, match=r"(?s)button-name.*color-contrast|color-contrast.*button-name"):
        expect_no_violation(page)
