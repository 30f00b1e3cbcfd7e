"""A claim as an embed: the bet comes first, and nothing that is chosen leaves a trace in the history."""

from tests.browser.conftest import Visit

CLAIM = "/embed/v1/claims/a-descent-step-always-lowers-the-loss"


def test_a_bet_shows_the_run_and_a_value_changes_it(visit: Visit) -> None:
    page = visit(CLAIM, width=700, height=450)
    page.wait_for_function("document.querySelector('#dead') === null")
    before = page.evaluate("[history.length, location.href]")
    assert not page.is_visible(".verdict")
    page.click("button[data-verdict=false]")
    page.wait_for_function("document.querySelector('.about-bet')?.innerText.includes('and the run says so')")
    page.click("summary:has-text('The experiment')")
    page.fill("input[name=rate]", "0.1")
    page.press("input[name=rate]", "Enter")
    page.wait_for_function("document.querySelector('.stamp strong').innerText.startsWith('true')")
    assert page.evaluate("[history.length, location.href]") == before
    page.wait_for_function("document.querySelector('#in-full').href.includes('bets=9f&rate=0.1')")
