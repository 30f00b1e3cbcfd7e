"""At every beat all parts of a page speak of the same iteration."""

import re

import pytest

from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration
from tests.browser.lab.page import open_lab
from tests.deep import deep

SAID = """() => {
  const found = [];
  for (const one of document.querySelectorAll('main *, header *')) {
    const own = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const labels = ['aria-label', 'aria-valuetext', 'title'].map((name) => one.getAttribute(name) ?? '');
    found.push(own.map((node) => node.data).join(''), ...labels);
  }
  return found.filter((text) => /iterations? \\d/i.test(text));
}"""
PLANNED = 30
BEATS = ("forward", "loss", "backward", "step")


def iterations(page: Iteration) -> list[int]:
    """Every number of an iteration on the page, tables and descriptions included; not how long the run is."""
    page.calm()
    found = page.page.evaluate(SAID)
    return [int(one) for text in found for one in re.findall(r"iterations? (\d+)", text, re.I)]


@pytest.mark.parametrize("path", [deep("/lab"), "/iteration"])
def test_all_parts_speak_of_one_iteration_at_every_beat(visit: Visit, path: str) -> None:
    page = open_lab(visit, f"{path}?preset=exam&iteration=10&steps={PLANNED}")
    losses = {row[0]: float(row[1].replace("−", "-")) for row in page.rows("loss")}
    for name in ("network", "landscape"):
        page.rows(name)
    for count in (10, 11):
        for beat in BEATS:
            assert (page.count(), page.beat()) == (count, beat)
            numbers = iterations(page)
            assert len(numbers) >= 6
            assert {*numbers} <= {count, PLANNED}, (beat, numbers)
            # The loss of an iteration is known from its second beat on.
            before = beat == "forward"
            drawn = page.page.locator("#loss-plot .textpoint text").all_text_contents()
            shown = f"{'was ' if before else ''}{losses[str(count - before)]:#.4g}"
            assert drawn[0].strip() == shown
            measured = f"True loss at iteration {count}: {losses[str(count)]:.4g}"
            assert measured in page.page.inner_text("#shadow")
            page.press("ArrowRight")
