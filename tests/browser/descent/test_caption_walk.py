"""Random races, step by step: each statement about a racer is checked against its numbers and the formula."""

import math
import random
import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any, NamedTuple

import httpx
import numpy as np
import pytest

from app.descent.rules import RULES
from tests.browser.conftest import Visit
from tests.browser.modules import open_modules
from tests.deep import seeds
from tests.serving import Server

RACES, STEPS = 4, 14
WALK = """given.map((scene) => ({
  caption: caption.caption(scene).map((part) => part.text).join(''),
  standing: racers.standing(scene, scene.chosen),
}))"""
MODULES = ("caption=descent/words/caption", "racers=descent/words/racers")
NUMBER = r"(−?(?:\d+(?:\.\d+)?|\.\d+)(?:e−?\d+)?)"
POINT = rf"(?:\({NUMBER}, {NUMBER}\)|{NUMBER})"


class Ground(NamedTuple):
    """A formula, what it computes, and its known minima; None where nobody knows them."""

    text: str
    value: Callable[..., Any]
    minima: list[dict[str, Any]] | None = None


def at(*point: float) -> list[dict[str, Any]]:
    return [{"point": list(point), "value": 0}]


TWO_MINIMA = [{"point": [-1, 0], "value": 0}, {"point": [1, 0], "value": 0}]
GROUNDS = [
    Ground("(x^2 + 10*y^2)/2", lambda x, y: (x**2 + 10 * y**2) / 2, at(0, 0)),
    Ground("(1 - x)^2 + 100*(y - x^2)^2", lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2, at(1, 1)),
    Ground("(x^2 - 1)^2 + y^2", lambda x, y: (x**2 - 1) ** 2 + y**2, TWO_MINIMA),
    Ground("log(x) + y^2", lambda x, y: np.log(x) + y**2),
    Ground("x^3 + y", lambda x, y: x**3 + y),
    Ground("w^2/2", lambda w: w**2 / 2, at(0)),
    Ground("w^2 + sqrt(w + 5)", lambda w: w**2 + np.sqrt(w + 5)),
    Ground("1/w", lambda w: 1 / w),
    Ground("exp(w) - w", lambda w: np.exp(w) - w, [{"point": [0], "value": 1}]),
]


def random_race(chance: random.Random, server: Server) -> dict[str, Any]:
    """One to three racers of any rule, with rates from 0 to far too long, by exact slopes or guessed ones."""
    ground = chance.choice(GROUNDS)
    names = "xy" if "y" in ground.text else "w"
    start = {name: chance.choice([0.0, 1.0, chance.uniform(-3, 3)]) for name in names}
    source = chance.choice(["backpropagation", "backpropagation", "central_differences", "spsa"])
    racers = []
    for _ in range(chance.randint(1, 3)):
        rule = chance.choice([one for one in RULES.values() if one.order == 1 or source == "backpropagation"])
        rate = chance.choice([0, 1e-9, 0.01, 0.3, 1.5, 1000])
        racers.append({"source": {"name": source}, "optimizer": {"name": rule.name, "learning_rate": rate}})
    problem = {"kind": "expression", "text": ground.text, "start": start}
    body = {"problem": problem, "racers": racers, "steps": STEPS}
    response = httpx.post(f"{server.address}/api/race", json=body, timeout=60)
    assert response.status_code == 200, response.text
    return {"ground": ground, "asked": racers, "racers": response.json()["racers"]}


def scenes_of(race: dict[str, Any]) -> list[dict[str, Any]]:
    """What the page would show: each racer, chosen, before each of its steps and at its end."""
    scenes = []
    for chosen, racer in enumerate(race["racers"]):
        for index in range(len(racer["updates"]) + 1):
            positions = [{"index": min(index, len(one["updates"])), "progress": 0} for one in race["racers"]]
            scenes.append(
                {
                    "race": {"racers": race["racers"]},
                    "chosen": chosen,
                    "positions": positions,
                    "names": [f"Racer {lane + 1}" for lane in range(len(race["racers"]))],
                    "source": "Somebody",
                    "minima": race["ground"].minima,
                    "ground": {"extent": [-5, 5, -5, 5]},
                }
            )
    return scenes


@pytest.mark.parametrize("seed", seeds(1, 40))
def test_every_sentence_is_true_of_the_race(visit: Visit, server: Server, seed: int) -> None:
    chance, modules = random.Random(seed), open_modules(visit)
    for _ in range(RACES):
        race = random_race(chance, server)
        scenes = scenes_of(race)
        for scene, said in zip(scenes, modules.run(WALK, *MODULES, given=scenes), strict=True):
            check(said, race, scene["chosen"], scene["positions"][scene["chosen"]]["index"])


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


