"""Lends one tab of a browser to several tests in turn: where a page has run, another starts more easily."""

from typing import Any

from playwright.sync_api import BrowserContext, Error, Page

MOST_USES = 15
"""Tests that share a tab, so that what one of them leaves in memory does not stay for long."""


class Tabs:
    """Lends a tab that is as good as new: empty, and told nothing about its reader."""

    def __init__(self, context: BrowserContext) -> None:
        self._context = context
        self._tab: Page | None = None
        self._uses_left = 0

    def lend(self, *, new: bool = False) -> Page:
        """An empty tab. new: one that no test has had before."""
        if new or self._uses_left == 0 or self._tab is None or self._tab.is_closed():
            self._replace()
        assert self._tab
        self._uses_left -= 1
        return self._tab

    def take_back(self) -> None:
        """Make the tab ready for the next test; after a crash the next test gets a new one."""
        assert self._tab
        try:
            # An answer that a test still holds back must not fail the next one.
            self._tab.unroute_all(behavior="ignoreErrors")
            self._tab.goto("about:blank")
            # Else it would grow from test to test, and a history keeps 50 entries.
            self._protocol.send("Page.resetNavigationHistory")
            self._tab.mouse.move(0, 0)
            self._tab.emulate_media(
                media="null", color_scheme="null", reduced_motion="null", forced_colors="null"
            )
            self._tab.set_viewport_size({"width": 1280, "height": 720})
        except Error:
            self._uses_left = 0

    def _replace(self) -> None:
        if self._tab:
            self._tab.close()
        self._tab, self._uses_left = self._context.new_page(), MOST_USES
        self._protocol = self._context.new_cdp_session(self._tab)
        add = self._tab.add_init_script

        def add_and_forget(*given: Any, **named: Any) -> Any:
            # Such a script cannot be taken away again.
            self._uses_left = 0
            return add(*given, **named)

        self._tab.add_init_script = add_and_forget  # type: ignore[method-assign]
