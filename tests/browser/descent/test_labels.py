"""Names of racers and values of a race: never on each other, on the points or out of the picture."""

import math
import random
from itertools import combinations, pairwise
from typing import Any

import pytest

from app.web.descent.offered_races import OFFERED_RACES
from tests.browser.conftest import Visit
from tests.browser.descent.page import open_descent
from tests.browser.modules import open_modules
from tests.deep import deep

AREA = {"left": 40, "top": 30, "width": 420, "height": 300}
HALF_LINE, HALF_LETTER = 8, 6


def box(middle: list[float], half: float, high: float) -> tuple[float, float, float, float]:
    x, y = middle
    return x - half, x + half, y - high, y + high


def meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


def crowd(rng: random.Random) -> dict[str, Any]:
    """Four racers near each other, as they are soon after the start."""
    centre = rng.uniform(60, 440), rng.uniform(50, 310)
    points = [[min(459, max(41, c + rng.gauss(0, 40))) for c in centre] for _ in range(4)]
    points = [[x, min(329, max(31, y))] for x, y in points]
    labels = [{"text": "", "point": point, "width": rng.uniform(30, 150)} for point in points]
    return {"labels": labels, "points": points}


def test_words_are_clear_of_each_other_and_of_points(visit: Visit) -> None:
    rng = random.Random(9)
    given = [crowd(rng) for _ in range(300)]
    script = """given.map(({ labels, points }) =>
      labels_.placesOf(labels, points.map((point) => labels_.boxAround(point, 9)), AREA))"""
    modules = open_modules(visit)
    found = modules.run(script.replace("AREA", str(AREA)), "labels_=descent/pictures/labels", given=given)
    missing = 0
    for one, places in zip(given, found, strict=True):
        there = [
            box(place, label["width"] / 2, HALF_LINE)
            for label, place in zip(one["labels"], places, strict=True)
            if place
        ]
        missing += len(places) - len(there)
        points = [box(point, 9, 9) for point in one["points"]]
        assert not any(meet(*pair) for pair in combinations(there, 2))
        assert not any(meet(word, point) for word in there for point in points)
        assert all(
            left >= 40 and right <= 460 and top >= 30 and low <= 330 for left, right, top, low in there
        )
    assert missing < 0.02 * 4 * len(given)


def scribble(rng: random.Random) -> dict[str, Any]:
    """Four racers that have gone to and fro about one place, so that their lines are dense there."""
    centre = rng.uniform(90, 410), rng.uniform(80, 280)
    given = crowd(rng)
    way = [[c + rng.gauss(0, 25) for c in centre] for _ in range(40)]
    lines = [
        [x0 + (x1 - x0) * k / 12, y0 + (y1 - y0) * k / 12]
        for (x0, y0), (x1, y1) in pairwise(way)
        for k in range(12)
    ]
    return {**given, "lines": lines}


@pytest.mark.deep
def test_words_keep_off_dense_lines_and_a_line_leads_to_those_far_off(visit: Visit) -> None:
    rng = random.Random(11)
    given = [scribble(rng) for _ in range(70)]
    script = """given.map(({ labels, points, lines }) => {
      const boxes = points.map((point) => labels_.boxAround(point, 9));
      const places = labels_.placesOf(labels, boxes, AREA, lines);
      const leaders = places.map((place, k) => place &&
        labels_.leader(points[k], labels_.boxAround(place, labels[k].width / 2, 8), 9));
      return { places, leaders };
    })"""
    modules = open_modules(visit)
    found = modules.run(script.replace("AREA", str(AREA)), "labels_=descent/pictures/labels", given=given)
    crossed = total = 0
    for one, said in zip(given, found, strict=True):
        for label, point, place, way in zip(
            one["labels"], one["points"], said["places"], said["leaders"], strict=True
        ):
            if not place:
                continue
            total += 1
            word = box(place, label["width"] / 2, HALF_LINE)
            left, right, top, low = box(place, label["width"] / 2, HALF_LETTER)
            crossed += any(left < x < right and top < y < low for x, y in one["lines"])
            near = min(max(point[0], word[0]), word[1]), min(max(point[1], word[2]), word[3])
            assert (way is not None) == (math.dist(point, near) >= 26)
            if way:
                assert way[1] == pytest.approx(near)
                assert math.dist(way[0], point) == pytest.approx(9)
    assert total > 245
    assert crossed < 0.02 * total


