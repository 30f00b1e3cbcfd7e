"""The first iteration by hand: Mazur's network, the δ of its first output, one slope and one step."""

from app.claims.material.descents import descend
from app.claims.material.networks import FIXED, MAZUR_NAMES, MAZUR_RATE, mazur, on_rows
from app.claims.material.sources import BACKPROPAGATION, gradient, source, value
from app.lessons.experiment import Experiment, nearest
from app.problems.datasets import make_data

LATER = 10


def measure(
    output: str = "sigmoid", of: str = "w5", times: float = 1, *, interleaved: bool = False
) -> dict[str, float]:
    """One iteration from the published weights, and the loss some steps later.

    output: the activation of the outputs. of: the parameter that is looked at. times: what slopes are
    multiplied by before the step. interleaved: weights move while slopes are measured, as they must not.
    """
    data = make_data("mazur", {})
    example = on_rows((2, 2, 2), "sigmoid", output, "half_squared_error", data.x, data.y, FIXED)
    theta, place = mazur(trained=False).theta, MAZUR_NAMES.index(of)
    measured = source(BACKPROPAGATION).measure(example.graph, theta)
    first, last = example.layers[1:]
    hidden, outputs, wanted = (
        measured.values[node or 0][:, 0] for node in (first.value, last.value, last.target)
    )
    run = descend(example.graph, theta, LATER, rate=MAZUR_RATE, interleaved=interleaved)
    error, factor = float(outputs[0] - wanted[0]), float(outputs[0] * (1 - outputs[0]))
    adjoint = measured.adjoints[last.pre_activation or 0]
    delta = 0.0 if adjoint is None else float(adjoint[0, 0])
    free = mazur()
    slope, weight = float(gradient(free.graph, free.theta)[place]), float(free.theta[place])
    return {
        "h1": float(hidden[0]),
        **{f"o{k + 1}": float(number) for k, number in enumerate(outputs)},
        **{f"t{k + 1}": float(target) for k, target in enumerate(wanted)},
        "loss": float(measured.slope.value),
        "error": error,
        "factor": factor,
        "delta": delta,
        "flipped": -error * factor,
        "product": error * factor,
        "slope": slope,
        "by_value": error * factor * float(hidden[0]),
        "by_weight": error * factor * weight,
        "weight": weight,
        "rate": MAZUR_RATE,
        "new": weight - MAZUR_RATE * times * slope,
        "minus": weight - MAZUR_RATE * slope,
        "plus": weight + MAZUR_RATE * slope,
        "whole": weight - slope,
        "moved": float(abs(run.gradients[0] - measured.slope.gradient).max()),
        "after": value(example.graph, theta - MAZUR_RATE * times * measured.slope.gradient),
        "later": LATER,
        "loss_later": float(run.losses[LATER]),
    }


EXPERIMENT = Experiment(
    measure,
    {
        "delta": lambda n: nearest(n["delta"], {name: n[name] for name in ("product", "error", "flipped")}),
        "slope": lambda n: nearest(
            n["slope"], {"value": n["by_value"], "weight": n["by_weight"], "delta": n["product"]}
        ),
        "moved": lambda n: "same" if n["moved"] == 0 else "some",
        "step": lambda n: nearest(n["new"], {name: n[name] for name in ("minus", "plus", "whole")}),
        "loss": lambda n: "lower" if n["after"] < n["loss"] else "higher",
    },
)
