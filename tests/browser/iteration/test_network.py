"""What the network shows: weights that stay, slopes beside them, biases that are given, what was right."""

import itertools
import math
import re
from typing import Any

import pytest

from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration, open_iteration
from tests.browser.spelt_numbers import NUMBER, read
from tests.deep import deep

SHAPES = """() => {
  const { shapes } = document.querySelector('#network-plot .js-plotly-plot').layout;
  const groups = document.querySelectorAll('#network-plot .shape-group');
  return Object.fromEntries([...groups].map((group) =>
    [shapes[group.dataset.index].name, group.querySelector('path').getAttribute('d')]));
}"""
LABELS = """() => [...document.querySelectorAll('#network-plot :is(.tracelabels text, .tracenodes path)')]
  .filter((one) => one.tagName === 'path' || one.textContent.trim())
  .map((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return { text: one.textContent, left, right, top, bottom };
  })"""


def shapes(page: Iteration) -> dict[str, str]:
    page.calm()
    found: dict[str, str] = page.page.evaluate(SHAPES)
    return found


def labels(page: Iteration) -> list[dict[str, Any]]:
    page.calm()
    found: list[dict[str, Any]] = page.page.evaluate(LABELS)
    return found


def texts(page: Iteration) -> list[str]:
    return [label["text"] for label in labels(page) if label["text"]]


def lines(path: str) -> int:
    return path.count("L")


@pytest.mark.parametrize("preset", ["exam", deep("spiral")])
def test_weights_keep_their_colour_while_slopes_lie_beside_them(visit: Visit, preset: str) -> None:
    page = open_iteration(visit, f"/iteration?preset={preset}&beat=loss")
    before = shapes(page)
    after = shapes(page.press("ArrowRight"))
    assert {name: path for name, path in after.items() if name.startswith("level_")} == {
        name: path for name, path in before.items() if name.startswith("level_")
    }
    beside = "slope_{}".format
    assert all(lines(before[beside(sign * k)]) == 0 for k in range(1, 6) for sign in (1, -1))
    drawn = [sum(lines(after[beside(sign * k)]) for k in range(1, 6)) for sign in (1, -1)]
    slopes = [float(one.gradient) for one in page.parameters()]
    legend = 10  # five pieces on each side of two rows
    assert drawn == [sum(slope > 0 for slope in slopes) + legend, sum(slope < 0 for slope in slopes) + legend]
    step = shapes(page.press("ArrowRight"))
    assert all(lines(step[beside(sign * k)]) == 0 for k in range(1, 6) for sign in (1, -1))
    updates = sum(lines(path) for name, path in step.items() if name.startswith("update_"))
    assert updates == len(slopes) + legend


@pytest.mark.parametrize(
    ("preset", "width"), [deep("exam", 1440), deep("mazur", 1280), deep("xor", 1440), ("exam", 360)]
)
def test_numbers_on_edges_are_the_engines_and_none_lies_over_another(
    visit: Visit, preset: str, width: int
) -> None:
    page = open_iteration(visit, f"/iteration?preset={preset}", width=width)
    for _ in range(4):
        found = labels(page)
        assert len(found) > 5
        for one, other in itertools.combinations(found, 2):
            across = min(one["right"], other["right"]) - max(one["left"], other["left"])
            down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            # Lines of text may touch; rings of nodes are not meant.
            assert across <= 1 or down <= 3, (page.beat(), one, other)
        page.press("ArrowRight")
    page.press("ArrowLeft").press("ArrowLeft")
    assert page.beat() == "backward"
    known = [float(one.gradient) for one in page.parameters()]
    said = [read(text[2:]) for text in texts(page) if text.startswith("∂ ")]
    assert said
    assert all(any(math.isclose(slope, one, rel_tol=0.1, abs_tol=0.006) for slope in known) for one in said)


@pytest.mark.parametrize(("address", "parameter"), [deep("exam", None), ("mazur&look=W2.1.1", "W2[1,1]")])
def test_what_the_caption_names_is_marked_in_network_landscape_and_table(
    visit: Visit, address: str, parameter: str | None
) -> None:
    page = open_iteration(visit, f"/iteration?preset={address}&beat=backward")
    for beat in ("backward", "step"):
        named = re.search(r"[Wb]\d\[[\d,]+\]", page.caption())
        assert named
        assert parameter in (None, named[0])
        page.rows("network")
        marked = page.page.locator("#network-table tr[aria-current] th").all_inner_texts()
        assert marked == [named[0]]
        assert any(text.startswith(named[0]) for text in texts(page))
        drawn = shapes(page)
        assert lines(drawn[f"named_{beat}"]) == 1
        assert named[0] in str(page.page.text_content("#landscape-plot .tracetips"))
        page.press("ArrowRight")
    assert page.page.locator("#network-table tr[aria-current]").count() == 0


