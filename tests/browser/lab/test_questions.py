"""Every number can be questioned: the chain rule, the check, a parameter by hand, one half swapped."""

import numpy as np
import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.page import Lab, open_lab


def select_weight(visit: Visit, path: str = "/lab?preset=xor") -> Lab:
    return open_lab(visit, path).select_edge(1, 0, "W1[1,2]")


def answer(lab: Lab) -> str:
    lab.page.wait_for_selector("#why .answer")
    lab.calm()
    return lab.page.inner_text("#why .answer")


def test_a_weight_is_explained_factor_by_factor(visit: Visit) -> None:
    lab = select_weight(visit)
    assert "row 4" in answer(lab)
    assert lab.page.locator("#why .factors > li").count() >= 3
    assert lab.page.locator("#why .factors math").count() >= 6
    assert lab.page.locator("#why .product").count() >= 1


def test_the_explained_slope_is_the_measured_one(visit: Visit) -> None:
    lab = select_weight(visit)
    lab.select("#example", "")
    shown = answer(lab).split("=")[-1].split(",")[0].strip().replace("−", "-")
    for _ in range(2):
        lab.press("ArrowRight")
    measured = next(one.gradient for one in lab.parameters() if one.name == "W1[1,2]")
    assert float(shown) == pytest.approx(float(measured), rel=1e-5)


def test_the_chain_is_read_forwards_too(visit: Visit) -> None:
    lab = select_weight(visit)
    backward = lab.page.inner_text("#why .factors")
    value = answer(lab)
    lab.page.check("[name=direction][value=forward]")
    lab.calm()
    assert answer(lab) == value
    assert lab.page.inner_text("#why .factors") != backward


def test_links_walk_to_the_neighbouring_factor(visit: Visit) -> None:
    lab = select_weight(visit)
    before = answer(lab)
    lab.page.locator("#why .links button").first.press("Enter")
    lab.calm()
    assert answer(lab) != before


