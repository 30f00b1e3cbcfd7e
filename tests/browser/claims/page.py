"""The page of a claim in a browser."""

from playwright.sync_api import Page

CLAIM = "/claims/a-descent-step-always-lowers-the-loss"


def finding(page: Page) -> str:
    """What the page says that the run shows."""
    return page.inner_text("[data-said]")


def wait_for_finding(page: Page, words: str) -> None:
    page.wait_for_function(
        "words => document.querySelector('[data-said]')?.textContent.includes(words)", arg=words
    )
