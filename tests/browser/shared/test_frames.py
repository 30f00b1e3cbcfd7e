"""Pages in frames of other hosts: they work in a sandbox, too, and say so where scripts cannot come."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.first_step import CAN_STEP, NEXT, PAGES
from tests.deep import deep

HOST = """<iframe sandbox="allow-scripts" src="PAGE" style="width: 1200px; height: 800px"></iframe>"""


@pytest.mark.parametrize("address", ["/iteration", *(deep(page) for page in PAGES if page != "/iteration")])
def test_a_page_can_be_stepped_in_a_sandbox_of_no_origin(visit: Visit, page: Page, address: str) -> None:
    page.route(
        "**/host", lambda route: route.fulfill(body=HOST.replace("PAGE", address), content_type="text/html")
    )
    visit("/host", reduced_motion=True)
    [frame] = page.main_frame.child_frames
    frame.wait_for_function(CAN_STEP)
    assert frame.evaluate("window.origin") == "null"
    before = frame.inner_text("#caption")
    frame.click(NEXT)
    frame.wait_for_function("(before) => document.querySelector('#caption').innerText !== before", arg=before)


@pytest.mark.expected_problems("ERR_FAILED")
def test_a_page_without_its_scripts_says_so(visit: Visit, page: Page) -> None:
    page.route("**/js/**", lambda route: route.abort())
    visit("/iteration?preset=xor")
    page.evaluate("for (const each of document.getAnimations()) each.finish()")  # it waits for slow lines
    page.wait_for_selector("#dead", state="visible")
    assert "have not come" in page.inner_text("#dead")
    assert page.get_attribute("#dead a", "target") == "_blank"
    page.unroute("**/js/**")
    page.reload()
    page.wait_for_selector("#dead", state="detached")
