"""The pictures of the lab as their tests see them: open, and showing the iteration that the page shows."""

from typing import Any

from tests.browser.conftest import Visit
from tests.browser.lab.page import Lab, open_lab


def open_pictures(visit: Visit, path: str = "/lab?preset=spiral", **options: Any) -> Lab:
    return seen(come_near(open_lab(visit, path, **options)))


DRAWN = """() => [...document.querySelectorAll('#prediction-plot, #fit-plot, #sizes-plot')]
  .filter((one) => one.checkVisibility()).every((one) => one.querySelector('.main-svg'))"""


def come_near(lab: Lab) -> Lab:
    """Scroll to the pictures, which are drawn once they are near."""
    lab.page.locator("#quality").scroll_into_view_if_needed()
    lab.page.wait_for_function(DRAWN)
    return lab


def seen(lab: Lab) -> Lab:
    """Wait until the pictures show the iteration that the page shows."""
    lab.page.wait_for_function(
        "count => document.querySelector('#scores caption')?.textContent.startsWith(`Iteration ${count}:`)",
        arg=lab.count(),
    )
    lab.calm()
    return lab
