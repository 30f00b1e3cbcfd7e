"""Nadam is Adam that leans ahead by one more step of its average, as Nesterov momentum does (Dozat, 2016)."""

from typing import NamedTuple

import numpy as np

from app.descent.moments import next_moments, no_moments
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.scaling import divided_by_root
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
