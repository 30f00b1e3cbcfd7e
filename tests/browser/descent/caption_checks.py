"""Whether sentences about a race are true of its numbers and of the formula."""

import math
import re
from itertools import pairwise
from typing import Any

import numpy as np

from tests.browser.descent.random_races import Ground, value_at
from tests.browser.spelt_numbers import NUMBER, read

POINT = rf"(?:\({NUMBER}, {NUMBER}\)|{NUMBER})"
NOISE = "0 up to rounding"
STEP = POINT.replace(NUMBER, rf"({NOISE}|{NUMBER[1:-1]})")
ROUNDING = 8 * np.finfo(float).eps
"""How large a part of a step may be, as a share of its coordinate, that only rounding made."""


def check(said: dict[str, str], race: dict[str, Any], chosen: int, index: int) -> None:
    text, racer = said["caption"], race["racers"][chosen]
    assert not re.search(r"[{}]|undefined|NaN|null", text + said["standing"]), said
    lost = racer["diverged"] is not None and index >= len(racer["updates"]) - 1
    if lost:
        check_lost(text, race, chosen)
        check_why(said["standing"], race["ground"], racer)
    elif index == len(racer["updates"]):
        assert f"is at its end after {index} steps." in text
        assert said["standing"] in text
        check_standing(said["standing"], race["ground"], racer, index)
    else:
        check_step(text, race, chosen, index)
        check_standing(said["standing"], race["ground"], racer, index)


def close(text: str, right: float) -> bool:
    """Whether a number that is told with three digits or more is this one."""
    return math.isclose(read(text), right, rel_tol=6e-3, abs_tol=1e-300)


def is_point(found: re.Match[str], start: int, point: list[float]) -> bool:
    texts = [one for one in found.groups()[start : start + 3] if one is not None]
    return len(texts) == len(point) and all(close(*pair) for pair in zip(texts, point, strict=True))


def are_noise(racer: dict[str, Any], index: int) -> list[bool]:
    """Which parts of a step are not 0, and no more than the rounding of where it stands or came from."""
    near = [
        [abs(number or 0) for number in theta] for theta in racer["thetas"][max(0, index - 1) : index + 1]
    ]
    sizes = map(max, zip(*near, strict=True))
    return [
        0 < abs(part) <= ROUNDING * size for part, size in zip(racer["updates"][index], sizes, strict=True)
    ]


def is_step(found: re.Match[str], start: int, racer: dict[str, Any], index: int) -> bool:
    texts = [one for one in found.groups()[start : start + 3] if one is not None]
    update, noise = racer["updates"][index], are_noise(racer, index)
    if any(noise) and all(is_noise or part == 0 for is_noise, part in zip(noise, update, strict=True)):
        return texts == [NOISE]
    told = zip(texts, update, noise, strict=True)
    return all(
        text == NOISE if is_noise else text != NOISE and close(text, part) for text, part, is_noise in told
    )


def check_step(text: str, race: dict[str, Any], chosen: int, index: int) -> None:
    ground, racer = race["ground"], race["racers"][chosen]
    point, gradient, update = (racer[name][index] for name in ("thetas", "gradients", "updates"))
    found = re.match(
        rf"Step (\d+)\. Somebody measured the slope {POINT}; Racer (\d+) makes it the step {STEP}(.*)$", text
    )
    assert found, text
    assert (int(found[1]), int(found[5])) == (index + 1, chosen + 1)
    assert is_point(found, 1, gradient), text
    assert is_step(found, 5, racer, index), text
    assert [a + b for a, b in zip(point, update, strict=True)] == racer["thetas"][index + 1]
    asked = race["asked"][chosen]
    if asked["source"]["name"] != "spsa":
        check_gradient(ground, point, gradient)
    if asked["optimizer"]["name"] == "gradient_descent":
        expected = [-asked["optimizer"]["learning_rate"] * slope for slope in gradient]
        np.testing.assert_allclose(update, expected, rtol=1e-12)
    check_rise(found[9], ground, racer, index)
    if found[8] == NOISE:
        assert "downhill" not in found[9], text
    else:
        check_angles(found[9], ground, point, gradient, update)
        check_too_far(found[9], ground, racer, index, asked["source"]["name"] == "backpropagation")


