"""The page of sweeps: cells that fill in, a run that opens in the lab, files to keep, for everyone."""

import json
import re
import zlib
from base64 import urlsafe_b64decode
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.layout_shift import shifted
from tests.deep import deep

SMALL = (
    "/sweep?preset=xor&number=width&rates=0.1,1000,3,log&values=1,3,3,linear&steps=20&range=0.01,1000,8,log"
)
NO_SHIFTS = (
    "window.shifts = [];"
    "new PerformanceObserver(list => shifts.push(...list.getEntries().filter(one => !one.hadRecentInput)"
    ".map(one => one.value))).observe({ type: 'layout-shift', buffered: false })"
)


def wait_for_all(page: Page) -> None:
    page.wait_for_function("document.querySelector('#status').textContent === 'All cells are here.'")
    page.wait_for_function("document.querySelector('#range-says').textContent !== ''")
    page.wait_for_function("!document.querySelector('#cursor').hidden && cursor.href.includes('e=')")


def experiment_in(address: str) -> dict[str, Any]:
    """What the address of the lab holds, squeezed."""
    [letters] = parse_qs(urlsplit(address).query)["e"]
    squeezed = urlsafe_b64decode(letters + "=" * (-len(letters) % 4))
    return json.loads(zlib.decompress(squeezed, -zlib.MAX_WBITS))["experiment"]


def said(page: Page, place: str) -> str:
    return page.inner_text(f"#{place}")


def test_cells_are_walked_with_keys_and_opened_in_the_lab(visit: Visit) -> None:
    page = visit(SMALL)
    wait_for_all(page)
    assert said(page, "sweep-says").startswith("All 9 runs. The lowest loss is")
    page.focus("#cursor")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    page.wait_for_function("new URLSearchParams(location.search).get('cell') === '2,2'")
    assert said(page, "cell-says").startswith("At learning rate 10, width of the hidden layers 2: loss ")
    page.wait_for_function("cursor.ariaLabel === document.querySelector('#cell-says').textContent")
    loss = re.search(r"loss ([\d.]+)", said(page, "cell-says"))
    assert loss

    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/lab"))
    assert parse_qs(urlsplit(page.url).query)["steps"] == ["20"]
    chosen = experiment_in(page.url)
    assert chosen["optimizer"]["learning_rate"] == pytest.approx(10)
    assert chosen["problem"]["layers"] == [2, 2, 1]


@pytest.mark.parametrize("search", ["", deep("?preset=iris&number=seed")])
def test_what_may_be_varied_is_listed_at_once_so_that_nothing_moves(visit: Visit, search: str) -> None:
    page = visit(f"/sweep{search}", width=360)
    wait_for_all(page)
    assert shifted(page) < 0.01
    written = page.context.request.get(page.url.split("?")[0] + search).text()
    said_at_once = page.evaluate(LISTED, written)
    assert said_at_once == page.evaluate(LISTED, page.content())


LISTED = """(html) => {
  const at = (id) => new DOMParser().parseFromString(html, 'text/html').getElementById(id);
  const options = [...at('number').options].map((one) => [one.value, one.text]);
  return { options, about: at('about-number').textContent };
}"""


def test_it_fills_in_without_moving_anything_and_stops_when_told(visit: Visit) -> None:
    page = visit(SMALL, width=360)
    wait_for_all(page)
    page.evaluate(NO_SHIFTS)

    def begin_alone(route: Route) -> None:
        lines = route.fetch().text().splitlines(keepends=True)
        # As if the server had come no further: the line that ends the answer is missing.
        route.fulfill(body="".join(lines[:-1]), content_type="application/x-ndjson")

    page.route("**/api/sweep", begin_alone)
    page.click("#start")
    page.wait_for_function("document.querySelector('#status').textContent.includes('does not answer')")
    assert page.evaluate("document.querySelector('#progress').value") == 9
    page.unroute("**/api/sweep")

    page.route("**/api/sweep", lambda route: None)
    page.click("#start")
    page.wait_for_function("!document.querySelector('#cancel').disabled")
    page.click("#cancel")
    page.wait_for_function("document.querySelector('#status').textContent.startsWith('Cancelled.')")
    assert said(page, "sweep-says").startswith("All 9 runs.")
    page.unroute("**/api/sweep")
    page.click("#start")
    wait_for_all(page)
    assert sum(page.evaluate("shifts")) == 0
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.deep
def test_what_an_address_asks_for_in_vain_is_said(visit: Visit) -> None:
    page = visit("/sweep?preset=xor&number=foo&rates=1,2&steps=5&cell=99,99&values=a")
    wait_for_all(page)

    assert page.locator("#notes p").all_inner_texts() == [
        "The address asks for rates=1,2, which does not exist here; "
        "an axis of 16 numbers from 1 to 2 in even ratios is used instead.",
        "The address asks for values=a, which does not exist here; the usual value is used instead.",
        "The address asks for number=foo, which does not exist here; "
        "width of the hidden layers is used instead.",
        "The address asks for cell=99,99, which does not exist here; 12,16 is used instead.",
    ]
    assert said(page, "cell-says").startswith("At learning rate 2, width of the hidden layers 12: ")
    assert page.evaluate("new URLSearchParams(location.search).get('rates')") == "1,2,16,log"


