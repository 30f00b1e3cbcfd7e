"""The pictures of the lab as their tests see them: open, and showing the iteration that the page shows."""

from typing import Any

from tests.browser.conftest import Visit
from tests.browser.lab.page import Lab, open_lab


def open_pictures(visit: Visit, path: str = "/lab?preset=spiral", **options: Any) -> Lab:
    lab = open_lab(visit, path, **options)
    return seen(lab)


def seen(lab: Lab) -> Lab:
    """Wait until the pictures show the iteration that the page shows."""
    lab.page.wait_for_function(
        "count => document.querySelector('#scores caption')?.textContent.startsWith(`Iteration ${count}:`)",
        arg=lab.count(),
    )
    lab.calm()
    return lab
