"""Gradient descent needs backpropagation? The same descent with slopes from elsewhere."""

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Numbers, over_steps
from app.claims.material.links import mazur_in_lab
from app.claims.material.networks import MAZUR_RATE, mazur
from app.claims.material.sources import OTHERS
from app.claims.material.two_sources import SEED, SOURCE, descend_twice

LEARNT = 0.5
"""A descent that has halved the loss has descended."""


def measure(choices: Choices) -> Evidence:
    """Descend with backpropagation, and from the same point with another source."""
    example, name = mazur(), choices.name("source")
    usual, other = descend_twice(example.graph, example.theta, choices, rate=MAZUR_RATE)
    numbers = {
        "steps": choices.whole("steps"),
        "first": float(usual.losses[0]),
        "backpropagation": float(usual.losses[-1]),
        "other": float(other.losses[-1]),
        "apart": float(abs(other.losses - usual.losses).max()),
    }
    lines = (
        over_steps("backpropagation", list(usual.losses), "slope"),
        over_steps(OTHERS[name], list(other.losses), "other", dashed=True),
    )
    return Evidence(numbers, (Curves("The loss", Axis("steps"), Axis("loss", log=True), lines),))


def judge(numbers: Numbers) -> str:
    """A descent without backpropagation shows that it is not needed."""
    if not numbers["other"] < LEARNT * numbers["first"]:
        return "fails" if numbers["backpropagation"] < LEARNT * numbers["first"] else "short"
    return "same" if numbers["apart"] < 1e-9 else "similar"


CLAIM = Claim(
    slug="gradient-descent-needs-backpropagation",
    number="2",
    known="false",
    controls=(
        SOURCE,
        Number("steps", 1000, 10, 1000, 10),
        SEED,
    ),
    measure=measure,
    judge=judge,
    findings={"same": "false", "similar": "false", "short": "conditional", "fails": "true"},
    link=lambda choices: mazur_in_lab(
        {"name": "gradient_descent", "learning_rate": MAZUR_RATE}, choices.name("source"), steps=1000
    ),
    price=20_000_000,
)
