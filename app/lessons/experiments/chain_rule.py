"""The chain rule on a graph: slopes of a small formula, and of one in which two paths meet."""

import numpy as np

from app.claims.material.formulas import formula
from app.claims.material.sources import gradient, value
from app.lessons.experiment import Experiment, nearest

CHAIN, MEETING = "(w*x - t)^2", "x*y + 3*x"


def measure(
    outer: str = "d^2",
    meeting: str = MEETING,
    y: float = 4.0,
    changed_y: float = 8.0,
    of: int = 0,
    at: str = "change",
) -> dict[str, float]:
    """Slopes of the chain at w = 0.5, x = 3, t = 1, and of the formula with two paths at x = 2 and y.

    outer: the last operation of the chain. of: the place of the variable whose slope is asked for.
    at: "change", or "stay" for the old value of y.
    """
    w, x, t = 0.5, 3.0, 1.0
    chain, paths = formula(CHAIN), formula(meeting)
    slopes = gradient(chain, np.array([w, x, t]))
    error = w * x - t
    point = np.array([2.0, y])[: len(paths.parameters)]
    later = np.array([2.0, changed_y if at == "change" else y])[: len(paths.parameters)]
    return {
        "w": w,
        "x": x,
        "t": t,
        "product": w * x,
        "error": error,
        "loss": value(chain, np.array([w, x, t])),
        "by_square": float(gradient(formula(outer), np.array([error]))[0]),
        "twice": 2 * error,
        "squared": error**2,
        "by_w": float(slopes[0]),
        "by_x": float(slopes[1]),
        "by_t": float(slopes[2]),
        "asked": float(slopes[of]),
        "times_input": 2 * error * x,
        "times_weight": 2 * error * w,
        "plus_input": 2 * error + x,
        "x2": 2.0,
        "y": y,
        "other": 3.0,
        "paths": float(gradient(paths, point)[0]),
        "sum": y + 3.0,
        "times": y * 3.0,
        "later_y": changed_y,
        "later": float(gradient(paths, later)[0]),
        "later_sum": changed_y + 3.0,
        "later_double": 2 * (y + 3.0),
        "inputs": len(point),
    }


EXPERIMENT = Experiment(
    measure,
    {
        "square": lambda n: nearest(
            n["by_square"], {"twice": n["twice"], "squared": n["squared"], "error": n["error"]}
        ),
        "weight": lambda n: nearest(
            n["asked"], {"input": n["times_input"], "weight": n["times_weight"], "plus": n["plus_input"]}
        ),
        "paths": lambda n: nearest(n["paths"], {"sum": n["sum"], "times": n["times"], "first": n["y"]}),
        "kept": lambda n: nearest(
            n["later"], {"new": n["later_sum"], "old": n["sum"], "double": n["later_double"]}
        ),
        "walks": lambda n: "one" if n["inputs"] == 1 else "each",
    },
)
