"""Names of racers and values of a race: never on each other, on the points or out of the picture."""

import random
from itertools import combinations, pairwise
from typing import Any

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules

AREA = {"left": 40, "top": 30, "width": 420, "height": 300}
HALF_LINE = 8


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
