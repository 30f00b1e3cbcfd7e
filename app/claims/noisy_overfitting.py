"""It trains noisy models that overfit? Few rows, more rows, and weight decay, with one gradient."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Bars, Curves, Evidence, Numbers, Role, Series, groups, line
from app.claims.material.descents import descend
from app.claims.material.links import to_lab
from app.claims.material.networks import Example, on_rows
from app.claims.material.sources import gradient
from app.derivatives.evaluation import loss
from app.problems.data import Data
from app.problems.datasets import make_data

NOISE, MANY, TEST_ROWS = 0.4, 150, 200
RATE, STEPS = 0.02, 500
OVERFITS = 2.0
"""A model overfits when its error on new rows is more than so many times that on its own."""


def example_on(data: Data, width: int, decay: float = 0.0) -> Example:
    """A network with one hidden layer on these rows."""
    return on_rows(
        (1, width, 1), "tanh", "identity", "mean_squared_error", data.x, data.y, seed=2, decay=decay
    )


def measure(choices: Choices) -> Evidence:
    """Train on few rows; again with weight decay; and on many. Every error is without the penalty."""
    rows, width, decay = choices.whole("rows"), choices.whole("width"), choices.number("decay")
    few, many, unseen = (
        make_data("noisy_sine", {"rows": count, "noise": NOISE, "seed": seed})
        for count, seed in ((rows, 1), (MANY, 2), (TEST_ROWS, 3))
    )
    test = example_on(unseen, width).graph
    runs = {
        "few": (few, example_on(few, width)),
        "decay": (few, example_on(few, width, decay)),
        "many": (many, example_on(many, width)),
    }
    paths = {
        name: descend(example.graph, example.theta, STEPS, by="adam", rate=RATE).thetas[:: STEPS // 100]
        for name, (_, example) in runs.items()
    }
    own = {name: loss(example_on(data, width).graph, paths[name]) for name, (data, _) in runs.items()}
    new = {name: loss(test, path) for name, path in paths.items()}
    start = runs["few"][1]
    twice = [gradient(start.graph, start.theta) for _ in range(2)]
    numbers = {
        "rows": rows,
        "many_rows": MANY,
        "steps": STEPS,
        "parameters": start.graph.size,
        "few_own": float(own["few"][-1]),
        "few_new": float(new["few"][-1]),
        "few_best": float(new["few"].min()),
        "decay_own": float(own["decay"][-1]),
        "decay_new": float(new["decay"][-1]),
        "many_own": float(own["many"][-1]),
        "many_new": float(new["many"][-1]),
        "noise": float(np.abs(twice[0] - twice[1]).max()),
    }
    counts = range(0, STEPS + 1, STEPS // 100)
    roles: tuple[tuple[str, int, Role], ...] = (("few", rows, "other"), ("many", MANY, "step"))
    lines = tuple(
        line(f"{count} rows, error on {where}", counts, errors[name], role, dashed=where == "new rows")
        for name, count, role in roles
        for where, errors in (("its own", own), ("new rows", new))
    )
    training = Curves("The error while it trains", Axis("steps"), Axis("error", log=True), lines)
    names = {"few": f"{rows} rows", "decay": f"{rows} rows, weight decay", "many": f"{MANY} rows"}
    ends = Bars(
        "The error in the end",
        Axis("error", log=True),
        (Series("on its own rows", "plain"), Series("on new rows", "other")),
        groups(names.values(), *([float(errors[name][-1]) for name in names] for errors in (own, new))),
    )
    return Evidence(numbers, (training, ends))


def judge(numbers: Numbers) -> str:
    """Overfitting that more rows remove is not the gradient's."""
    few, many = (numbers[f"{name}_new"] > OVERFITS * numbers[f"{name}_own"] for name in ("few", "many"))
    if few and many:
        return "always"
    return "few_rows" if few else "never"


CLAIM = Claim(
    slug="it-trains-noisy-models-that-overfit",
    number="Q11",
    known="conditional",
    controls=(
        Number("rows", 10, 4, 60),
        Number("width", 12, 1, 20),
        Number("decay", 0.03, 0, 0.1, 0.005, integer=False),
    ),
    measure=measure,
    judge=judge,
    findings={"few_rows": "conditional", "never": "false", "always": "true"},
    link=lambda choices: to_lab(
        {
            "layers": [1, choices.whole("width"), 1],
            "activations": ["tanh", "identity"],
            "loss": "mean_squared_error",
            "biases": "trained",
            "initialiser": "xavier",
            "data": {
                "name": "noisy_sine",
                "rows": choices.whole("rows"),
                "noise": NOISE,
                "seed": 1,
                "test_fraction": 0,
            },
        },
        {"name": "adam", "learning_rate": RATE},
        seed=2,
    ),
    price=400_000_000,
)
