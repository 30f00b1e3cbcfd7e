"""Zero or equal initial weights are fine? What starts equal stays equal."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number, Pick
from app.claims.form.evidence import Axis, Curves, Evidence, Numbers, over_steps
from app.claims.material.descents import descend
from app.claims.material.links import mazur_in_lab
from app.claims.material.networks import MAZUR_RATE, mazur
from app.slope import Array

STARTS = {"equal": "all weights 0.3", "zero": "all weights 0", "own": "the example’s own weights"}
# Which numbers of theta are weights into the first and into the second hidden neuron, and which biases.
FIRST, SECOND, BIASES = [0, 1], [2, 3], [4, 5, 10, 11]


def start_of(name: str) -> Array:
    """Where a run begins; biases are those of the example."""
    theta = mazur().theta.copy()
    if name != "own":
        weights = [i for i in range(theta.size) if i not in BIASES]
        theta[weights] = 0.3 if name == "equal" else 0.0
    return theta


def measure(choices: Choices) -> Evidence:
    """Descend, and look whether the two hidden neurons ever differ."""
    example, steps, start = mazur(), choices.whole("steps"), start_of(choices.name("start"))
    run = descend(example.graph, start, steps, rate=MAZUR_RATE)
    theta = run.thetas
    apart = np.abs(theta[:, FIRST] - theta[:, SECOND]).max(axis=1)
    numbers = {
        "steps": steps,
        "apart": float(apart.max()),
        "apart_last": float(apart[-1]),
        "hidden": float(np.abs(run.gradients[0][:6]).max()),
        "first": float(run.losses[0]),
        "last": float(run.losses[-1]),
    }
    lines = (
        over_steps("w1, into the first hidden neuron", theta[:, 0].tolist(), "step"),
        over_steps("w3, into the second", theta[:, 2].tolist(), "other", dashed=True),
    )
    return Evidence(
        numbers, (Curves("Two weights from the same input", Axis("steps"), Axis("weight"), lines),)
    )


def judge(numbers: Numbers) -> str:
    """Neurons that are alike for good are one neuron, drawn twice."""
    if numbers["apart"] > 0:
        return "differ"
    return "frozen" if numbers["hidden"] == 0 else "alike"


CLAIM = Claim(
    slug="equal-initial-weights-are-fine",
    number="15",
    known="false",
    controls=(Pick("start", "equal", STARTS), Number("steps", 1000, 10, 1000, 10)),
    measure=measure,
    judge=judge,
    findings={"alike": "false", "frozen": "false", "differ": "true"},
    link=lambda choices: mazur_in_lab(
        {"name": "gradient_descent", "learning_rate": MAZUR_RATE},
        theta=start_of(choices.name("start")).tolist(),
    ),
)
