"""The lab for everyone: no violation that axe-core can find, no sideways scrolling, nothing that jumps."""

from typing import Literal

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab import open_lab
from tests.browser.test_accessibility import expect_no_violation

Colours = Literal["light", "dark"]


@pytest.mark.parametrize("width", [1440, 360])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing(visit: Visit, colours: Colours, width: int) -> None:
    lab = open_lab(visit, colours=colours, width=width)
    lab.select_edge(1, 0, "W1[1,2]")
    lab.choose("optimizer", "own_rule")
    for panel in ("optimizers", "sources"):
        lab.page.click(f"[data-swap={panel}]")
    lab.page.wait_for_timeout(1500)
    for details in lab.page.locator("details:not([hidden])").all():
        details.evaluate("one => { one.open = true; }")
    lab.settle()
    expect_no_violation(lab)


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_scrolls_sideways(visit: Visit, width: int) -> None:
    lab = open_lab(visit, "/lab?preset=spiral", width=width)
    assert lab.page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_moves_while_the_run_plays(visit: Visit) -> None:
    lab = open_lab(visit, reduced_motion=False)
    lab.select_edge(1, 0, "W1[1,2]")
    lab.page.evaluate(
        "window.shifts = [];"
        "new PerformanceObserver(list => shifts.push(...list.getEntries().map(one => one.value)))"
        ".observe({ type: 'layout-shift', buffered: false })"
    )
    lab.page.select_option("#speed", "10")
    lab.page.click(".play")
    lab.page.wait_for_timeout(2500)
    lab.page.click(".play")
    assert sum(lab.page.evaluate("shifts")) == 0
