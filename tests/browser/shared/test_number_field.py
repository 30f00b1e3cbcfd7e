"""Every field for a number takes what people paste, and refuses what is none with a message."""

import re
from itertools import pairwise
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.claims.page import CLAIM
from tests.browser.conftest import Visit
from tests.browser.descent.page import open_descent
from tests.browser.graph.page import open_graph
from tests.browser.iteration.page import open_iteration
from tests.browser.lab.page import open_lab
from tests.browser.modules import Modules, open_modules
from tests.deep import deep

MAKE = """(() => {
  const made = field.createNumberField({id: 'one'}, given.value, {
    ...given.options, take: (value) => { (window.taken ??= []).push(value); },
  });
  window.field = made;
  document.body.replaceChildren(made.input);
})()"""


class Field:
    """One field alone in a document."""

    def __init__(self, visit: Visit, value: float | None, **options: Any) -> None:
        modules = open_modules(visit)
        modules.run(MAKE, "field=shared/views/number_field", given={"value": value, "options": options})
        self.modules: Modules = modules
        self.input = modules._page.locator("#one")

    def type(self, text: str, *keys: str) -> "Field":
        """Put a text in place of what stands there, as pasting does, and press keys."""
        self.input.select_text()
        self.input.page.keyboard.insert_text(text)
        for key in keys:
            self.input.press(key)
        return self

    def taken(self) -> list[float | None]:
        """What was taken since the last time that was asked."""
        found: list[float | None] = self.input.evaluate(
            "() => { const all = window.taken ?? []; window.taken = []; return all; }"
        )
        return found

    def said(self) -> str:
        return self.input.evaluate("one => one.nextElementSibling?.textContent ?? ''")

    def is_wrong(self) -> bool:
        return self.input.get_attribute("aria-invalid") == "true"


def test_what_is_pasted_is_taken_or_refused_with_a_message(visit: Visit) -> None:
    field = Field(visit, 0.5, limits={"minimum": -2, "maximum": 2})
    assert field.type("−.79", "Enter").taken() == [-0.79]
    assert field.input.input_value() == "-0.79"
    assert field.type("0,1", "Enter").taken() == [0.1]
    assert (field.input.input_value(), field.is_wrong()) == ("0.1", False)

    # At once where it can no longer become a number, else when it is settled on.
    assert (field.type("1x").is_wrong(), field.said()) == (True, "“1x” is not a number. It stays 0.1.")
    assert field.type("−").is_wrong() is False
    assert field.type("−", "Enter").said() == "“−” is not a number. It stays 0.1."
    assert field.type("3", "Enter").said() == "“3” is out of range: from −2 to 2 is possible. It stays 0.1."
    assert field.type("", "Enter").said() == "A number is missing here. It stays 0.1."
    assert field.taken() == []
    described = field.input.get_attribute("aria-describedby")
    assert field.input.page.locator(f"#{described}").inner_text() == field.said()

    assert field.type("1").is_wrong() is False
    assert field.type("1,234", "Enter").taken() == [1.234]
    assert field.said().startswith("1,234 was read as 1.234.")
    assert (field.is_wrong(), field.input.get_attribute("aria-valuenow")) == (False, "1.234")


def test_arrow_and_page_keys_step(visit: Visit) -> None:
    field = Field(visit, 0.1, limits={"minimum": 0, "maximum": 12})
    for key, value in (
        ("ArrowUp", 1.1),
        ("PageUp", 11.1),
        ("ArrowUp", 12),
        ("ArrowDown", 11),
        ("PageDown", 1),
    ):
        field.input.press(key)
        assert (field.taken(), field.input.input_value()) == ([value], str(value))
    assert [field.input.get_attribute(f"aria-value{which}") for which in ("min", "max")] == ["0", "12"]
    assert field.type("x", "ArrowDown", "ArrowDown").taken() == [0, 0]


def test_nothing_can_be_a_value_and_numbers_can_be_taken_at_once(visit: Visit) -> None:
    batch = Field(visit, 3, limits={"minimum": 1, "integer": True}, mayBeEmpty=True)
    assert batch.type("", "Enter").taken() == [None]
    assert batch.type("2,5", "Enter").said() == "“2,5” is not a whole number."

    nudge = Field(visit, 1, atOnce=True)
    assert nudge.type("0").type("0,").type("0,5").taken() == [0, 0.5]
    nudge.input.evaluate("() => window.field.show(0.5)")
    assert nudge.input.input_value() == "0,5", "what is being written stays"


def test_a_long_number_is_seen_whole(visit: Visit) -> None:
    page = open_lab(visit).select_edge(1, 0, "W1[1,1]").page
    field = page.locator("#hand-number")
    for number in ("-0.000012345678", "-1.2345678901234567e-100"):
        field.fill(number)
        assert field.evaluate("one => one.scrollWidth <= one.clientWidth"), number
        assert field.get_attribute("title") == number


class Place(NamedTuple):
    """A field of a page, a text for it, and what the address then says."""

    selector: str
    text: str
    said: str


