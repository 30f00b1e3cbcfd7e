"""The tools over the lab: a gradient is checked, and a run is pinned."""

from tests.browser.conftest import Visit
from tests.browser.lab.page import open_lab


def test_check_me_compares_every_gradient(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.click("#check")
    lab.page.wait_for_selector("#verdict:has-text('Good')")
    assert "largest relative error" in lab.page.inner_text("#verdict")
    lab.press("1")
    assert lab.page.inner_text("#verdict") == ""


def test_check_me_is_honest_when_it_is_poor(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=xor&source=spsa")
    lab.page.click("#check")
    lab.page.wait_for_selector("#verdict:has-text('Poor')")
    assert "it is this source that is off" in lab.page.inner_text("#verdict")


def test_a_pinned_run_stays_as_a_ghost_under_every_next_one(visit: Visit) -> None:
    lab = open_lab(visit)
    pinned = {row[0]: row[1] for row in lab.rows("loss")}
    lab.click("#pin")
    assert lab.page.get_attribute("#pin", "aria-pressed") == "true"
    lab.choose("optimizer", "adam")
    lab.choose("optimizer", "momentum")
    assert "pinned run" in lab.page.inner_text("#loss-plot")
    rows = {row[0]: row[1:] for row in lab.rows("loss")}
    assert all(row[1] == pinned[count] for count, row in rows.items() if count in pinned)
    lab.click("#pin")
    assert len(lab.rows("loss")[0]) == 2
