"""A lesson as an embed: it is walked inside, and its link in full keeps how far the reader has come."""

from tests.browser.conftest import Visit

NEXT = ".step.current .ahead"


def test_steps_are_walked_within_their_range_and_no_entry_is_made(visit: Visit) -> None:
    page = visit("/embed/v1/lessons/first-iteration?lock=1-2", width=700, height=450, reduced_motion=True)
    page.wait_for_selector("[data-action=beat-next]:not([disabled])")
    before = page.evaluate("[history.length, location.href]")
    page.click("[data-action=beat-next]")
    page.wait_for_selector(".step.current.done")
    page.click(NEXT)
    page.wait_for_selector("#step-2.current")
    assert page.locator(NEXT).count() == 0, "it leads out of its range"
    assert page.locator("[data-step]:not([hidden])").count() == 2
    assert page.evaluate("[history.length, location.href]") == before
    assert page.evaluate("new URL(document.querySelector('#in-full').href).search") == "?step=2"
