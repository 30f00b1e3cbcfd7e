"""The race of the lab's run, in place: loaded when it unfolds, and of the same experiment ever after."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.page import Lab, open_lab

PANEL = "#race-in-place"
FIGURE = f"document.querySelector('{PANEL} [data-figure]')"
RACED = f"{FIGURE}?.ariaBusy === 'false' && {FIGURE}.dataset.motion === 'rest'"


def unfold(lab: Lab) -> Lab:
    lab.page.click(f"{PANEL} > summary")
    return raced(lab)


def raced(lab: Lab) -> Lab:
    """Out of sight nothing is raced."""
    lab.page.eval_on_selector(PANEL, "panel => panel.scrollIntoView()")
    lab.page.wait_for_function(RACED)
    lab.calm()
    lab.page.wait_for_function(RACED)
    return lab


def said(lab: Lab) -> dict[str, list[str]]:
    """What the lab's address says of the race."""
    lab.calm()
    return parse_qs(parse_qs(urlsplit(lab.page.url).query).get("race", [""])[0])


def rules(lab: Lab) -> list[str]:
    found: list[str] = lab.page.eval_on_selector_all(
        "#runs-entries .entry", "all => all.map(one => one.querySelector('select').value)"
    )
    return found


def test_a_run_is_raced_in_place_and_an_entry_opened_as_the_run(visit: Visit) -> None:
    lab = open_lab(visit)
    asked: list[str] = []
    lab.page.on("request", lambda request: asked.append(request.url))
    unfold(lab)
    assert any("/figure/runs-race" in url for url in asked)
    assert rules(lab)[0] == lab.page.input_value("#optimizer")
    assert said(lab)["entries"][0].startswith("gradient_descent,learning_rate:0.5;")
    # The entry that is this run is what this run becomes.
    lab.choose("optimizer", "adam")
    raced(lab)
    entries = rules(lab)
    assert (entries[0], len(entries)) == ("adam", 8)
    raced_before = sum("api/runs-race" in url for url in asked)
    lab.page.click("#runs-open-5")
    lab.page.wait_for_function("document.querySelector('#optimizer').value === 'momentum'")
    lab.settle()
    assert lab.page.evaluate("document.activeElement.id") == "main"
    assert rules(raced(lab)) == entries
    assert sum("api/runs-race" in url for url in asked) == raced_before
    assert said(lab)["entries"][0].startswith("adam,learning_rate:0.5,")
    lab.page.click(f"{PANEL} > summary")
    lab.page.wait_for_selector("#runs-entries", state="detached")
    assert said(lab) == {}


@pytest.mark.deep
def test_the_race_comes_back_from_the_address_and_shares_its_choices(visit: Visit) -> None:
    lab = unfold(open_lab(visit))
    lab.page.click("#runs-remove-8")
    lab.page.select_option("#runs-batch", "4")
    raced(lab)
    assert lab.chosen()["batch_size"] == 4
    lab.page.focus("#runs-select-1")
    lab.page.keyboard.press("n")
    seed = raced(lab).chosen()["seed"]
    lab.page.keyboard.press("End")
    place = raced(lab).page.inner_text("#runs-place")
    told, address = said(lab), lab.page.url
    lab.page.goto("about:blank")
    lab.page.goto(address)
    lab.settle()
    raced(lab)
    assert (lab.chosen()["seed"], lab.page.input_value("#runs-batch")) == (seed, "4")
    assert lab.page.inner_text("#runs-place") == place == "iteration 200"
    assert said(lab) == told
    assert len(rules(lab)) == 7
    # Its keys are its own while it has the focus, else those of the run.
    lab.page.focus("#runs-select-1")
    lab.page.keyboard.press("Home")
    assert raced(lab).page.inner_text("#runs-place") == "iteration 0"


@pytest.mark.deep
def test_what_is_folded_is_no_longer_computed(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.route("**/api/runs-race", lambda _: None)
    with lab.page.expect_request("**/api/runs-race") as waiting:
        lab.page.click(f"{PANEL} > summary")
        lab.page.eval_on_selector(PANEL, "panel => panel.scrollIntoView()")
    with lab.page.expect_event("requestfailed", lambda request: request == waiting.value):
        lab.page.click(f"{PANEL} > summary")
    assert lab.page.locator(f"{PANEL} .inside > *").count() == 0
