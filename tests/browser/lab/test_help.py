"""Words and choices are explained where they stand."""

from tests.browser.conftest import Visit
from tests.browser.lab.page import open_lab


def test_words_are_explained(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.click("#words summary")
    lab.page.wait_for_selector("#words dd math")
    assert "Gradient" in lab.page.inner_text("#words")
    lab.page.click("#source-help summary")
    assert "One pass back" in lab.page.inner_text("#source-help")
