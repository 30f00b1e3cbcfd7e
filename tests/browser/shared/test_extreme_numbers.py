"""Every number that is shown can be infinite, undefined, huge or tiny: formats, scales, words, pictures."""

import re
from pathlib import Path

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.own_table import open_own_table
from tests.browser.rest import wait_for_rest
from tests.browser.spelt_numbers import RAISED
from tests.deep import deep

SCRIPT = Path(__file__).with_name("extreme_numbers.js")


@pytest.mark.parametrize("kind", ["texts", "scales", "iteration", "lab", "descent", "graph"])
def test_no_number_is_too_much(visit: Visit, kind: str) -> None:
    page = visit("/health")
    page.route("**/extreme_numbers.js", lambda route: route.fulfill(path=SCRIPT))

    faults = page.evaluate("async (kind) => (await import('/extreme_numbers.js')).faults(kind)", kind)

    assert faults[:20] == [], f"{len(faults)} faults"


SHOWN = """() => {
  const wrong = /NaN|undefined|Infinity/;
  const lines = document.querySelector('main').innerText.split('\\n').filter((line) => wrong.test(line));
  const marks = [...document.querySelectorAll('main *')].flatMap((one) =>
    [...one.attributes].map(({ name, value }) => `${one.tagName} ${name}=${value.slice(0, 100)}`));
  return [...lines, ...marks.filter((mark) => wrong.test(mark) && !mark.includes('data:image'))];
}"""

HOUSES = "area,rooms,price\n" + "".join(
    f"{800 + 37 * i},{i % 4 + 1},{150000 + 5100 * i}\n" for i in range(40)
)


def test_a_run_that_leaves_the_numbers_says_so_and_scores_its_last_iteration(visit: Visit) -> None:
    lab = open_own_table(visit).paste(HOUSES).use()
    lab.page.click("[data-action=forward-1000]")
    lab.calm()

    end = lab.count()
    assert 0 < end < 1000
    assert lab.caption().startswith(
        f"Diverged: in iteration {end} the numbers left what a computer can hold."
    )
    scores = lab.page.inner_text("#scores")
    assert scores.startswith(f"Iteration {end}: ")
    # The loss, a mean of squares, is beyond all numbers; its root is not.
    assert re.search(rf"training\s+40\s+–\s+[\d.]+\s×\s10[{RAISED}]{{3}}$", scores)
    assert lab.page.evaluate(SHOWN) == []


@pytest.mark.parametrize(
    "rows", [deep("{n}e160"), deep("{n}e-320"), deep("{n}e155")], ids=["huge", "tiny", "overflowing"]
)
def test_rows_of_any_size_can_be_used(visit: Visit, rows: str) -> None:
    table = "a,b,c\n" + "".join(f"{n},{n % 3},{rows.format(n=n + 1)}\n" for n in range(12))
    lab = open_own_table(visit).paste(table).use()
    for key in ("ArrowRight", "Shift+ArrowRight", "End"):
        lab.press(key)
        assert lab.page.evaluate(SHOWN) == []


@pytest.mark.parametrize(
    "address",
    [
        "/descent?text=1/x&start=x:0",
        deep("/descent?text=x*1e-320&start=x:1"),
        deep("/descent?text=x&start=x:1e300"),
        deep("/descent?text=x*y&start=x:1e308,y:-1e308"),
        deep("/descent?text=sqrt(x)%2By&start=x:0,y:1"),
        deep("/descent?text=x^2*1e300%2By^2&start=x:3,y:4"),
        deep("/graph?text=x*x&start=x:1e308"),
        deep("/graph?text=log(x)*1e-320&start=x:-1"),
        deep("/graph?text=x*y;x/y&start=x:1e308,y:1e-308"),
    ],
)
def test_formulas_of_any_size_are_walked_to_their_end(visit: Visit, address: str) -> None:
    page = visit(address, width=1440, reduced_motion=True)
    for key in ("ArrowRight", "End"):
        wait_for_rest(page)
        page.keyboard.press(key)
        wait_for_rest(page)
        assert page.evaluate(SHOWN) == []
