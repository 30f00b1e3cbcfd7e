"""The pages about claims without their script."""

import re

import httpx
import pytest

from app.claims.register import CLAIMS
from app.claims.words import words_of
from tests.web.page_text import page

pytestmark = pytest.mark.anyio

CLAIM = "/claims/a-descent-step-always-lowers-the-loss"


async def test_the_list_leads_to_every_claim_and_hands_the_bets_on(api: httpx.AsyncClient) -> None:
    text = await page(api, "/claims", bets="9f.1t", theme="dark")
    assert re.findall(r'href="/claims/([\w-]+)\?bets=1t\.9f&amp;theme=dark"', text) == list(CLAIMS)
    assert text.count("You bet") == 2
    assert "2 of 33 bets placed; 1 of them" in text


async def test_no_verdict_is_told_before_a_bet(api: httpx.AsyncClient) -> None:
    assert "The run says" not in await page(api, "/claims")
    assert '<details class="card run" id="run">' in await page(api, CLAIM)


async def test_words_numbers_and_a_picture_are_there_without_a_script(api: httpx.AsyncClient) -> None:
    text = await page(api, CLAIM)
    for part in (words_of(CLAIM[8:]).title, "from 0.5 it rises to 3.36", '<svg class="chart"', "<table>"):
        assert part in text
    assert "plotly" not in text


async def test_a_bet_opens_the_experiment_and_is_compared_with_the_run(api: httpx.AsyncClient) -> None:
    assert "You bet “false”, and the run says so." in await page(api, CLAIM, bets="9f")
    other = await page(api, CLAIM, bets="9t")
    assert "You bet “true”. The run says “false”." in other
    assert '<details class="card run" id="run" open>' in other


@pytest.mark.parametrize("address", ["/claims", CLAIM])
async def test_the_navigation_hands_the_theme_on(api: httpx.AsyncClient, address: str) -> None:
    text = await page(api, address, theme="dark", bets="1t")
    assert 'href="/graph?theme=dark"' in text
    assert 'href="/graph"' in await page(api, address, bets="1t")


async def test_bets_go_along_to_the_words_and_back_to_claims(api: httpx.AsyncClient) -> None:
    text = await page(api, CLAIM, bets="1t.9f")
    assert 'class="term-link" href="/words?bets=1t.9f#' in text
    words = await page(api, "/words", bets="1t.9f")
    assert set(re.findall(r'href="/claims[^"?#]*(\??[^"]*)"', words)) == {"?bets=1t.9f"}
    assert not re.search(r'href="[^"]*bets=', await page(api, "/words", bets='1t"><b>'))


async def test_a_changed_value_says_what_the_run_shows_now(api: httpx.AsyncClient) -> None:
    text = await page(api, CLAIM, rate="1.9")
    assert "Here the claim holds." in text
    assert "With the usual values the run says “false”." in text
    assert "learning_rate:1.9" in text
    # A bet keeps the value.
    assert '<input type="hidden" name="rate" value="1.9">' in text


async def test_a_wrong_value_is_replaced_and_said(api: httpx.AsyncClient) -> None:
    text = await page(api, CLAIM, rate="<b>", steps="5", bets="9t.junk")
    assert "Learning rate may be a number from 0.1 to 3; the usual value is used instead." in text
    assert "<b>" not in text
    assert "from 0.5 it rises to 1.3" in text


async def test_the_part_that_a_run_changes_comes_alone(api: httpx.AsyncClient) -> None:
    text = await page(api, f"{CLAIM}/result", rate="2")
    assert text.startswith('<div class="verdict false" data-verdict="false">')
    assert "The steps go to and fro" in text


async def test_a_claim_leads_to_the_lessons_that_treat_it(api: httpx.AsyncClient) -> None:
    text = await page(api, CLAIM, theme="dark", bets="1t")
    assert re.findall(r'href="(/lessons/[^"]*)"', text) == [
        "/lessons/optimizer?bets=1t&amp;theme=dark",
        "/lessons/what-goes-wrong?bets=1t&amp;theme=dark",
    ]