def test_values_stand_in_order_one_below_the_other(visit: Visit) -> None:
    rng = random.Random(9)
    given = [[rng.choice([50, 90, rng.uniform(30, 330)]) for _ in range(4)] for _ in range(200)]
    script = "given.map((wanted) => labels_.heightsApart(wanted, 15, 38, 322))"
    for wanted, heights in zip(
        given, open_modules(visit).run(script, "labels_=descent/pictures/labels", given=given), strict=True
    ):
        order = sorted(range(4), key=lambda k: (heights[k], wanted[k]))
        assert all(heights[b] - heights[a] >= 15 - 1e-9 for a, b in pairwise(order))
        assert [wanted[k] for k in order] == sorted(wanted)
        assert all(38 <= height <= 322 for height in heights)


OVER_LINES = """() => {
  const graph = document.querySelector('.ground .plot:not([hidden]) .js-plotly-plot');
  const { shapes } = graph.layout;
  const drawn = [...graph.querySelectorAll('.shape-group')]
    .map((group) => ({ name: shapes[group.dataset.index].name, path: group.querySelector('path') }))
    .filter(({ name, path }) =>
      /^(path_\\d|gradient|update|velocity|curve)$/.test(name) && path.getTotalLength() > 1);
  const points = drawn.flatMap(({ path }) => {
    const long = path.getTotalLength();
    const at = path.getScreenCTM();
    const count = Math.ceil(long / 4);
    return Array.from({ length: count }, (_, k) => path.getPointAtLength(4 * k).matrixTransform(at));
  });
  const words = [...graph.querySelectorAll('.textpoint text')].filter((one) => one.textContent.trim());
  return words.filter((word) => {
    const { left, right, top, bottom } = word.getBoundingClientRect();
    const [upper, lower] = [top + 0.25 * (bottom - top), bottom - 0.25 * (bottom - top)];
    return points.some(({ x, y }) => x > left && x < right && y > upper && y < lower);
  }).map((word) => word.textContent);
}"""
"""Words of the surface, or of the curve, that lie over a path or an arrow."""


@pytest.mark.parametrize("width", [1280, deep(360), deep(1440)])
def test_no_word_lies_over_a_path_in_any_race_that_is_offered(visit: Visit, width: int) -> None:
    offered = OFFERED_RACES if width != 1280 else OFFERED_RACES[:2]
    over = {}
    for race in offered:
        page = open_descent(visit, race.search, width=width, reduced_motion=True)
        for keys in (["ArrowRight"] * 3, ["Shift+ArrowRight"], ["End"]):
            page.press(*keys).calm()
            if found := page.page.evaluate(OVER_LINES):
                over[race.title, keys[0]] = found
    assert not over


def test_a_word_over_a_path_is_found(visit: Visit) -> None:
    page = open_descent(visit, OFFERED_RACES[1].search, reduced_motion=True).press("ArrowRight")
    page.page.evaluate("""() => {
      const graph = document.querySelector('#surface-plot .js-plotly-plot');
      const at = [...graph.querySelectorAll('.shape-group')]
        .find((group) => graph.layout.shapes[group.dataset.index].name === 'path_1').getBoundingClientRect();
      const word = [...graph.querySelectorAll('.textpoint text')].find((one) => one.textContent.trim());
      const box = word.getBoundingClientRect();
      const [dx, dy] = [at.left + at.width / 2 - box.left - box.width / 2, at.bottom - box.top - 8];
      word.style.translate = `${dx}px ${dy}px`;
    }""")
    assert page.page.evaluate(OVER_LINES)


# An open head is the one line of two parts there is before anybody has moved.
HEAD_AND_WORD = """() => {
  const plot = document.querySelector('[data-part="surface-plot"]');
  const head = [...plot.querySelectorAll('.shapelayer path')].find((one) =>
    /^M[^MLZ]+L[^MLZ]+L[^MLZ]+$/.test(one.getAttribute('d')));
  const word = [...plot.querySelectorAll('text')].find((one) => one.textContent === '∇f');
  return [head, word].map((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return [left, right, top, bottom];
  });
}"""


@pytest.mark.deep
def test_the_name_of_the_gradient_is_not_covered_by_its_head_at_the_edge(visit: Visit) -> None:
    page = visit("/embed/v1/race", width=360, height=500)
    page.wait_for_function("document.querySelector('[data-part=surface-plot]').textContent.includes('∇f')")
    head, word = page.evaluate(HEAD_AND_WORD)
    assert not meet(head, word), (head, word)
