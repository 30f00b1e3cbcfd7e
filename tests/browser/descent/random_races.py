"""Random races: three racers at most, of any rule, on grounds whose formulas are written here once more."""

import math
import random
from collections.abc import Callable
from typing import Any, NamedTuple

import httpx
import numpy as np

from app.descent.rules import RULES

STEPS = 14


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


def value_at(ground: Ground, point: list[float | None]) -> float:
    """The formula, worked out here; not a number where a coordinate is none."""
    with np.errstate(all="ignore"):
        return float(ground.value(*(np.float64(math.nan if one is None else one) for one in point)))


def random_race(chance: random.Random, api: httpx.Client) -> dict[str, Any]:
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
    response = api.post("/api/race", json=body)
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
                    "setup": {"source": race["asked"][chosen]["source"], "noise": 0},
                    "minima": race["ground"].minima,
                    "ground": {"extent": [-5, 5, -5, 5]},
                }
            )
    return scenes