def check_gradient(ground: Ground, point: list[float], gradient: list[float]) -> None:
    for axis, slope in enumerate(gradient):
        h = 1e-6 * max(1.0, abs(point[axis]))
        there = [[*point[:axis], point[axis] + step, *point[axis + 1 :]] for step in (-h, h)]
        low, high = (value_at(ground, [*one]) for one in there)
        size = abs(high) + abs(low)
        if math.isfinite(low) and math.isfinite(high) and size < 1e8:
            assert math.isclose((high - low) / (2 * h), slope, rel_tol=1e-3, abs_tol=1e-9 * size / h + 1e-4)


def check_rise(rest: str, ground: Ground, racer: dict[str, Any], index: int) -> None:
    before, after = (racer["values"][index], racer["values"][index + 1])
    for value, point in ((before, racer["thetas"][index]), (after, racer["thetas"][index + 1])):
        if value is not None:
            assert math.isclose(value, value_at(ground, point), rel_tol=1e-9, abs_tol=1e-12)
    if after is None:
        assert "lead" not in rest
        assert "down" not in rest.split(".")[0]
        return
    assert ("which ends higher" in rest) == (after > before), rest
    assert (", down " in rest) == (after < before), rest
    assert ("f stays at" in rest) == (after == before), rest
    if found := re.search(rf"from {NUMBER} to {NUMBER}\.", rest):
        assert close(found[1], before)
        assert close(found[2], after)
        assert (read(found[1]) < read(found[2])) == (before < after)
    elif found := re.search(rf"from {NUMBER} by {NUMBER}\.", rest):
        assert close(found[1], before)
        assert math.isclose(read(found[2]), after - before, rel_tol=6e-3)
    else:
        found = re.search(rf"f stays at {NUMBER}\.", rest)
        assert found, rest
        assert close(found[1], before)


def degrees_between(one: list[float], other: list[float]) -> float | None:
    a, b = np.array(one, dtype=float), np.array(other, dtype=float)
    with np.errstate(all="ignore"):
        a, b = a / np.abs(a).max(), b / np.abs(b).max()
        cosine = a @ b / (np.linalg.norm(a) * np.linalg.norm(b))
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine)))) if math.isfinite(cosine) else None


def check_angles(
    rest: str, ground: Ground, point: list[float], gradient: list[float], update: list[float]
) -> None:
    found = re.search(r"That is (\d+)° off straight downhill", rest)
    downhill = [-slope for slope in gradient]
    if found:
        turned = degrees_between(update, downhill)
        assert turned is not None, rest
        assert abs(turned - int(found[1])) <= 1, rest
    elif "straight downhill" in rest:
        turned = degrees_between(update, downhill)
        assert turned is not None, rest
        assert turned < 1e-4, rest
    else:
        assert len(point) == 1 or not any(gradient) or not any(update) or tiny_or_huge(gradient, update), rest
    found = re.search(r"downhill(?: is|,) (\d+°|no angle) off the way to the nearest minimum", rest)
    if found and ground.minima:
        nearest = min(ground.minima, key=lambda one: math.dist(one["point"], point))
        way = [there - here for there, here in zip(nearest["point"], point, strict=True)]
        angle = degrees_between(downhill, way)
        if found[1] == "no angle":
            assert angle is None or tiny_or_huge(gradient, way), rest
        else:
            assert angle is not None
            assert abs(angle - int(found[1][:-1])) <= 1, rest


