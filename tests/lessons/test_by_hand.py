"""Numbers of races in lessons: the textbook's rules, written out, on what the figure of a step is set to."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from app.lessons.form import Step
from app.lessons.register import lessons

Point = npt.NDArray[np.float64]
Ground = tuple[Callable[[Point], float], Callable[[Point], Point]]


def bowl(condition: float, steeper: float = 1.0) -> Ground:
    scale = np.array([1.0, condition]) * steeper
    return lambda p: float(scale @ p**2) / 2, lambda p: scale * p


def himmelblau(p: Point) -> Point:
    x, y = p
    one, two = x * x + y - 11, x + y * y - 7
    return np.array([4 * x * one + 2 * two, 2 * one + 4 * y * two])


def rosenbrock() -> Ground:
    def slope(p: Point) -> Point:
        x, y = p
        return np.array([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)])

    return lambda p: float((1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2), slope


def ground_of(options: Mapping[str, Any]) -> Ground:
    """What the options name, with its formula written out here."""
    if options.get("formula") == "1000*(x^2 + 10*y^2)/2":
        return bowl(10, 1000)
    if options["surface"] == "rosenbrock":
        return rosenbrock()
    if options["surface"] == "himmelblau":
        return lambda p: 0.0, himmelblau
    assert options["surface"] == "bowl"
    return bowl(options["settings"]["condition"])


STARTS = {"bowl": (-4, 2), "himmelblau": (0, 0), "rosenbrock": (-1.2, 1)}


def points(options: Mapping[str, Any], racer: Mapping[str, Any]) -> list[Point]:
    """Where the racer stands after each step of the race."""
    _, slope = ground_of(options)
    at = np.array(
        tuple(options["start"].values()) if "start" in options else STARTS[options["surface"]], float
    )
    path, velocity, square = [at], np.zeros(2), np.zeros(2)
    for k in range(1, options["steps"] + 1):
        rate, gradient = racer["learning_rate"], slope(at)
        if racer["name"] == "adam":
            velocity, square = 0.9 * velocity + 0.1 * gradient, 0.999 * square + 0.001 * gradient**2
            at = at - rate * (velocity / (1 - 0.9**k)) / (np.sqrt(square / (1 - 0.999**k)) + 1e-8)
        else:
            kept = racer.get("momentum", 0.9) if racer["name"] == "momentum" else 0.0
            velocity = kept * velocity + gradient
            at = at - rate * velocity
        path.append(at)
    return path


def step_of(slug: str, title: str) -> tuple[Step, dict[str, Any]]:
    """A step of a lesson, and how its figure is set."""
    text = lessons()[slug].text
    [step] = (step for step in text.steps if step.title == title)
    figure = text.figures[step.figure or next(iter(text.figures))]
    return step, {**figure.options, **step.start}


HEIGHTS = [
    ("what-goes-wrong", "Steps that are too long", 0, 1, "wrong_first", 1),
    ("what-goes-wrong", "Steps that are too long", 0, 10, "wrong_end", 1),
    ("what-goes-wrong", "Never cleared", 0, 50, "fresh_end", 1),
    ("what-goes-wrong", "Too old a slope", 0, 10, "fresh_ten", 1),
    ("what-goes-wrong", "Too old a slope", 1, 10, "old_end", 1),
    ("optimizer", "Too small a rate", 0, 50, "small_end", 1),
    ("optimizer", "Momentum in a long valley", 0, 50, "plain_end", 1),
    ("optimizer", "Momentum in a long valley", 1, 50, "momentum_end", 1),
    ("optimizer", "A thousand times steeper", 1, 50, "adam_steep", 1000),
    ("optimizer", "No rule wins everywhere", 0, 200, "crowd_gradient_descent", 1),
    ("optimizer", "No rule wins everywhere", 1, 200, "crowd_momentum", 1),
    ("optimizer", "No rule wins everywhere", 2, 200, "crowd_adam", 1),
]


@pytest.mark.parametrize(("slug", "title", "racer", "at", "name", "times"), HEIGHTS)
def test_the_height_that_is_told_is_that_of_the_race_that_is_shown(
    slug: str, title: str, racer: int, at: int, name: str, times: float
) -> None:
    step, options = step_of(slug, title)
    told = step.text + step.after + str(step.question)
    assert f"{{{name}" in told, "the step does not say this number"
    height, _ = ground_of(options)
    found = height(points(options, options["racers"][racer])[at]) / times
    assert lessons()[slug].numbers[name] == pytest.approx(found, rel=1e-9)


def test_what_is_never_cleared_climbs_again_late_in_the_race() -> None:
    _, options = step_of("what-goes-wrong", "Never cleared")
    height, _ = ground_of(options)
    late = max(height(point) for point in points(options, options["racers"][1])[25:])
    assert lessons()["what-goes-wrong"].numbers["uncleared_late"] == pytest.approx(late, rel=1e-9)


def test_where_descents_of_the_landscape_end() -> None:
    numbers = lessons()["landscape"].numbers
    _, four = step_of("landscape", "Four minima")
    end = points(four, four["racers"][0])[-1]
    assert (numbers["end_x"], numbers["end_y"]) == pytest.approx(tuple(end), rel=1e-9)
    _, narrow = step_of("landscape", "A narrow valley")
    path = points(narrow, narrow["racers"][0])
    assert numbers["way"] == pytest.approx(np.hypot(*(path[0] - 1)))
    assert numbers["left"] == pytest.approx(np.hypot(*(path[-1] - 1)), rel=1e-9)
    _, contours = step_of("landscape", "Contours")
    _, slope = ground_of(contours)
    assert (numbers["across"], numbers["up"]) == tuple(slope(np.array([-4.0, 2.0])))


def test_slopes_of_the_chain_by_the_rules_of_calculus() -> None:
    """Of (wx − t)² by w: 2(wx − t)x; of xy + 3x by x: y + 3."""
    text, numbers = lessons()["chain-rule"].text, lessons()["chain-rule"].numbers
    w, x, t = (text.figures["graph"].options["values"][name] for name in "wxt")
    error = w * x - t
    assert (numbers["by_w"], numbers["by_x"], numbers["by_t"]) == (2 * error * x, 2 * error * w, -2 * error)
    _, meeting = step_of("chain-rule", "Where two paths meet")
    assert numbers["paths"] == meeting["values"]["y"] + 3
    _, changed = step_of("chain-rule", "Why values are kept")
    assert changed["values"] == {"x": numbers["x2"], "y": numbers["y"]}
    assert numbers["later"] == numbers["later_y"] + 3


def test_slopes_through_nested_activations() -> None:
    _, options = step_of("what-goes-wrong", "A deep chain")
    value, slope = options["values"]["x"], 1.0
    for _ in range(options["formula"].count("sigmoid")):
        value = 1 / (1 + np.exp(-value))
        slope *= value * (1 - value)
    numbers = lessons()["what-goes-wrong"].numbers
    assert (numbers["vanished"], numbers["relu"]) == pytest.approx((slope, 1.0), rel=1e-12)


def test_prices_by_the_stated_convention() -> None:
    """Mazur's 8 weights; 2 nudges for each parameter; spirals of 2-8-8-2 have 114 parameters."""
    numbers = lessons()["costs"].numbers
    assert (numbers["parameters"], numbers["nudges"]) == (8, 16)
    assert numbers["large_nudges"] == 2 * numbers["large"]
    assert numbers["large"] == 3 * 8 + 9 * 8 + 9 * 2
