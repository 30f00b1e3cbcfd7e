"""Each plane says what it is, how much it shows and what is missing, and stands in the address."""

import csv
import json
import re
from typing import Any

import numpy as np

from tests.browser.conftest import Visit
from tests.browser.iteration.page import Iteration, open_iteration
from tests.browser.modules import open_modules

DRAWN = """(() => {
  const { data: [{ x, y }], layout } = document.querySelector('#landscape-plot .js-plotly-plot');
  return { x, y, across: layout.xaxis.title.text, up: layout.yaxis.title.text };
})()"""


def choose_plane(page: Iteration, kind: str) -> None:
    page.page.eval_on_selector(".popover.plane", "one => { one.open = true; }")
    page.page.select_option("#plane-kind", kind)
    page.calm()


def said(page: Iteration) -> dict[str, str]:
    return {part: page.page.inner_text(f"#{part}") for part in ("plane-says", "shadow")} | {
        "what": page.page.text_content("[data-part=plane-what]") or ""
    }


def drawn(page: Iteration) -> Any:
    return page.page.evaluate(DRAWN)


def test_planes_are_chosen_said_and_kept_in_the_address(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor&iteration=2&steps=40")

    choose_plane(page, "random")
    page.page.fill("#plane-seed", "3")
    page.page.press("#plane-seed", "Tab")
    page.calm()
    assert said(page)["plane-says"] == "random plane 3, through iteration 2"
    assert "arXiv 1712.09913" in said(page)["what"]
    assert re.search(r"shows [\d.]+\s% of how the run moves", said(page)["shadow"])
    assert "plane=random-3" in page.page.url
    ground = drawn(page)

    choose_plane(page, "slope")
    what = said(page)["what"]
    assert what.startswith("The update lies along the gradient here")
    assert "The only plane in which both arrows lie whole" not in what
    assert "four updates to every side" in what
    assert drawn(page)["up"] == "any direction at right angles"

    entry = page.page.locator("#plane-kind option[value=between_runs]")
    assert entry.is_disabled()
    assert (entry.text_content() or "").endswith("(needs a second run)")

    page.page.goto(page.page.url.replace("slope", "between_runs"))
    page.calm()
    assert said(page)["what"].startswith("There is no second run yet")
    assert said(page)["plane-says"] == "no line: there is no second run yet"

    page.page.goto(page.page.url.replace("between_runs", "random-3"))
    page.calm()
    assert drawn(page) == ground
    assert page.page.input_value("#plane-seed") == "3"


def test_a_line_shows_its_barrier_as_the_engine_finds_it(visit: Visit) -> None:
    page = open_iteration(visit, "/iteration?preset=xor&steps=40&plane=line-5-30")
    page.calm()
    problem = page.experiment("xor")["problem"]
    train = page.api("/api/train", {**page.experiment("xor"), "steps": 41})["frames"]
    ends = [train[5]["theta"], train[30]["theta"]]
    told = page.api("/api/landscape", {"problem": problem, "plane": {"kind": "line", "ends": ends}})[
        "barrier"
    ]

    assert said(page)["plane-says"] == "line from iteration 5 to 30"
    height = re.match(r"(No barrier)|Barrier: ([\d.]+)", said(page)["shadow"])
    assert height
    if told["height"] > 0:
        assert float(height[2]) == float(f"{told['height']:.4g}")
    assert drawn(page)["up"] == "loss"
    assert page.page.input_value("#plane-end-2") == "30"
    assert page.rows("landscape")[0][0] == "0"

    page.page.eval_on_selector(".popover.plane", "one => { one.open = true; }")
    check_files(page)
    page.page.fill("#plane-end-2", "40")
    page.page.press("#plane-end-2", "Tab")
    page.calm()
    assert "plane=line-5-40" in page.page.url

    page.page.fill("#plane-end-1", "40")
    page.page.press("#plane-end-1", "Tab")
    page.page.wait_for_function("document.querySelector('#plane-end-1').value === '5'")
    page.page.get_by_text("A line needs two different iterations.").wait_for()
    page.page.focus("#window")
    page.press("n")
    page.calm()
    choose_plane(page, "between_runs")
    assert said(page)["plane-says"] == "line from this run's end to the last one's"
    assert "arXiv 1912.05671" in said(page)["what"]
    assert re.match("No barrier|Barrier: ", said(page)["shadow"])


def check_files(page: Iteration) -> None:
    """The line can be kept as a picture and as numbers, those of the engine to the last bit."""
    kept = {}
    for form in ("csv", "svg", "png"):
        with page.page.expect_download() as coming:
            page.page.click(f'[data-save="landscape-plot"][data-format={form}]')
        assert coming.value.suggested_filename == f"slope-and-step-landscape-iteration-0.{form}"
        kept[form] = coming.value.path().read_bytes()
    heads, *rows = csv.reader(kept["csv"].decode().splitlines())
    assert heads == ["distance from the first point along the line", "loss"]
    problem = page.experiment("xor")["problem"]
    train = page.api("/api/train", {**page.experiment("xor"), "steps": 41})["frames"]
    plane = {"kind": "line", "ends": [train[5]["theta"], train[30]["theta"]]}
    grid = page.api("/api/landscape", {"problem": problem, "plane": plane, "resolution": 201})
    assert [[float(cell) for cell in row] for row in rows] == np.transpose(
        [grid["x"], grid["loss"][0]]
    ).tolist()
    assert kept["svg"].startswith(b"<svg")
    assert kept["png"].startswith(b"\x89PNG")


SHARE = "given.map(([plane, path]) => planes.explainedOf(plane, { path }))"


def test_the_share_on_the_page_is_that_of_the_engine(visit: Visit) -> None:
    path = np.random.default_rng(3).normal(size=(9, 4))
    directions = np.linalg.qr(np.random.default_rng(4).normal(size=(4, 2)))[0].T
    steps = [{"count": k, "value": 1, "theta": theta} for k, theta in enumerate(path.tolist())]
    still = [{**step, "theta": path[0].tolist()} for step in steps]
    given = [[{"directions": directions.tolist()}, one] for one in (steps, still)]
    share, of_still = open_modules(visit).run(SHARE, "planes=iteration/plane", given=given)
    away = path - path.mean(axis=0)
    np.testing.assert_allclose(
        share, np.square(away @ directions.T).sum() / np.square(away).sum(), rtol=1e-12
    )
    assert of_still == 1


NAMES = """given.texts.map((text) => {
  const choice = names.planeNamed(text, parameters.parametersOf(given.problem), given.planes);
  return [choice, choice && names.nameOfPlane(choice, given.problem)];
})"""


def test_names_of_planes_are_read_as_they_are_written(visit: Visit) -> None:
    whole = {"minimum": 0, "maximum": 9, "integer": True}
    planes = [
        {"name": "random", "laid_through": "neurons", "settings": [{"name": "seed", **whole}]},
        {"name": "line", "laid_through": "ends", "ends": "iterations", "settings": []},
        {"name": "slope", "laid_through": "slope", "settings": []},
        {"name": "weights", "laid_through": "parameters", "settings": []},
    ]
    right = ["random", "random-3", "line", "line-0-50", "slope", "W1.1.1-b1.2"]
    wrong = [
        "random-12",
        "random-1.5",
        "random-1-2",
        "line-3",
        "line-a-b",
        "slope-1",
        "weights",
        "W1.1.1",
        "",
    ]
    modules = open_modules(visit)
    problem = {"layers": [2, 2, 1], "biases": "trained"}
    given = {"texts": [*right, *wrong], "planes": planes, "problem": problem}
    named = ("names=iteration/address/plane_names", "parameters=iteration/parameters")
    found = modules.run(NAMES, *named, given=given)
    assert [name for _, name in found[: len(right)]] == right
    assert [choice for choice, _ in found[len(right) :]] == [None] * len(wrong)
    assert json.dumps(found[1][0]) == '{"kind": "random", "settings": {"seed": 3}}'


WITHIN = "given.map((ends) => lines.withinRun({ kind: 'line', ends }, 50, { kind: 'principal' }))"
PLACE = """given.map((text) => place.placeIn(`?plane=${text}`, { layers: [2, 1], biases: 'trained' },
  [{ name: 'line', laid_through: 'ends', ends: 'iterations', settings: [] }]))"""


def test_a_line_has_two_ends_within_the_run_and_says_where_it_was_asked_for_others(visit: Visit) -> None:
    modules = open_modules(visit)
    given = [[0, 50], [0, 999], [60, 70]]
    right, long, far = modules.run(WITHIN, "lines=iteration/line_within_run", given=given)
    assert right == {"planeChoice": {"kind": "line", "ends": [0, 50]}, "notes": []}
    assert long["planeChoice"]["ends"] == [0, 50]
    assert long["notes"] == [
        "A line was asked for up to iteration 999; this run has 50. It leads from iteration 0 to 50."
    ]
    assert far["planeChoice"] == {"kind": "principal"}
    assert far["notes"][-1] == "A line needs two different iterations."

    same, two = modules.run(PLACE, "place=iteration/address/place", given=["line-5-5", "line-5-6"])
    assert same["place"]["planeChoice"] == {"kind": "principal"}
    assert same["notes"] == [
        "A line needs two different iterations.",
        "The address asks for plane=line-5-5, which does not exist here; principal is used instead.",
    ]
    assert (two["place"]["planeChoice"]["ends"], two["notes"]) == ([5, 6], [])


NARROW = "given.map((range) => ticks.narrowTicks(range, 'b'))"
WINDOWS = "given.map((window) => words.windowSentence(window, false))"


def test_a_narrow_window_is_told_by_digits_that_tell_its_ends_apart(visit: Visit) -> None:
    modules = open_modules(visit)
    usual, large, deep = modules.run(
        NARROW,
        "ticks=iteration/pictures/narrow_ticks",
        given=[[-1, 1], [-13028.57, 17692.22], [-0.405376, -0.4053718]],
    )
    assert usual == {"tickmode": "auto", "title": "b"}
    assert large["ticktext"] == ["−1", "0", "1"]
    assert large["title"] == "b, in 10000"
    assert deep["ticktext"] == ["0", "2", "4"]
    assert deep["title"] == "b + 0.405376, in 10⁻⁶"
    np.testing.assert_allclose(deep["tickvals"], [-0.405376, -0.405374, -0.405372], rtol=1e-12)

    window = [-1.50006, -1.500056, -0.405376, -0.4053718]
    assert modules.run(WINDOWS, "words=iteration/words/planes", given=[window, [-2, 2, 0, 1]]) == [
        "Window: −1.50006 to −1.500056 across, −0.405376 to −0.405372 up.",
        "Window: −2 to 2 across, 0 to 1 up.",
    ]
