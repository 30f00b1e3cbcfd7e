"""The factor of an edge stands beside its edge and covers no box."""

import json
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.graph.page import open_graph
from tests.browser.modules import open_modules
from tests.deep import deep

PLACE = "place.labelPlace(given.corners, 40, given.boxes, [300, 300])"
COVERED = """() => {
  const boxOf = (one) => one.getBoundingClientRect();
  const label = [...document.querySelectorAll('.textpoint > text')].find((one) => /^×/.test(one.textContent));
  if (!label) return [];
  const { left, right, top, bottom } = boxOf(label);
  const isOn = (one) => {
    const other = boxOf(one);
    const isBeside = left < other.right && other.left < right;
    return one !== label && other.width > 0 && isBeside && top < other.bottom && other.top < bottom;
  };
  return [...document.querySelectorAll(".textpoint > text")].filter(isOn)
    .map((one) => `${label.textContent} lies on ${one.textContent}`);
}"""
MANY = "; ".join(f"x^{k}*y + sin({k}*x)" for k in range(1, 9))


def test_it_goes_to_the_first_side_that_is_free(visit: Visit) -> None:
    modules = open_modules(visit)
    down = [[100, 100], [100, 160]]
    above = {"middle": [100, 90], "size": [80, 40]}
    below = {"middle": [100, 170], "size": [80, 40]}

    def place(corners: list[list[int]], *boxes: dict[str, list[int]]) -> list[float]:
        found: list[float] = modules.run(
            PLACE, "place=graph/pictures/label_place", given={"corners": corners, "boxes": boxes}
        )
        return found

    assert place([[100, 100], [160, 100]]) == [130, 83]
    assert place(down, above) == [100, 147]
    assert place(down, above, below) == [128, 130]
    assert place([[290, 100], [290, 160]], above) == [262, 130]
    everywhere = {"middle": [150, 150], "size": [300, 300]}
    assert place(down, everywhere) == [100, 113]


@pytest.mark.parametrize("width", [deep(360), deep(1280)])
@pytest.mark.parametrize("formula", [deep("1e300*x*1e-300*y + exp(100*x)"), deep(MANY), deep("exp(x*y)*x^y")])
def test_no_factor_lies_on_the_words_of_a_node(visit: Visit, page: Page, width: int, formula: str) -> None:
    graph = open_graph(visit, f"/graph?text={quote(formula)}", width=width, reduced_motion=True)
    found, last = [], ""
    while graph.place() != last:
        last = graph.place()
        found += page.evaluate(COVERED)
        graph.press("ArrowRight")
    assert not found, json.dumps(found)
