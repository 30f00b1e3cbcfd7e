"""Nadam is Adam that leans ahead by one more step of its average, as Nesterov momentum does (Dozat, 2016)."""

from typing import NamedTuple

import numpy as np

from app.descent.cartoon_parts import Part, StepRecord
from app.descent.common_settings import BETA1, BETA2, epsilon, learning_rate
from app.descent.moments import MOMENTS_CODE, next_moments, no_moments
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.rule import Rule
from app.descent.scaling import divided_by_root
from app.script_code import RuleCode
from app.setting import Setting
from app.slope import Array, Slope


def nadam(
    learning_rate: float = 2e-3,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    momentum_decay: float = 4e-3,
) -> Optimizer:
    """Nadam in PyTorch's form: update −learning_rate · (share_g · g + share_m · m) / (√v̂ + epsilon).

    The momentum of step t is μ = beta1 · (1 − ½ · 0.96^(t · momentum_decay)): it warms up from beta1 / 2.
    `momentum_product` is the product of all μ so far; what the shares are is in `shares_of`.
    """

    def init(theta: Array) -> State:
        return no_moments(theta) | {"momentum_product": np.ones(())}

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        moments = next_moments(state, slope.gradient, beta1, beta2)
        count, product = np.float64(moments["count"]), np.float64(state["momentum_product"])
        shares = shares_of(count, product, beta1, momentum_decay)
        direction = slope.gradient * shares.gradient
        direction += moments["m"] * shares.average
        change = divided_by_root(direction, moments["v"] / (1.0 - beta2**count), learning_rate, epsilon)
        return change, moments | {"momentum_product": np.asarray(shares.product)}

    return Optimizer(init, update)


class Shares(NamedTuple):
    """How much of the gradient and of its average goes into a step, and the product of momenta after it."""

    gradient: float
    average: float
    product: float


@quietly
def shares_of(count: np.float64, product: np.float64, beta1: float, momentum_decay: float) -> Shares:
    """The shares of step `count` (from 1), where `product` is that of all momenta before it.

    Both are divided by what the zero start of the average takes away, as Adam's m̂ is.
    """
    now = beta1 * (1.0 - 0.5 * 0.96 ** (count * momentum_decay))
    following = beta1 * (1.0 - 0.5 * 0.96 ** ((count + 1.0) * momentum_decay))
    so_far = product * now
    return Shares((1.0 - now) / (1.0 - so_far), following / (1.0 - so_far * following), so_far)


def _parts(record: StepRecord) -> tuple[Part, ...]:
    settings, count = record.settings, np.float64(record.after["count"])
    product = np.float64(record.before["momentum_product"])
    shares = shares_of(count, product, settings["beta1"], settings["momentum_decay"])
    box = record.rate / (np.sqrt(record.after["v"] / (1 - settings["beta2"] ** count)) + settings["epsilon"])
    return (
        Part("downhill", "−(1 − μ) g / (1 − Πμ)", record.downhill * shares.gradient, box),
        Part("average ahead", "−μ′ m / (1 − μ′ Πμ)", -record.after["m"] * shares.average, box),
    )


_MOMENTUM_DECAY = Setting("momentum_decay", 4e-3, 0.0, 1.0, "How fast momentum warms up from half of beta1.")


NADAM = Rule(
    name="nadam",
    title="Nadam",
    noun="Nadam",
    summary="Adam that leans ahead by one more step of its average, as Nesterov momentum does.",
    formula="m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  Δθ = −η ((1 − μ) g + μ′ m)^ / (√v̂ + ε)",
    latex=r"m \leftarrow \beta_1 m + (1 - \beta_1) g;\quad v \leftarrow \beta_2 v + (1 - \beta_2) g^2;\quad "
    r"\Delta\theta = -\eta \frac{\widehat{(1 - \mu) g + \mu' m}}{\sqrt{\hat{v}} + \varepsilon}",
    caption="moved every parameter by −{rate} × what its average gradient will be, divided by the root of "
    "its average square",
    settings=(learning_rate(2e-3), BETA1, BETA2, epsilon(1e-8), _MOMENTUM_DECAY),
    operations=16,
    build=nadam,
    cartoon=_parts,
    code=RuleCode(
        numpy=MOMENTS_CODE
        + """
now = beta1 * (1 - 0.5 * 0.96 ** (k * momentum_decay))
following = beta1 * (1 - 0.5 * 0.96 ** ((k + 1) * momentum_decay))
product = memory["momentum_product"] * now
direction = gradient * (1 - now) / (1 - product) + m * following / (1 - product * following)
update = -learning_rate * direction / (np.sqrt(v / (1 - beta2**k)) + epsilon)
memory = {"count": k, "m": m, "v": v, "momentum_product": product}
""",
        pytorch="NAdam(trained, lr=rate, betas=({beta1}, {beta2}), eps={epsilon}, "
        "momentum_decay={momentum_decay})",
    ),
    rate_multiplies="direction",
)