def test_a_node_a_bias_and_the_matrices(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.focus('#nodes [data-layer="1"][data-index="2"]')
    node = answer(lab)
    lab.page.click('#inspector [data-name="b1[3]"]')
    lab.calm()
    assert answer(lab) != node
    lab.page.click("#matrices summary")
    assert lab.page.locator("#matrices .factor math").count() >= 2


def test_a_value_is_said_once(visit: Visit) -> None:
    lab = select_weight(visit)
    answer(lab)
    for text in lab.page.locator("#why .factors .numbers, #why .factors .product").all_inner_texts():
        sides = [side.strip() for side in text.replace("so far:", "").split("=")]
        assert len(set(sides)) == len(sides), text


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


def test_an_input_has_no_slope_and_it_is_said(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.focus('#nodes [data-layer="0"][data-index="0"]')
    lab.calm()
    assert "An input is given" in lab.page.inner_text("#why")


def test_a_weight_is_typed_and_the_run_branches_there(visit: Visit) -> None:
    lab = select_weight(visit)
    before = {row[0]: row[1] for row in lab.rows("loss")}
    lab.press("1")
    tenth = lab.value_of("W1[1,2]")
    lab.page.fill("#hand-number", "1.25")
    lab.page.press("#hand-number", "Enter")
    lab.calm()
    assert lab.count() == 10
    assert lab.value_of("W1[1,2]") == 1.25
    assert "by hand before iteration 10: the run branches there" in lab.said()
    after = {row[0]: row[1:] for row in lab.rows("loss")}
    assert all(after[str(k)][0] == before[str(k)] for k in range(10))
    assert after["10"][0] != before["10"]
    assert after["200"] == [after["200"][0], before["200"]]
    lab.click("#undo")
    lab.page.wait_for_selector("#loss-table th:text-is('200')")
    again = {row[0]: row[1] for row in lab.rows("loss")}
    # How many losses are fetched depends on the server's pace.
    assert {"0", "9", "10", "200"} <= again.keys()
    assert all(again[key] == before[key] for key in again.keys() & before.keys())
    assert lab.count() == 10
    assert lab.value_of("W1[1,2]") == tenth
    lab.click("#redo")
    assert lab.count() == 10
    assert lab.value_of("W1[1,2]") == 1.25
    assert lab.rows("loss")[10][:2] == ["10", after["10"][0]]


def test_a_weight_is_set_at_the_start(visit: Visit) -> None:
    lab = select_weight(visit)
    lab.type("#hand-number", "-0.75")
    lab.click("#hand button")
    assert lab.value_of("W1[1,2]") == -0.75
    experiment = lab.chosen()
    assert -0.75 in experiment["theta"]
    assert experiment["edits"] == []


def test_a_weight_is_dragged_as_one_change(visit: Visit) -> None:
    lab = select_weight(visit)
    start = lab.value_of("W1[1,2]")
    lab.page.focus("#hand-slider")
    slider = lab.page.locator("#hand-slider")
    for value in ("0.5", "1", "1.5"):
        slider.evaluate(
            "(one, value) => { one.value = value; one.dispatchEvent(new Event('input')); }", value
        )
    slider.evaluate("one => one.dispatchEvent(new Event('change'))")
    lab.calm()
    assert lab.value_of("W1[1,2]") == 1.5
    lab.click("#undo")
    assert lab.value_of("W1[1,2]") == start
    assert lab.page.is_disabled("#undo")


def test_check_me_compares_every_gradient(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.click("#check")
    lab.page.wait_for_selector("#verdict:has-text('Good')")
    assert "largest relative error" in lab.page.inner_text("#verdict")
    lab.press("1")
    assert lab.page.inner_text("#verdict") == ""


def test_check_me_is_honest_when_it_is_poor(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=xor&source=spsa")
    lab.page.click("#check")
    lab.page.wait_for_selector("#verdict:has-text('Poor')")
    assert "it is this source that is off" in lab.page.inner_text("#verdict")


TWO_CELLS = "rows => rows.map(row => [row.children[0].textContent, row.children[1].textContent])"


def swap(lab: Lab, panel: str) -> None:
    """Freeze this moment, and wait until all have answered."""
    lab.page.click(f"[data-swap={panel}]")
    script = f"""() => {{
      const text = document.querySelector('#swap-{panel}').textContent;
      return text && !text.includes('…');
    }}"""
    lab.page.wait_for_function(script)


def every_number(lab: Lab, panel: str) -> dict[str, list[str]]:
    """The columns of the table behind a panel, by what stands above them."""
    lab.page.click(f"#numbers-{panel} summary")
    lab.page.wait_for_selector(f"#numbers-{panel} tbody tr")
    script = "rows => rows.map(row => [...row.children].map(cell => cell.textContent))"
    head, *rows = lab.page.eval_on_selector_all(f"#numbers-{panel} tr", script)
    return {title: [row[column] for row in rows] for column, title in enumerate(head)}


def numbers_shown(lab: Lab, panel: str) -> int:
    return lab.page.locator(f"#numbers-{panel} td").count()


@pytest.mark.parametrize("panel", ["optimizers", "sources"])
def test_one_half_is_swapped_and_the_other_kept(visit: Visit, panel: str) -> None:
    lab = open_lab(visit)
    swap(lab, panel)
    rows = lab.page.locator(f"#swap-{panel} tbody tr")
    catalog = lab.page.request.get("/api/catalog").json()
    assert rows.count() == len(catalog[panel])
    first = rows.first.locator("td").all_inner_texts()
    assert first[:2] == ["0", "1"] if panel == "sources" else first[1] == "1"


def test_every_number_of_each_rule(visit: Visit) -> None:
    lab = open_lab(visit)
    assert lab.page.is_hidden("#numbers-optimizers")
    swap(lab, "optimizers")
    assert numbers_shown(lab, "optimizers") == 0
    columns = every_number(lab, "optimizers")
    parameters = lab.press("ArrowRight").press("ArrowRight").parameters()
    assert columns.pop("parameter") == [one.name for one in parameters]
    steps = np.array(columns["Gradient descent"], dtype=float)
    gradient = np.array([one.gradient for one in parameters], dtype=float)
    rate = lab.experiment("xor")["optimizer"]["learning_rate"]
    assert steps == pytest.approx(-rate * gradient, rel=1e-15)
    answers = dict(lab.page.eval_on_selector_all("#swap-optimizers tbody tr", TWO_CELLS))
    assert list(columns) == [title for title, length in answers.items() if "needs" not in length]
    for title, column in columns.items():
        length = float(np.linalg.norm(np.array(column, dtype=float)))
        assert float(answers[title].replace("−", "-")) == pytest.approx(length, rel=1e-3)
    lab.page.click("#numbers-optimizers summary")
    lab.calm()
    assert numbers_shown(lab, "optimizers") == 0


def test_every_number_of_each_source(visit: Visit) -> None:
    lab = open_lab(visit, width=360)
    swap(lab, "sources")
    columns = every_number(lab, "sources")
    parameters = lab.press("ArrowRight").press("ArrowRight").parameters()
    assert list(columns)[:2] == ["parameter", "Backpropagation"]
    assert columns["parameter"] == [one.name for one in parameters]
    assert columns["Backpropagation"] == [one.gradient for one in parameters]
    titles = [one["title"] for one in lab.page.request.get("/api/catalog").json()["sources"]]
    assert list(columns)[1:] == titles
    assert lab.page.evaluate("document.documentElement.scrollWidth") <= 360
    box = lab.page.locator("#numbers-sources .scroll")
    assert box.evaluate("one => one.scrollWidth > one.clientWidth")
    assert box.evaluate("one => one.clientHeight") <= 20 * 16


def test_counters_count_what_has_happened(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.press("1")
    counts = dict(
        zip(
            lab.page.locator("#counters dt").all_inner_texts(),
            lab.page.locator("#counters dd").all_inner_texts(),
            strict=True,
        )
    )
    assert counts["updates"] == "10"
    assert counts["backward passes"] == "10"
    assert counts["forward passes"] == "11"
    assert counts["epochs"] == "10"
    assert lab.page.inner_text("#counters-says")


def test_a_pinned_run_stays_as_a_ghost_under_every_next_one(visit: Visit) -> None:
    lab = open_lab(visit)
    pinned = {row[0]: row[1] for row in lab.rows("loss")}
    lab.click("#pin")
    assert lab.page.get_attribute("#pin", "aria-pressed") == "true"
    lab.choose("optimizer", "adam")
    lab.choose("optimizer", "momentum")
    assert "pinned run" in lab.page.inner_text("#loss-plot")
    rows = {row[0]: row[1:] for row in lab.rows("loss")}
    assert all(row[1] == pinned[count] for count, row in rows.items() if count in pinned)
    lab.click("#pin")
    assert len(lab.rows("loss")[0]) == 2


def test_a_schedule_and_clipping_go_with_any_rule(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.select("#schedule", "cosine")
    lab.select("#clip", "norm")
    lab.choose("optimizer", "adam")
    optimizer = lab.chosen()["optimizer"]
    assert optimizer["name"] == "adam"
    assert optimizer["schedule"]["name"] == "cosine"
    assert optimizer["clip"] == {"by": "norm", "limit": 1}
    lab.select("#clip", "")
    assert lab.chosen()["optimizer"]["clip"] is None


def test_penalties_are_part_of_the_problem(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.type("#regularisation-l2", "0.5")
    assert lab.chosen()["problem"]["regularisation"] == {"l2": 0.5}


def test_a_rule_of_ones_own_equals_the_built_in_one(visit: Visit) -> None:
    lab = open_lab(visit)
    built_in = {row[0]: row[1] for row in lab.rows("loss")}
    lab.choose("optimizer", "own_rule")
    lab.page.fill("#own-memory", "")
    lab.page.fill("#own-formula", "-lr*g")
    lab.click("#own-use")
    own = {row[0]: row[1] for row in lab.rows("loss")}
    both = own.keys() & built_in.keys()
    assert len(both) > 50
    assert {count: own[count] for count in both} == {count: built_in[count] for count in both}
    assert lab.chosen()["optimizer"]["formula"] == "-lr*g"


@pytest.mark.expected_problems("422: .*/api/update", "422 .Unprocessable")
def test_a_mistake_in_ones_own_rule_is_marked_at_its_character(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.choose("optimizer", "own_rule")
    lab.page.fill("#own-formula", "-lr * q")
    lab.click("#own-use")
    assert lab.page.inner_text("#own-misread mark") == "q"
    assert "character 7" in lab.page.inner_text("#own-misread")
    assert lab.page.get_attribute("#own-formula", "aria-invalid") == "true"


def test_words_are_explained(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.click("#words summary")
    lab.page.wait_for_selector("#words dd math")
    assert "Gradient" in lab.page.inner_text("#words")
    lab.page.click("#source-help summary")
    assert "One pass back" in lab.page.inner_text("#source-help")
