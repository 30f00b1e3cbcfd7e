"""Choosing an optimizer: rates that are too small and too large, and rules on valleys, scales and bowls."""

from collections.abc import Mapping, Sequence

import numpy as np

from app.claims.material.descents import descend
from app.claims.material.formulas import ROSENBROCK, formula
from app.claims.material.rules import rule
from app.claims.material.sources import gradient, value
from app.derivatives.curvature import hessian
from app.lessons.experiment import Experiment
from app.problems.surfaces import SURFACES
from app.slope import Slope

START = (-4.0, 2.0)
STEPS, LONG = 50, 200
SMALL, OFFERED, BEYOND = 0.02, (0.1, 0.2, 2.0), 0.21
VALLEY_RATE, KEPT = 0.018, 0.9
STEEPER, PLAIN_RATE, ADAM_RATE = 1000.0, 0.1, 0.3
CROWD: Mapping[str, float] = {"gradient_descent": 0.001, "momentum": 0.001, "adam": ADAM_RATE}


def bowl(condition: float) -> str:
    """The formula of a bowl that is so many times steeper along y."""
    return SURFACES["bowl"].text({"condition": condition})


def end(text: str, by: str, rate: float, steps: int = STEPS, start: Sequence[float] = START) -> float:
    """The height where a rule ends; infinite where it runs away."""
    height = float(descend(formula(text), np.array(start), steps, rate=rate, by=by).losses[-1])
    return height if np.isfinite(height) else float("inf")


def after_newton(text: str, start: Sequence[float]) -> float:
    """The height after one step of Newton's method."""
    graph, theta = formula(text), np.array(start)
    slope = Slope(value(graph, theta), gradient(graph, theta), hessian(graph, theta))
    newton = rule("newton", 1.0)
    return value(graph, theta + newton.update(slope, newton.init(theta), theta)[0])


def measure(
    condition: float = 10.0,
    valley: float = 100.0,
    valley_rate: float = VALLEY_RATE,
    steeper: float = STEEPER,
    newton_on: str = bowl(100.0),
    crowd_on: str = ROSENBROCK,
) -> dict[str, float]:
    """Heights where rules end on bowls of these conditions, on a steeper one, and on the last ground."""
    steep = f"{steeper:g}*({bowl(10)})"
    crowd_start = SURFACES["rosenbrock"].start
    rises = [end(bowl(condition), "gradient_descent", 1.05 * rate) > 28 for rate in OFFERED]
    return {
        "start": value(formula(bowl(10)), np.array(START)),
        "condition": condition,
        "small": SMALL,
        "small_end": end(bowl(condition), "gradient_descent", SMALL),
        "steps": STEPS,
        **{f"offered_{k + 1}": rate for k, rate in enumerate(OFFERED)},
        **{f"rises_{k + 1}": float(one) for k, one in enumerate(rises)},
        "beyond": BEYOND,
        "beyond_end": end(bowl(condition), "gradient_descent", BEYOND),
        "valley": valley,
        "valley_rate": valley_rate,
        "kept": KEPT,
        "plain_end": end(bowl(valley), "gradient_descent", valley_rate),
        "momentum_end": end(bowl(valley), "momentum", valley_rate),
        "steeper": steeper,
        "plain_rate": PLAIN_RATE,
        "adam_rate": ADAM_RATE,
        "plain_steep": end(steep, "gradient_descent", PLAIN_RATE),
        "adam_steep": end(steep, "adam", ADAM_RATE) / steeper,
        "adam_end": end(bowl(10), "adam", ADAM_RATE),
        "newton_one": after_newton(newton_on, START),
        "long": LONG,
        **{f"crowd_{by}": end(crowd_on, by, rate, LONG, crowd_start) for by, rate in CROWD.items()},
    }


def _steep(n: Mapping[str, float]) -> str:
    arrive = n["plain_steep"] < n["start"], n["adam_steep"] < n["start"]
    return {(True, True): "both", (False, True): "adam", (True, False): "plain", (False, False): "none"}[
        arrive
    ]


EXPERIMENT = Experiment(
    measure,
    {
        "limit": lambda n: next((f"rate_{k}" for k in (1, 2, 3) if n[f"rises_{k}"]), "none"),
        "valley": lambda n: "momentum" if n["momentum_end"] < n["plain_end"] else "plain",
        "steep": _steep,
        "newton": lambda n: "one" if n["newton_one"] < 1e-12 else "many",
        "crowd": lambda n: min(CROWD, key=lambda by: n[f"crowd_{by}"]),
    },
)
