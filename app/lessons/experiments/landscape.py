"""Reading a landscape: where it is steep, where downhill points, where it ends, and what a map hides."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from app.claims.material.descents import descend
from app.claims.material.formulas import formula
from app.claims.material.sources import gradient, value
from app.lessons.experiment import Experiment
from app.presets import XOR
from app.problems.surfaces import SURFACES
from app.training.race import Track

BOWL, HIMMELBLAU, ROSENBROCK = SURFACES["bowl"], SURFACES["himmelblau"], SURFACES["rosenbrock"]
STEPS, LONG = 50, 200
RATE, HIMMELBLAU_RATE, VALLEY_RATE = 0.05, 0.005, 0.001


def down(text: str, start: Sequence[float], steps: int, rate: float) -> Track:
    """Gradient descent over a formula of two variables."""
    return descend(formula(text), np.array(start), steps, rate=rate)


def measure(
    start: tuple[float, float] = (-4.0, 2.0),
    condition: float = 10.0,
    other: tuple[float, float] = (0.0, 0.0),
    long: int = LONG,
    layers: Sequence[int] = tuple(XOR.experiment["problem"]["layers"]),
) -> dict[str, float]:
    """Slopes of a bowl at its start, the ends of two descents, and how many directions a network has."""
    bowl = BOWL.text({"condition": condition})
    point = np.array(start)
    slope = gradient(formula(bowl), point)
    aside = np.dot(slope, point) / (np.linalg.norm(slope) * np.linalg.norm(point))
    ends = down(HIMMELBLAU.text(), other, STEPS, HIMMELBLAU_RATE).thetas[-1]
    reached = [float(np.linalg.norm(ends - np.array(minimum.point))) < 0.1 for minimum in HIMMELBLAU.minima]
    valley = down(ROSENBROCK.text(), ROSENBROCK.start, long, VALLEY_RATE).thetas
    way = float(np.linalg.norm(valley[0] - np.array([1, 1])))
    left = float(np.linalg.norm(valley[-1] - np.array([1, 1])))
    parameters = sum((before + 1) * after for before, after in pairwise(layers))
    return {
        "x": start[0],
        "y": start[1],
        "condition": condition,
        "height": value(formula(bowl), point),
        "across": float(slope[0]),
        "up": float(slope[1]),
        "angle": float(np.degrees(np.arccos(np.clip(aside, -1, 1)))),
        **{f"minimum_{k + 1}": float(is_reached) for k, is_reached in enumerate(reached)},
        "end_x": float(ends[0]),
        "end_y": float(ends[1]),
        "steps": STEPS,
        "long": long,
        "way": way,
        "left": left,
        "walked": 1 - left / way,
        "parameters": parameters,
        "shown": 2,
        "hidden": parameters - 2,
    }


EXPERIMENT = Experiment(
    measure,
    {
        "steep": lambda n: "up" if abs(n["up"]) > abs(n["across"]) else "across",
        "points": lambda n: "at" if n["angle"] < 5 else "aside",
        "where": lambda n: "right" if n["minimum_1"] else "left" if n["minimum_2"] else "low",
        "valley": lambda n: "arrived" if n["walked"] > 0.9 else "little",
        "hidden": lambda n: "none" if n["hidden"] == 0 else "rest",
    },
)
