"""Backpropagation comes without any computational effort? It is counted, for networks of every size."""

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number
from app.claims.form.evidence import Axis, Curves, Evidence, Mark, Numbers, line
from app.claims.material.links import mazur_in_lab
from app.claims.material.networks import MAZUR_RATE, sized
from app.claims.material.sources import source

WIDTHS = (1, 2, 4, 8, 16, 32)


def passes(name: str, width: int) -> float:
    """What one gradient takes, counted in forward passes, in a network of width-width-1 neurons."""
    cost = source(name).cost(sized((2, width, width, 1)).graph)
    return (cost.forward + cost.backward) / cost.forward


def measure(choices: Choices) -> Evidence:
    """Count operations, and divide them by those of one forward pass."""
    width = choices.whole("width")
    graph = sized((2, width, width, 1)).graph
    cost = source("backpropagation").cost(graph)
    numbers = {
        "parameters": graph.size,
        "forward": cost.forward,
        "backward": cost.backward,
        "passes": passes("backpropagation", width),
        "passes_nudging": passes("central_differences", width),
    }
    sizes = [sized((2, each, each, 1)).graph.size for each in WIDTHS]
    lines = (
        line(
            "backpropagation", sizes, [passes("backpropagation", each) for each in WIDTHS], "slope", dots=True
        ),
        line("nudging", sizes, [passes("central_differences", each) for each in WIDTHS], "other", dots=True),
    )
    marks = (Mark("here", graph.size, numbers["passes"], "slope"),)
    x, y = Axis("parameters", log=True), Axis("forward passes’ worth", log=True)
    return Evidence(numbers, (Curves("What one gradient takes", x, y, lines, marks),))


def judge(numbers: Numbers) -> str:
    """No effort would be nothing beyond the forward pass."""
    if numbers["backward"] <= 0:
        return "free"
    return "cheap" if numbers["passes"] < 5 else "dear"


CLAIM = Claim(
    slug="without-any-computational-effort",
    number="Q7",
    known="false",
    controls=(Number("width", 16, 1, 32),),
    measure=measure,
    judge=judge,
    findings={"cheap": "false", "dear": "false", "free": "true"},
    link=lambda choices: mazur_in_lab({"name": "gradient_descent", "learning_rate": MAZUR_RATE}),
    price=30_000_000,
)