def test_the_caption_follows_what_is_selected(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur&beat=backward&look=W2.1.1")
    assert "the marked one is ∂L/∂W2[1,1] = 0.0822." in page.caption()
    page.page.click("#inspector [data-name='W2[1,2]']")
    page.settle()
    assert "the steepest is ∂L/∂W2[1,2] = 0.0827." in page.caption()


def test_mazurs_fixed_biases_can_be_seen_and_checked_by_hand(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=mazur&look=a1.1", width=1440)
    assert [text for text in texts(page) if text.startswith("b ")] == ["b 0.35", "b 0.35", "b 0.6", "b 0.6"]
    assert texts(page).count("fixed") == 4
    assert shapes(page)["fixed"] != "M0,0"
    assert "z 0.3775 = 0.15 × 0.05 + 0.2 × 0.1 + 0.35" in page.page.inner_text("#inspector")
    fixed = [row for row in page.rows("network") if row[2] == "fixed"]
    assert fixed == [[name, value, "fixed", "fixed"] for name, value in MAZURS_BIASES]
    page.page.click("#inspector [data-name='b1[1]']")
    page.settle()
    assert "never updated" in page.page.inner_text("#inspector")
    address = page.address()
    assert "look=b1.1" in address
    again = open_iteration(visit, address[address.index("/iteration") :])
    assert "b1[1]" in again.page.inner_text("#inspector h2")


MAZURS_BIASES = [("b1[1]", "0.35"), ("b1[2]", "0.35"), ("b2[1]", "0.6"), ("b2[2]", "0.6")]


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("exam&row=3", r" 3 should give not passed; the network says (not )?passed \(.*\): \w+\."),
        deep(
            "exam&row=mean",
            r"\d+ of 12 rows are right\. Nodes, loss and slopes are the mean of all 12 rows\.",
        ),
        deep("iris&row=2", r" 2 should give setosa; the network says \w+ \(.*largest output\): \w+\."),
        deep(
            "mazur",
            r" 1 should give o1 0\.01 and o2 0\.99; the network says o1 0\.7514 and o2 0\.77",
        ),
        ("exam&row=1&learning_rate=1000&iteration=9", r" 1 should give not passed; .* of 12 rows"),
    ],
)
def test_what_was_right_stands_beside_what_was_said(visit: Visit, address: str, says: str) -> None:
    page = open_iteration(visit, f"/iteration?preset={address}&beat=loss")
    page.settle()
    said = page.page.inner_text("#outcome")
    assert re.search(says, said), said
    preset = address.split("&")[0]
    body = page.experiment(preset)
    if "learning_rate" in address:
        body["optimizer"]["learning_rate"] = 1000
    row = re.search(r"row=(\d+)", address)
    body |= {"steps": page.count() + 1, "example": int(row[1]) - 1 if row else None}
    frame = page.api("/api/train", body)["frames"][-1]
    if counted := re.search(r"(\d+) of \d+ rows", said):
        assert int(counted[1]) == frame["right"]
    if row and preset == "exam":
        assert ("says not passed" in said) == (frame["nodes"][-1]["value"][0] <= 0)
        assert (": right." in said) == (("says not passed" in said) == (frame["nodes"][-1]["target"] == [0]))


def test_a_product_of_one_row_says_whose_it_is_beside_the_mean(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=exam&row=3&beat=backward&look=W2.1.3")
    said = page.page.inner_text("#inspector .sum")
    found = re.fullmatch(rf"δ × a = \(?{NUMBER}\)? × \(?{NUMBER}\)? in row 3 alone; (.*)", said)
    assert found, said
    assert found[3] == "∂L/∂W2[1,3] is the mean of all 12 rows"
    body = page.experiment("exam") | {"steps": 1, "example": 2}
    nodes = page.api("/api/train", body)["frames"][0]["nodes"]
    assert math.isclose(read(found[1]), nodes[2]["delta"][0], rel_tol=1e-3)
    assert math.isclose(read(found[2]), nodes[1]["value"][2], rel_tol=1e-3)
    assert "mean of all 12 rows" in page.page.inner_text("#inspector dl")
    page.page.select_option("#example", "")
    page.settle()
    assert page.page.inner_text("#inspector .sum") == ""
