"""While an answer is awaited, or lost, all that was there stays: picture, caption, node, rows and tables."""

from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Visit
from tests.browser.rest import wait_for_calm
from tests.deep import deep

SHOWN = """() => [...document.querySelectorAll(`main :is(#caption, #equation, #node-title, #node-facts,
  #jacobian, #hessian, #heights, #cartoon-title, #parts, #race-table, .node .foot)`)]
  .map((one) => one.textContent.trim())
  .concat([...document.querySelectorAll('.plot:not([hidden]) .main-svg')].map((one) =>
    [...one.querySelectorAll('path, text')].map((mark) => mark.getAttribute('d') ?? mark.textContent).join())
    .filter(Boolean))"""
FRAMES = """async () => {
  for (let k = 0; k < 20; k += 1) await new Promise(requestAnimationFrame);
}"""
BUSY = "document.querySelector('main').getAttribute('aria-busy') === 'true'"


class Change(NamedTuple):
    """What is done on which page, by a script, and the answer that does not come."""

    address: str
    call: str
    script: str


TYPED = """(() => {
  const field = document.querySelector('FIELD');
  field.value = 'TEXT';
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.form?.requestSubmit();
})()"""


def typed(field: str, text: str) -> str:
    return TYPED.replace("FIELD", field).replace("TEXT", text)


CHANGES = [
    deep(Change("/graph?step=6", "api/graph/figure", typed("#text", "a*b + exp(a)"))),
    Change("/graph?step=6", "api/graph", typed("#text", "a*b + exp(a)")),
    deep(Change("/graph?step=9", "api/graph", typed("[data-variable=x]", "3"))),
    Change("/descent", "api/race", typed("#start-0", "3")),
    deep(Change("/descent", "api/landscape", typed("#surface", "himmelblau"))),
    deep(Change("/descent", "api/race", "document.querySelectorAll('#experiments a')[4].click()")),
    deep(Change("/descent", "api/formula", typed("#formula", "x^2 + 3*y^2 + x*y"))),
    deep(Change("/descent", "api/curve", typed("#formula", "x^4"))),
]


def changed(visit: Visit, change: Change) -> tuple[Page, Any]:
    page = visit(change.address, width=1440, reduced_motion=True)
    wait_for_calm(page, "document.querySelector('.plot:not([hidden]) .main-svg') != null")
    return page, page.evaluate(SHOWN)


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_there_stays_until_the_new_is_there(visit: Visit, change: Change) -> None:
    page, before = changed(visit, change)
    held: list[Route] = []
    is_slow = True

    def hold(route: Route) -> None:
        if is_slow:
            held.append(route)
        else:
            route.continue_()

    page.route(f"**/{change.call}", hold)
    page.evaluate(change.script)
    page.wait_for_function(BUSY)
    page.wait_for_function("document.querySelector('main').dataset.motion === 'rest'")
    page.evaluate(FRAMES)
    assert page.evaluate(SHOWN) == before
    assert page.evaluate(BUSY)
    is_slow = False
    for route in held:
        route.continue_()
    wait_for_calm(page)
    after = page.evaluate(SHOWN)
    assert after[-1] != before[-1]
    assert sum(one != other for one, other in zip(after, before, strict=False)) > 3


@pytest.mark.parametrize("change", [CHANGES[1], deep(CHANGES[3])])
@pytest.mark.expected_problems("ERR_FAILED")
def test_what_was_there_stays_where_an_answer_is_lost(visit: Visit, change: Change) -> None:
    page, before = changed(visit, change)
    page.route(f"**/{change.call}", lambda route: route.abort("failed"))
    page.evaluate(change.script)
    page.wait_for_selector("#trouble", state="visible")
    assert page.evaluate(SHOWN) == before
    page.unroute(f"**/{change.call}")
    page.click("#trouble button")
    page.wait_for_selector("#trouble", state="hidden")
    wait_for_calm(page)
    assert page.evaluate(SHOWN)[-1] != before[-1]
