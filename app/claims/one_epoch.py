"""One backpropagation is one update is one epoch? Each has a counter of its own."""

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Bars, Evidence, Numbers, Series, groups
from app.claims.material.links import to_lab
from app.claims.material.networks import on_rows
from app.claims.material.sources import source
from app.problems.datasets import make_data
from app.training.batches import batch_rows
from app.training.counters import batches_of, counters

ROWS = 200
LAYERS = (2, 4, 1)


def measure(choices: Choices) -> Evidence:
    """Cut so many epochs into batches, and count what a run does in them."""
    size, epochs = choices.whole("batch"), choices.whole("epochs")
    data = make_data("gaussians", {"rows": ROWS})
    updates = epochs * batches_of(ROWS, size).number

    def cost_at(count: int):  # type: ignore[no-untyped-def]
        rows = batch_rows(count, ROWS, size, seed=1)
        x, y = (data.x, data.y) if rows is None else (data.x[rows], data.y[rows])
        return source("backpropagation").cost(
            on_rows(LAYERS, "tanh", "identity", "binary_cross_entropy", x, y).graph
        )

    counted = counters(updates, ROWS, size, cost_at, updating=0)
    seen = [
        ROWS if (rows := batch_rows(count, ROWS, size, seed=1)) is None else len(rows)
        for count in range(updates)
    ]
    numbers = {
        "rows": ROWS,
        "batch": size,
        "epochs": float(counted.epochs),
        "updates": counted.updates,
        "backward": counted.backward_passes,
        "evaluations": counted.loss_evaluations,
        "seen": sum(seen),
        "an_epoch": counted.updates / counted.epochs,
    }
    names = ("rows seen", "backward passes", "updates", "epochs")
    values = (numbers["seen"], numbers["backward"], numbers["updates"], numbers["epochs"])
    figure = Bars(
        "The counters", Axis("how many", log=True), (Series("so far", "plain"),), groups(names, values)
    )
    return Evidence(numbers, (figure,))


def judge(numbers: Numbers) -> str:
    """The three are one only if each count is the same."""
    if numbers["backward"] == numbers["updates"] == numbers["epochs"]:
        return "one_batch"
    return "many"


CLAIM = Claim(
    slug="one-backpropagation-is-one-epoch",
    number="16",
    known="false",
    controls=(Number("batch", 20, 1, ROWS), Number("epochs", 1, 1, 10)),
    measure=measure,
    judge=judge,
    findings={"many": "false", "one_batch": "conditional"},
    link=lambda choices: to_lab(
        {
            "layers": list(LAYERS),
            "activations": ["tanh", "identity"],
            "loss": "binary_cross_entropy",
            "biases": "trained",
            "initialiser": "xavier",
            "data": {
                "name": "gaussians",
                "rows": ROWS,
                "noise": 0.5,
                "seed": 1,
                "test_fraction": 0,
                "outputs": 1,
            },
        },
        {"name": "gradient_descent", "learning_rate": 0.2},
        batch_size=choices.whole("batch"),
    ),
)
