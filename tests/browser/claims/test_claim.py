"""The page of a claim: a bet, the experiment while its values change, and no script at all."""

import pytest
from playwright.sync_api import Browser, expect

from app.claims.register import CLAIMS
from tests.browser.axe import expect_no_violation
from tests.browser.claims.page import CLAIM, finding, wait_for_finding
from tests.browser.conftest import Visit
from tests.deep import NARROW_AND_DARK
from tests.serving import Server


def test_by_keyboard_alone_a_bet_then_the_experiment(visit: Visit) -> None:
    page = visit(CLAIM)
    expect(page.locator("[data-said]")).to_be_hidden()
    page.focus(".bets button >> nth=2")
    page.keyboard.press("Enter")
    page.wait_for_url("**?bets=9f*")
    assert "rises to 3.36" in finding(page)
    expect(page.locator(".about-bet")).to_have_text("You bet “false”, and the run says so.")

    page.focus("[data-twin=control-rate]")
    page.keyboard.press("ArrowLeft")
    wait_for_finding(page, "go to and fro")
    assert page.input_value("#control-rate") == "2"
    page.keyboard.press("ArrowLeft")
    wait_for_finding(page, "Here the claim holds.")
    page.wait_for_url("**?rate=1.9&bets=9f*")
    assert "Here the claim holds." in page.text_content("[data-part=live]")
    assert "learning_rate:1.9" in page.get_attribute(".onward a", "href")
    assert page.evaluate("document.activeElement.dataset.twin") == "control-rate"

    # Another bet keeps the value, and the list has the bet.
    page.click(".bets button >> nth=0")
    page.wait_for_url("**?bets=9t&rate=1.9*")
    expect(page.locator(".about-bet")).to_have_text("You bet “true”, and the run says so.")
    page.click(".crumb a")
    page.wait_for_url("**/claims?bets=9t")
    expect(page.locator(".bet")).to_have_text("You bet “true”. The run says “false”.")


def test_what_cannot_be_used_is_not_asked_for_and_open_tables_stay_open(visit: Visit) -> None:
    page = visit(f"{CLAIM}?bets=9f")
    page.click("figure .table summary >> nth=0")
    page.fill("#control-rate", "50")
    page.press("#control-rate", "Enter")
    page.fill("#control-rate", "1.9")
    page.press("#control-rate", "Enter")
    wait_for_finding(page, "Here the claim holds.")
    assert page.eval_on_selector_all("figure details", "all => all.map((one) => one.open)") == [True, False]
    assert page.input_value("[data-twin=control-rate]") == "1.9"


def test_numbers_are_read_as_on_all_pages_and_never_changed(visit: Visit) -> None:
    page = visit(f"{CLAIM}?bets=9f")
    before = finding(page)
    for typed, said in (("−.79", "0.1"), ("abc", "not a number"), ("50", "3")):
        page.fill("#control-rate", typed)
        page.press("#control-rate", "Enter")
        expect(page.locator("#control-rate")).to_have_attribute("aria-invalid", "true")
        expect(page.locator(".typed:has(#control-rate)")).to_contain_text(said)
        assert page.input_value("#control-rate") == typed
        assert finding(page) == before
    assert "rate=" not in page.url
    page.fill("#control-rate", "1,9")
    page.press("#control-rate", "Enter")
    wait_for_finding(page, "Here the claim holds.")
    assert page.input_value("#control-rate") == "1.9"


@pytest.mark.expected_problems("422", "422")
def test_a_refusal_is_said_and_what_was_shown_stays(visit: Visit) -> None:
    page = visit(f"{CLAIM}?bets=9f")
    refusal = '{"error": {"field": "rate", "message": "No.", "allowed": "less"}}'
    page.route("**/result?*", lambda route: route.fulfill(status=422, body=refusal))
    page.fill("#control-rate", "1.9")
    page.press("#control-rate", "Enter")
    expect(page.locator("[data-part=trouble]")).to_contain_text("rate")
    assert "rises to 3.36" in finding(page)


def test_the_theme_goes_along(visit: Visit) -> None:
    page = visit(CLAIM)
    page.click("#theme")
    page.click(".crumb a")
    page.wait_for_url("**/claims?theme=dark")


def test_without_a_script_bets_and_values_are_forms(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.address, java_script_enabled=False)
    page = context.new_page()
    page.goto(CLAIM)
    page.click(".bets button >> nth=2")
    page.fill("#control-rate", "1.9")
    page.press("#control-rate", "Enter")
    page.click("[data-part=again]")
    assert "Here the claim holds." in finding(page)
    expect(page.locator(".about-bet")).to_have_text("You bet “false”. The run says “true”.")
    context.close()


@pytest.mark.parametrize(("colours", "width"), NARROW_AND_DARK)
def test_axe_finds_nothing_with_everything_open(visit: Visit, colours, width: int) -> None:
    for address in ("/claims?bets=9f.1t", "/claims/understood-by-linear-algebra?bets=q6f"):
        page = visit(address, colours=colours, width=width)
        page.eval_on_selector_all("details", "all => all.forEach((one) => { one.open = true; })")
        expect_no_violation(page)


@pytest.mark.deep
@pytest.mark.parametrize("slug", CLAIMS)
def test_it_is_no_wider_than_its_window_and_its_link_opens_with_nothing_to_complain_of(
    visit: Visit, slug: str
) -> None:
    page = visit(f"/claims/{slug}?bets=1t")
    page.eval_on_selector_all("details", "all => all.forEach((one) => { one.open = true; })")
    for width in (360, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
    page.click(".onward a")
    page.wait_for_function("document.querySelector('.transport .play')?.disabled === false")
    expect(page.locator("#notes")).to_be_hidden()