@pytest.mark.deep
@pytest.mark.expected_problems("^422: ", "status of 422")
def test_what_the_server_refuses_is_said_and_what_was_computed_stays(visit: Visit) -> None:
    page = visit(SMALL)
    wait_for_all(page)
    picture, says = page.inner_html("#sweep-picture"), said(page, "sweep-says")
    error = {"field": "steps", "message": "Too much work.", "allowed": "fewer steps"}
    page.route("**/api/sweep", lambda route: route.fulfill(status=422, body=json.dumps({"error": error})))
    page.click("#start")

    page.wait_for_function("document.querySelector('#status').textContent.includes('Too much work.')")
    assert page.inner_html("#sweep-picture") == picture
    assert said(page, "sweep-says") == says
    assert page.is_visible("#cursor")


@pytest.mark.deep
def test_a_range_that_cannot_be_is_said_at_its_field(visit: Visit) -> None:
    page = visit(SMALL)
    wait_for_all(page)
    wrong = {
        "#rates-from": ("5000", "“5000” is out of range: from 0 to 1000 is possible."),
        "#rates-to": ("0.05", "This must be more than From, which is 0.1."),
        "#values-to": ("40", "“40” is out of range: a whole number from 1 to 32 is possible."),
        "#range-from": ("0", "Even ratios need a number above 0 here. Even steps may begin anywhere."),
    }
    for field, (text, why) in wrong.items():
        before = page.input_value(field)
        page.fill(field, text)
        page.click("#test" if field == "#range-from" else "#start")
        assert page.get_attribute(field, "aria-invalid") == "true"
        assert said(page, f"{field[1:]}-said") == why
        assert said(page, "status") == "All cells are here."
        page.fill(field, before)
        assert page.get_attribute(field, "aria-invalid") == "false"

    page.fill("#rates-to", "0.05")
    page.click("#start")
    page.fill("#rates-from", "0.01")
    assert page.get_attribute("#rates-to", "aria-invalid") == "false"
    page.click("#start")
    page.wait_for_function("document.querySelector('#cell-says').textContent.includes('rate 0.01,')")


@pytest.mark.deep
def test_a_range_test_that_diverges_at_once_says_so(visit: Visit) -> None:
    page = visit(SMALL)
    wait_for_all(page)
    told = {"rates": [0.5, 1.0], "losses": [None], "diverged": 0, "critical": None}
    page.route("**/api/range-test", lambda route: route.fulfill(json=told))
    page.click("#test")

    page.wait_for_function(
        "document.querySelector('#range-says').textContent === 'The run diverged at rate 0.5, its first.'"
    )


@pytest.mark.parametrize(("colours", "width"), [("light", 1280), deep("dark", 360)])
def test_axe_finds_nothing(visit: Visit, colours, width: int) -> None:
    page = visit(SMALL, colours=colours, width=width)
    wait_for_all(page)
    for details in page.locator("main details").all():
        details.evaluate("one => { one.open = true; }")
    page.wait_for_selector("#sweep-table td")
    page.wait_for_selector("#range-table td")
    expect_no_violation(page)


@pytest.mark.deep
def test_figures_are_kept_as_pictures_and_numbers(visit: Visit, tmp_path: Path) -> None:
    page = visit(SMALL)
    wait_for_all(page)
    begins = {"png": b"\x89PNG", "svg": b"<svg ", "csv": b"learning_rate,width,loss_after_20_steps,diverged"}
    page.evaluate("document.querySelector('#save-sweep').open = true")
    for form, first in begins.items():
        with page.expect_download() as saved:
            page.click(f"#save-sweep [data-format={form}]")
        saved.value.save_as(tmp_path / form)
        assert (tmp_path / form).read_bytes().startswith(first)
        assert saved.value.suggested_filename == f"slope-and-step-sweep.{form}"
    assert len((tmp_path / "csv").read_text().splitlines()) == 10
    page.evaluate("document.querySelector('#save-range').open = true")
    with page.expect_download() as saved:
        page.click("#save-range [data-format=csv]")
    saved.value.save_as(tmp_path / "range")
    assert (tmp_path / "range").read_text().splitlines()[0] == "step,learning_rate,loss"