FIELDS = {
    "/iteration?controls=all": [Place("#learning-rate input.number", "0,79", "learning_rate=0.79")],
    "/graph": [
        Place("[data-variable=x]", "−.79", "x:-0.79"),
        Place("#nudge", "‑.79", "nudge=-0.79"),
        Place("#cached", "–,79", "cached=0:-0.79"),
    ],
    "/descent": [
        Place("#start-0", "−.79", "start=x:-0.79"),
        Place("#noise", "0,79", "noise=0.79"),
        Place("#racer-1-learning_rate", "0,79", "learning_rate:0.79"),
    ],
}
OPEN = {"/iteration?controls=all": open_iteration, "/graph": open_graph}


@pytest.mark.parametrize("path", ["/iteration?controls=all", deep("/graph"), deep("/descent")])
def test_fields_of_the_pages_take_true_minus_signs_and_refuse_words(visit: Visit, path: str) -> None:
    page = (open_descent(visit) if path == "/descent" else OPEN[path](visit, path)).page
    for selector, text, said in FIELDS[path]:
        field = page.locator(selector)
        put(page, field, text)
        expect(page).to_have_url(re.compile(re.escape(said)))
        address = page.url
        put(page, field, "ten")
        expect(field).to_have_attribute("aria-invalid", "true")
        assert page.locator(".said-of-number:visible").inner_text().startswith("“ten” is not a number.")
        put(page, field, text)
        assert page.locator(".said-of-number:visible").count() == 0
        assert page.url == address


def put(page: Page, field: Locator, text: str) -> None:
    """Paste a text into a field, and settle on it."""
    field.select_text()
    page.keyboard.insert_text(text)
    field.press("Enter")
    if field.get_attribute("id") == "cached":
        page.click("#corrupt")


@pytest.mark.deep
def test_a_weight_of_the_lab_takes_a_true_minus_sign(visit: Visit) -> None:
    lab = open_lab(visit).select_edge(1, 0, "W1[1,1]")
    field = lab.page.locator("#hand-number")
    put(lab.page, field, "−.79")
    lab.settle()
    assert lab.value_of("W1[1,1]") == -0.79
    put(lab.page, field, "zero")
    assert lab.page.locator(".hand .said-of-number").inner_text().startswith("“zero” is not a number.")
    assert lab.value_of("W1[1,1]") == -0.79
    put(lab.page, field, "1,234")
    lab.settle()
    assert lab.page.locator(".hand .said-of-number").inner_text().startswith("1,234 was read as 1.234.")
    assert lab.value_of("W1[1,1]") == 1.234


WITH_FIELDS = {
    "/iteration": "/iteration?preset=xor&learning_rate=0.3",
    "/lab": "/lab?preset=iris",
    "/graph": "/graph?text=x*y",
    "/descent": "/descent?surface=rosenbrock",
    "/claims": f"{CLAIM}?bets=9t",
}
QUIET = "document.querySelector('main').ariaBusy !== 'true' && window.waiting.comesToAnEnd()"


@pytest.mark.parametrize("path", ["/graph", *(deep(path) for path in WITH_FIELDS if path != "/graph")])
def test_every_field_of_every_page_says_how_a_comma_was_read(visit: Visit, path: str) -> None:
    """Also where what was typed begins a new run, whose controls are made anew."""
    page = visit(WITH_FIELDS[path], width=1440, reduced_motion=True)
    page.wait_for_function("() => document.querySelectorAll('main input.number').length")
    page.wait_for_function(QUIET)
    if path == "/lab":
        page.click("#own-row summary")
    fields = page.locator("main input.number:visible:enabled")
    names = [str(one.get_attribute("id")) for one in fields.all()]
    assert names
    for name in names:
        put(page, page.locator(f"[id='{name}']"), "1,000")
        page.wait_for_function(QUIET)
        said = page.locator(f"[id='{name}-said']:visible")
        if page.locator(f"[id='{name}']").get_attribute("aria-invalid") == "true":
            assert said.inner_text().startswith("“1,000” is out of range"), name
        else:
            assert said.inner_text().startswith("1,000 was read as 1."), name


def test_messages_of_several_fields_lie_one_under_the_other(visit: Visit) -> None:
    page = open_lab(visit, "/lab?preset=iris").page
    page.click("#own-row summary")
    for k, text in enumerate(["x1", "5,000", "", "1e999"]):
        put(page, page.locator(f"#own-row-{k}"), text)
    notes = page.locator("#own-row .said-of-number:visible")
    assert notes.nth(2).inner_text() == "A number is missing here.", "there is none that stays"
    boxes = [box for one in [*notes.all(), page.locator("#own-row output")] if (box := one.bounding_box())]
    assert len(boxes) == 5
    assert all(one["y"] + one["height"] <= next_["y"] for one, next_ in pairwise(boxes))


def test_numbers_in_addresses_are_read_alike(visit: Visit) -> None:
    graph = open_graph(visit, "/graph?text=x*y&start=x:−1.5,y:2&nudge=0,5")
    assert graph.values() == {"x": "-1.5", "y": "2"}
    assert graph.page.input_value("#nudge") == "0.5"
