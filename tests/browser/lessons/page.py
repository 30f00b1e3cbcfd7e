"""A lesson in a browser."""

from playwright.sync_api import Page, expect

LESSON = "/lessons/first-iteration"
READY = "document.querySelector('.place.current .transport .play')?.disabled === false"


def wait_for_figure(page: Page) -> None:
    """Until the figure of the step can be stepped."""
    page.wait_for_function(READY)


def expect_done(page: Page, *steps: int) -> None:
    """Exactly these steps say that they are done."""
    expect(page.locator(".step .tick:visible")).to_have_count(len(steps))
    for step in steps:
        expect(page.locator(f"#step-{step} .tick")).to_be_visible()


def press_part(page: Page, selector: str) -> None:
    """Presses a button of what is seen with the keyboard alone."""
    page.focus(selector)
    page.keyboard.press("Enter")


NEXT_BEAT = ".place.current [data-action=beat-next]"
AHEAD = ".step.current .ahead"
