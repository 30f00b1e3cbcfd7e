"""Every page works in both forms: bundled, and as native modules with all of plotly.js."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from app.folders import BUNDLES, STATIC
from app.web.service.bundles import remark
from app.web.service.plotly_script import PLOTLY_ADDRESS
from tests.browser.conftest import record_problems
from tests.browser.first_step import CAN_STEP, NEXT, PAGES
from tests.deep import deep
from tests.serving import Server, serving

FORMS = ("bundled", "native")
"""The first is what all other tests see, where there are bundles."""


@pytest.fixture(scope="module", params=FORMS)
def form(request: pytest.FixtureRequest) -> str:
    form: str = request.param
    if form == "bundled" and (missing := remark(BUNDLES, STATIC)):
        pytest.skip(missing)
    return form


@pytest.fixture(scope="module")
def served(form: str, server: Server) -> Iterator[Server]:
    """A server of pages in that form."""
    if form == "bundled":
        yield server
        return
    with serving("--native") as running:
        yield running


@pytest.fixture
def tab(browser: Browser, served: Server) -> Iterator[Page]:
    """An empty tab of a browser that knows nothing yet."""
    context = browser.new_context(base_url=served.address)
    yield context.new_page()
    context.close()


FEW = 3
"""Modules of a bundled page until it can step: its own, and what it shares with those that come later."""


@pytest.mark.parametrize(
    ("form", "address"),
    [
        *((form, "/iteration") for form in FORMS),
        *(deep("native", address) for address in ("/lab", "/graph", "/descent")),
    ],
    indirect=["form"],
)
def test_a_page_draws_its_figure_and_takes_a_step(tab: Page, form: str, address: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    problems = record_problems(tab)

    tab.goto(address)
    tab.wait_for_function(CAN_STEP)
    before = tab.inner_text("#caption")
    tab.click(NEXT)
    tab.wait_for_function("(before) => document.querySelector('#caption').innerText !== before", arg=before)

    assert problems == []
    sheets = [url for url in asked if url.endswith(".css")]
    assert (len(sheets) == 1) is (form == "bundled")
    modules = [url for url in asked if re.search(r"/js/.*\.js$", url)]
    assert (len(modules) <= FEW) is (form == "bundled")
    assert any(url.endswith(PLOTLY_ADDRESS) for url in asked) is (form == "native")


@pytest.mark.deep
def test_a_change_of_page_needs_no_second_plotly_js(tab: Page, form: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    for address in PAGES:
        tab.goto(address)
        tab.wait_for_function(CAN_STEP)

    assert len({url for url in asked if "/assets/plotly-" in url}) == 1