def read(text: str) -> float:
    return float(text.replace("−", "-"))


def close(text: str, right: float) -> bool:
    """Whether a number that is told with three digits or more is this one."""
    return math.isclose(read(text), right, rel_tol=6e-3, abs_tol=1e-300)


def is_point(found: re.Match[str], start: int, point: list[float]) -> bool:
    texts = [one for one in found.groups()[start : start + 3] if one is not None]
    return len(texts) == len(point) and all(close(*pair) for pair in zip(texts, point, strict=True))


def value_at(ground: Ground, point: list[float | None]) -> float:
    """The formula, worked out here; not a number where a coordinate is none."""
    with np.errstate(all="ignore"):
        return float(ground.value(*(np.float64(math.nan if one is None else one) for one in point)))


def check_step(text: str, race: dict[str, Any], chosen: int, index: int) -> None:
    ground, racer = race["ground"], race["racers"][chosen]
    point, gradient, update = (racer[name][index] for name in ("thetas", "gradients", "updates"))
    found = re.match(
        rf"Step (\d+)\. Somebody measured the slope {POINT}; Racer (\d+) makes it the step {POINT}(.*)$", text
    )
    assert found, text
    assert (int(found[1]), int(found[5])) == (index + 1, chosen + 1)
    assert is_point(found, 1, gradient), text
    assert is_point(found, 5, update), text
    assert [a + b for a, b in zip(point, update, strict=True)] == racer["thetas"][index + 1]
    asked = race["asked"][chosen]
    if asked["source"]["name"] != "spsa":
        check_gradient(ground, point, gradient)
    if asked["optimizer"]["name"] == "gradient_descent":
        expected = [-asked["optimizer"]["learning_rate"] * slope for slope in gradient]
        np.testing.assert_allclose(update, expected, rtol=1e-12)
    check_rise(found[9], ground, racer, index)
    check_angles(found[9], ground, point, gradient, update)


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
    assert ("which leads up" in rest) == (after > before), rest
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
    elif "That is straight downhill" in rest:
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
    else:
        found = re.search(rf"after f = {NUMBER} its numbers left what a computer can hold", text)
        assert found, text
        assert close(found[1], known[-1])
        assert beyond or abs(known[-1]) >= 1e15


# A true sentence made false: what stands there, and what is said instead.
LIES = {
    "up, not down": (r", down from", ", which leads up, from"),
    "down, not up": (r", which leads up, from", ", down from"),
    "it stays": (r", (down|which leads up,) from (\S+) to \S+\.", r", and f stays at \2."),
    "another way": (r"from (\S+) to (\S+)\.", r"from \2 to \1."),
    "another slope": (r"the slope \(?\S+", "the slope (.123,"),
    "another step": (r"Step (\d)", r"Step 9\1"),
    "another angle": (r"That is \d+° off", "That is 45.5° off"),
    "no end": (r"is at its end after \d+ steps", "is at its end after 3 steps"),
    "another minimum": (r"at the minimum", "far from the minimum"),
    "another reason": (
        r"each of its steps led higher than the one before",
        "f has no finite value where it starts",
    ),
    "undefined, not left": (r"after f = .* can hold", "each of its steps led higher than the one before"),
}


def test_a_false_sentence_is_found(visit: Visit, server: Server) -> None:
    chance, modules, told = random.Random(5), open_modules(visit), dict.fromkeys(LIES, 0)
    for _ in range(10):
        race = random_race(chance, server)
        scenes = scenes_of(race)
        for scene, said in zip(scenes, modules.run(WALK, *MODULES, given=scenes), strict=True):
            chosen, index = scene["chosen"], scene["positions"][scene["chosen"]]["index"]
            for name, (true, false) in LIES.items():
                lie = re.sub(true, false, said["caption"])
                if lie == said["caption"]:
                    continue
                told[name] += 1
                assert is_refuted({**said, "caption": lie}, race, chosen, index), (name, lie)
    assert len([name for name, count in told.items() if count]) >= 8, told


def is_refuted(said: dict[str, str], race: dict[str, Any], chosen: int, index: int) -> bool:
    try:
        check(said, race, chosen, index)
    except (AssertionError, ValueError, TypeError):
        return True
    return False
