"""It grows more reliable as it converges with more data? Directions and test errors, as the data grow."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Numbers, line
from app.claims.material.descents import descend
from app.claims.material.links import to_lab
from app.claims.material.networks import Example, on_rows
from app.claims.material.sources import gradient, value
from app.problems.data import Data
from app.problems.datasets import make_data
from app.slope import Array

LAYERS = (1, 6, 1)
ROWS, TEST_ROWS, NOISE = 64, 200, 0.3
SIZES = (1, 2, 4, 8, 16, 32)
DRAWS = 50
TRAINED = (4, 8, 16, 32, 64)
STEPS, RATE = 300, 0.02


def sine(rows: int, seed: int) -> Data:
    """Noisy points of a sine curve."""
    return make_data("noisy_sine", {"rows": rows, "noise": NOISE, "seed": seed})


def example_on(data: Data, rows: Array) -> Example:
    """A small network on some of the rows."""
    return on_rows(LAYERS, "tanh", "identity", "mean_squared_error", data.x[rows], data.y[rows], seed=3)


def agreement(slopes: Array, size: int, rng: np.random.Generator) -> float:
    """Mean cosine between the mean of `size` rows' gradients (rows, P) and the mean of all."""
    whole = slopes.mean(axis=0)
    draws = np.array(
        [slopes[rng.choice(len(slopes), size, replace=False)].mean(axis=0) for _ in range(DRAWS)]
    )
    return float((draws @ whole / np.linalg.norm(draws, axis=1) / np.linalg.norm(whole)).mean())


def measure(choices: Choices) -> Evidence:
    """Compare mini-batches with all rows, before and after training; then train on more and more rows."""
    seed, steps = choices.whole("seed"), choices.whole("steps")
    data, unseen = sine(ROWS, seed), sine(TEST_ROWS, seed + 1000)
    everything, test = example_on(data, np.arange(ROWS)), example_on(unseen, np.arange(TEST_ROWS))
    end = descend(everything.graph, everything.theta, steps, by="adam", rate=RATE).thetas[-1]
    singles = [example_on(data, np.array([row])).graph for row in range(ROWS)]
    rng = np.random.default_rng([seed, 7])
    first, last = (
        [agreement(np.array([gradient(graph, theta) for graph in singles]), size, rng) for size in SIZES]
        for theta in (everything.theta, end)
    )
    order = np.random.default_rng([seed, 8]).permutation(ROWS)
    errors = []
    for rows in TRAINED:
        example = example_on(data, order[:rows])
        errors.append(
            value(test.graph, descend(example.graph, example.theta, STEPS, by="adam", rate=RATE).thetas[-1])
        )
    numbers = {
        "small": first[0],
        "large": first[-1],
        "small_end": last[0],
        "large_end": last[-1],
        "size": SIZES[-1],
        "steps": steps,
        "few_rows": TRAINED[0],
        "many_rows": TRAINED[-1],
        "few": errors[0],
        "many": errors[-1],
    }
    cosines = (
        line("at the start", SIZES, first, "slope", dots=True),
        line("after training", SIZES, last, "other", dots=True, dashed=True),
    )
    x, y = Axis("rows in the batch", log=True), Axis("cosine")
    directions = Curves("How well a batch’s slope points along that of all rows", x, y, cosines)
    trained = (line("error on new rows", TRAINED, errors, "step", dots=True),)
    tests = Curves(
        "What training on more rows gives",
        Axis("rows trained on", log=True),
        Axis("test error", log=True),
        trained,
    )
    return Evidence(numbers, (directions, tests))


def judge(numbers: Numbers) -> str:
    """More rows and convergence are two questions."""
    rows_help = numbers["large"] > numbers["small"] and numbers["many"] < numbers["few"]
    convergence_helps = numbers["large_end"] > numbers["large"]
    if rows_help and convergence_helps:
        return "both"
    if rows_help:
        return "rows"
    return "convergence" if convergence_helps else "none"


CLAIM = Claim(
    slug="more-reliable-with-more-data",
    number="Q9",
    known="conditional",
    controls=(Number("steps", 300, 20, 600, 20), Number("seed", 1, 0, 99)),
    measure=measure,
    judge=judge,
    findings={"rows": "conditional", "both": "true", "convergence": "conditional", "none": "false"},
    link=lambda choices: to_lab(
        {
            "layers": list(LAYERS),
            "activations": ["tanh", "identity"],
            "loss": "mean_squared_error",
            "biases": "trained",
            "initialiser": "xavier",
            "data": {
                "name": "noisy_sine",
                "rows": ROWS,
                "noise": NOISE,
                "seed": choices.whole("seed"),
                "test_fraction": 0,
            },
        },
        {"name": "adam", "learning_rate": RATE},
        batch_size=8,
        seed=3,
    ),
    price=200_000_000,
)
