"""Every number can be questioned: the chain rule behind it, factor by factor."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.page import Lab, open_lab, select_weight


def answer(lab: Lab) -> str:
    lab.page.wait_for_selector("#why .answer")
    lab.calm()
    return lab.page.inner_text("#why .answer")


def test_a_weight_is_explained_factor_by_factor_both_ways_and_links_walk_on(visit: Visit) -> None:
    lab = select_weight(visit)
    value, backward = answer(lab), lab.page.inner_text("#why .factors")
    assert "row 4" in value
    assert lab.page.locator("#why .factors > li").count() >= 3
    assert lab.page.locator("#why .factors math").count() >= 6
    assert lab.page.locator("#why .product").count() >= 1
    lab.page.check("[name=direction][value=forward]")
    lab.calm()
    assert answer(lab) == value
    assert lab.page.inner_text("#why .factors") != backward
    lab.page.locator("#why .links button").first.press("Enter")
    lab.calm()
    assert answer(lab) != value


def test_the_explained_slope_is_the_measured_one(visit: Visit) -> None:
    lab = select_weight(visit)
    lab.select("#example", "")
    shown = answer(lab).split("=")[-1].split(",")[0].strip().replace("−", "-")
    for _ in range(2):
        lab.press("ArrowRight")
    measured = next(one.gradient for one in lab.parameters() if one.name == "W1[1,2]")
    assert float(shown) == pytest.approx(float(measured), rel=1e-5)


def test_a_node_a_bias_and_the_matrices_and_an_input_has_no_slope(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.focus('#nodes [data-layer="0"][data-index="0"]')
    lab.calm()
    assert "An input is given" in lab.page.inner_text("#why")
    lab.page.focus('#nodes [data-layer="1"][data-index="2"]')
    node = answer(lab)
    lab.page.click('#inspector [data-name="b1[3]"]')
    lab.calm()
    assert answer(lab) != node
    lab.page.click("#matrices summary")
    assert lab.page.locator("#matrices .factor math").count() >= 2


@pytest.mark.deep
def test_a_value_is_said_once(visit: Visit) -> None:
    lab = select_weight(visit)
    answer(lab)
    for text in lab.page.locator("#why .factors .numbers, #why .factors .product").all_inner_texts():
        sides = [side.strip() for side in text.replace("so far:", "").split("=")]
        assert len(set(sides)) == len(sides), text


@pytest.mark.deep
def test_words_stay_in_sight_beside_wide_formulas_and_matrices_have_brackets(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=iris&look=W1.2.1", width=360)
    answer(lab)
    lab.page.click("#matrices summary")
    for region in ("#why", "#matrices .scroll"):
        ends = lab.page.evaluate(WORDS_IN_SIGHT, region)
        assert ends["scrolled"] > 50
        assert all(left <= one[0] and one[1] <= right for left, right, *one in ends["words"]), region
    bracket = "getComputedStyle(document.querySelector('#matrices mtable')).borderLeftStyle"
    assert lab.page.evaluate(bracket) == "solid"
    assert lab.page.locator("#matrices mrow > mo:has(+ mtable)").first.is_hidden()


WORDS_IN_SIGHT = """(selector) => {
  const region = document.querySelector(selector);
  region.scrollLeft = 1000;
  const { left, right } = region.getBoundingClientRect();
  const words = [...region.querySelectorAll('.says, .links')].map((one) => one.getBoundingClientRect());
  const within = words.map((box) => [left - 1, right + 1, box.left, box.right]);
  return { scrolled: region.scrollLeft, words: within };
}"""
