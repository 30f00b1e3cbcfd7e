"""A lesson in a browser."""

from playwright.sync_api import Page, expect

from tests.browser.rest import FRAMES, LASTS

LESSON = "/lessons/first-iteration"
READY = "document.querySelector('.place.current .transport .play')?.disabled === false"


CALM = """(() => {
  const figure = document.querySelector('.place.current [data-figure]');
  return figure?.getAttribute('aria-busy') === 'false' && figure.dataset.motion === 'rest';
})() && window.waiting.comesToAnEnd()"""


def wait_for_calm(page: Page) -> None:
    """Until the figure of the step is drawn, at rest, and waits for nothing: it does so only in sight."""
    page.evaluate("document.querySelector('.place.current').scrollIntoView()")
    page.wait_for_function(LASTS.replace("CONDITION", CALM), arg=FRAMES)
    page.evaluate("scrollTo(0, 0)")


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