def check_too_far(rest: str, ground: Ground, racer: dict[str, Any], index: int, is_exact: bool) -> None:
    """What ends higher only starts straight downhill; by an exact slope a shorter step goes down."""
    before, after = (racer["values"][index], racer["values"][index + 1])
    is_higher = before is not None and after is not None and after > before
    if "That is straight downhill" in rest:
        assert not is_higher, rest
    assert ("t starts straight downhill" not in rest) or is_higher, rest
    assert ("By that slope it starts" not in rest) or not is_exact, rest
    assert ("It starts straight downhill" in rest) == ("but goes too far" in rest), rest
    if "but goes too far" in rest:
        assert is_exact, rest
        point, update = np.array(racer["thetas"][index]), np.array(racer["updates"][index])
        shorter = (value_at(ground, [*(point + update * 0.5**k)]) for k in range(1, 1000))
        assert any(value < before for value in shorter), rest


def tiny_or_huge(*vectors: list[float]) -> bool:
    """Whether products of these leave the numbers, so that no angle can be computed."""
    sizes = [abs(number) for vector in vectors for number in vector if number]
    return bool(sizes) and (min(sizes) < 1e-150 or max(sizes) > 1e150)


def check_standing(text: str, ground: Ground, racer: dict[str, Any], index: int) -> None:
    value, point = racer["values"][index], racer["thetas"][index]
    if value is None:
        assert text.startswith("f = –")
        return
    found = re.match(rf"f = {NUMBER}", text)
    assert found, text
    assert close(found[1], value)
    if ground.minima is None:
        return
    nearest = min(ground.minima, key=lambda one: math.dist(one["point"], point))
    distance = math.dist(nearest["point"], point)
    assert (", at the minimum" in text) == (distance < 1e-2), text
    if found := re.search(rf", {NUMBER} from {POINT}$", text):
        assert math.isclose(read(found[1]), distance, rel_tol=0.06)
        assert is_point(found, 1, nearest["point"])


def check_lost(text: str, race: dict[str, Any], chosen: int) -> None:
    racer = race["racers"][chosen]
    if racer["values"][0] is None:
        assert " cannot start: " in text
        assert text.endswith(("Choose another start.", "The others go on."))
    else:
        assert f" diverged at step {racer['diverged']['count']}: " in text
    others = [one for lane, one in enumerate(race["racers"]) if lane != chosen]
    if "The others go on" in text:
        assert others
        assert all(one["diverged"] is None for one in others)
    check_why(text, race["ground"], racer)
    assert ("Try a smaller rate" in text) == ("led higher" in text)


def check_why(text: str, ground: Ground, racer: dict[str, Any]) -> None:
    """Of the reasons that are told each is true, and one is told."""
    values, thetas = racer["values"], racer["thetas"]
    known = [value for value in values if value is not None]
    first = values.index(None) if None in values else len(values) - 1
    there = value_at(ground, thetas[first])
    rises = [after > before for before, after in pairwise(known)]
    falls = [after < before for before, after in pairwise(known)]
    beyond = any(number is None for number in thetas[first])
    if "where it starts" in text:
        assert not math.isfinite(value_at(ground, thetas[0]))
    elif "led higher" in text:
        assert rises
        assert all(rises)
        # The last one led where f is infinite, or where no number can follow; else it is said apart.
        end = re.search(rf", and the last one to {POINT}, where f has no finite value", text)
        assert beyond or there == math.inf or (end and not math.isfinite(there)), (text, thetas[first])
        assert not end or is_point(end, 0, thetas[first])
    elif "no lowest value" in text:
        assert falls
        assert all(falls)
        assert known[-1] < -1e15
    elif found := re.search(rf"from f = {NUMBER} its step led to {POINT}, where f has no finite value", text):
        assert close(found[1], known[-1])
        assert is_point(found, 1, thetas[first])
        assert not math.isfinite(there)
    elif found := re.search(rf"at {POINT} f = {NUMBER} has no finite slope", text):
        assert is_point(found, 0, thetas[len(known) - 1])
        assert None in racer["gradients"][len(known) - 1]
    else:
        found = re.search(rf"after f = {NUMBER} its numbers left what a computer can hold", text)
        assert found, text
        assert close(found[1], known[-1])
        assert beyond or abs(known[-1]) >= 1e15
