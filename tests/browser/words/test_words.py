"""The page of words: for everyone, on paper, and reached from the first use of a term."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.layout import MEASURING
from tests.browser.shared.test_media import ON_PAPER
from tests.deep import LOOKS

Colours = Literal["light", "dark"]


@pytest.mark.deep
@pytest.mark.parametrize(("colours", "width"), LOOKS)
def test_axe_finds_nothing(visit: Visit, colours: Colours, width: int) -> None:
    expect_no_violation(visit("/words", colours=colours, width=width))


def test_a_term_leads_by_keyboard_to_its_meaning_and_back(visit: Visit) -> None:
    page = visit("/claims/adam-replaces-backpropagation?bets=3t&theme=dark")
    page.focus(".experiment .term-link >> nth=0")
    page.keyboard.press("Enter")
    page.wait_for_url("**/words?bets=3t&theme=dark#gradient")
    expect(page.locator("#gradient")).to_be_in_viewport()
    page.go_back()
    page.wait_for_url("**?bets=3t&theme=dark")


@pytest.mark.deep
def test_on_paper_it_is_whole_and_dark_on_white(visit: Visit, page: Page) -> None:
    page.add_init_script(MEASURING)
    visit("/words", colours="dark", width=768, height=1024, reduced_motion=True)
    found = page.evaluate(ON_PAPER)
    kinds = ("overlap", "out of", "the page scrolls")
    assert [fault for fault in found.pop("faults") if fault.startswith(kinds)] == []
    assert found == {"distorted": [], "pale": [], "bars": []}
