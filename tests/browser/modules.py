"""Calls functions of the page's own scripts in the browser, so that they can be tested one by one."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.conftest import Visit


class Modules:
    """Scripts of the page, without the page."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def run(self, script: str, *names: str, given: Any = None) -> Any:
        """The value of a JavaScript expression that knows the modules `names` and the value `given`.

        A module is known by its path with `_` for `/`, or by a name put before it: `run=iteration/run`.
        """
        known = [name.rpartition("=") for name in names]
        imports = ", ".join(f"import('/static/js/{path}.js')" for _, _, path in known)
        scope = ", ".join(short or path.replace("/", "_") for short, _, path in known)
        return self._page.evaluate(
            f"async (given) => {{ const [{scope}] = await Promise.all([{imports}]); return ({script}); }}",
            given,
        )


def open_modules(visit: Visit) -> Modules:
    """An empty document of this server: scripts can be imported into it."""
    return Modules(visit("/health"))
