"""The descent page is open to everybody: axe finds nothing, whatever is shown."""

from typing import Literal

import pytest

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.descent.page import PARABOLA, VALLEY, open_descent
from tests.deep import NARROW_AND_DARK, deep

Colours = Literal["light", "dark"]


@pytest.mark.parametrize(("colours", "width"), NARROW_AND_DARK)
def test_axe_finds_nothing(visit: Visit, colours: Colours, width: int) -> None:
    race = open_descent(visit, f"{VALLEY}&steps=20", colours=colours, width=width)
    race.press("Shift+ArrowRight").press("3")
    for details in race.page.locator("details").all():
        details.evaluate("one => { one.open = true; }")
    race.settle()
    expect_no_violation(race.page)


@pytest.mark.parametrize("search", [PARABOLA, deep("?text=x+*+y&noise=z")])
def test_axe_finds_nothing_on_curves_and_in_complaints(visit: Visit, search: str) -> None:
    expect_no_violation(open_descent(visit, search).page)
