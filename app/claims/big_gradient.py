"""A big gradient is a big update? The same first step, with every slope multiplied."""

import numpy as np

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Number, Pick
from app.claims.form.evidence import Axis, Bars, Evidence, Numbers, Series, groups
from app.claims.material.links import racer, to_descent
from app.claims.material.networks import mazur
from app.claims.material.rules import TITLES, rule
from app.claims.material.sources import gradient
from app.slope import Array, Slope

RATE = 0.05


def first_step(by: str, slope: Array, theta: Array) -> Array:
    """The update (P,) of a rule's first step."""
    optimizer = rule(by, RATE)
    return optimizer.update(Slope(0.0, slope), optimizer.init(theta), theta)[0]


def measure(choices: Choices) -> Evidence:
    """Hand a rule the gradient, and the gradient multiplied by a factor."""
    example, by, factor = mazur(), choices.name("rule"), 10.0 ** choices.whole("exponent")
    slope = gradient(example.graph, example.theta)
    plain = {name: first_step(name, slope, example.theta) for name in TITLES}
    large = {name: first_step(name, slope * factor, example.theta) for name in TITLES}
    times = {name: float(np.hypot.reduce(large[name]) / np.hypot.reduce(plain[name])) for name in TITLES}
    numbers = {
        "factor": factor,
        "times": times[by],
        "plain": plain[by][6],
        "large": large[by][6],
        "slope": slope[6],
    }
    bars = groups(TITLES.values(), times.values())
    title = "How many times longer the first step is"
    figure = Bars(title, Axis("times", log=True), (Series("times as long", "step"),), bars)
    return Evidence({name: float(number) for name, number in numbers.items()}, (figure,))


def judge(numbers: Numbers) -> str:
    """The update may grow as the gradient does, less, or not at all."""
    if numbers["factor"] == 1:
        return "unchanged"
    share = np.log(numbers["times"]) / np.log(numbers["factor"])
    return "same" if abs(share) < 0.05 else "grows" if share > 0.95 else "partly"


CLAIM = Claim(
    slug="a-big-gradient-is-a-big-update",
    number="12",
    known="false",
    controls=(Pick("rule", "adam", TITLES), Number("exponent", 3, 0, 6)),
    measure=measure,
    judge=judge,
    findings={"same": "false", "partly": "conditional", "grows": "true", "unchanged": "conditional"},
    link=lambda choices: to_descent(
        {"text": f"{10 ** choices.whole('exponent')}*(x^2+10*y^2)/2"},
        {"x": -4, "y": 2},
        [racer("adam", 0.3), racer("gradient_descent", 0.18 / 10 ** choices.whole("exponent"))],
    ),
)
