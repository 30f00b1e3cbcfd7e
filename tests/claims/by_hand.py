"""The textbook's own arithmetic, written out: networks, rules and curves, without the engine.

Nothing here imports anything of `app`. Arrays of layers: a list of (W, b), with rows of data as rows.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np

Layers = list[tuple[np.ndarray, np.ndarray]]


def sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-z))


# The activation, and its slope in terms of its value.
SLOPES: dict[str, tuple[Callable, Callable]] = {
    "sigmoid": (sigmoid, lambda a: a * (1 - a)),
    "tanh": (np.tanh, lambda a: 1 - a * a),
    "identity": (lambda z: z, np.ones_like),
}

# The loss of outputs o and targets t, and its slope by the outputs.
LOSSES: dict[str, tuple[Callable, Callable]] = {
    "half": (lambda o, t: ((o - t) ** 2).sum() / 2 / len(o), lambda o, t: (o - t) / len(o)),
    "mean": (lambda o, t: ((o - t) ** 2).mean(), lambda o, t: 2 * (o - t) / o.size),
    "logits": (
        lambda o, t: (np.log1p(np.exp(-abs(o))) + np.maximum(o, 0) - o * t).mean(),
        lambda o, t: (sigmoid(o) - t) / o.size,
    ),
}


def unpacked(theta: np.ndarray, layers: tuple[int, ...]) -> Layers:
    """theta as matrices and biases: per layer the weights row by row, then the biases."""
    parts, at = [], 0
    for into, out in pairwise(layers):
        weights = theta[at : at + into * out].reshape(out, into)
        at += into * out
        parts.append((weights, theta[at : at + out]))
        at += out
    return parts


def outputs(theta: np.ndarray, layers: tuple[int, ...], kinds: tuple[str, ...], x: np.ndarray) -> list:
    """The values of every layer, inputs first."""
    values = [x]
    for (weights, bias), kind in zip(unpacked(theta, layers), kinds, strict=True):
        values.append(SLOPES[kind][0](values[-1] @ weights.T + bias))
    return values


def loss(theta, layers, kinds, kind_of_loss, x, y) -> float:
    """The mean loss over the rows."""
    return float(LOSSES[kind_of_loss][0](outputs(theta, layers, kinds, x)[-1], y))


def gradient(theta, layers, kinds, kind_of_loss, x, y) -> np.ndarray:
    """δ of the outputs, then δ_l = W_{l+1}ᵀ δ_{l+1} ⊙ f′; ∂L/∂W_l = δ_l a_{l−1}ᵀ."""
    values, parts = outputs(theta, layers, kinds, x), unpacked(theta, layers)
    arriving, found = LOSSES[kind_of_loss][1](values[-1], y), []
    for number in reversed(range(len(parts))):
        delta = arriving * SLOPES[kinds[number]][1](values[number + 1])
        found.append(np.concatenate([(delta.T @ values[number]).ravel(), delta.sum(axis=0)]))
        arriving = delta @ parts[number][0]
    return np.concatenate(found[::-1])


# Mazur's example: 2-2-2, logistic, half the squared error, one row.
MAZUR_X, MAZUR_Y = np.array([[0.05, 0.10]]), np.array([[0.01, 0.99]])
MAZUR = ((2, 2, 2), ("sigmoid", "sigmoid"), "half", MAZUR_X, MAZUR_Y)
MAZUR_START = np.array([0.15, 0.20, 0.25, 0.30, 0.35, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.60])


# Published by Mazur (2015), or verified against his table: see tests/problems/test_mazur.py.
FIRST_LOSS, DELTA_H1, SLOPE_W5 = 0.2983711087600027, 0.00877135468948693, 0.08216704056423077
AFTER_ONE_STEP, AFTER_ONE_MIXED_STEP = 0.29102777369359933, 0.29102792390544197


def mazur_loss(theta: np.ndarray) -> float:
    return loss(theta, *MAZUR)


def mazur_gradient(theta: np.ndarray) -> np.ndarray:
    return gradient(theta, *MAZUR)


def descent(slope_at: Callable, theta, rate: float, steps: int) -> np.ndarray:
    """The points (steps + 1, P) of w ← w − η g."""
    points = [np.asarray(theta, dtype=float)]
    for _ in range(steps):
        points.append(points[-1] - rate * slope_at(points[-1]))
    return np.array(points)


def momentum(slope_at: Callable, theta, rate: float, steps: int, kept: float) -> np.ndarray:
    """The points (steps + 1, P) of v ← μ v + g; w ← w − η v."""
    points, velocity = [np.asarray(theta, dtype=float)], 0.0
    for _ in range(steps):
        velocity = kept * velocity + slope_at(points[-1])
        points.append(points[-1] - rate * velocity)
    return np.array(points)


def adam(slope_at: Callable, theta, rate: float, steps: int) -> np.ndarray:
    """The points (steps + 1, P) of Adam with the defaults of its paper."""
    return np.array(list(_adam(slope_at, np.asarray(theta, dtype=float), rate, steps)))


def _adam(slope_at: Callable, theta: np.ndarray, rate: float, steps: int) -> Iterator[np.ndarray]:
    m = v = np.zeros_like(theta)
    yield theta
    for count in range(1, steps + 1):
        g = slope_at(theta)
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        theta = theta - rate * (m / (1 - 0.9**count)) / (np.sqrt(v / (1 - 0.999**count)) + 1e-8)
        yield theta


def operations(layers: tuple[int, ...]) -> tuple[int, int]:
    """Operations of a forward and a backward pass of a logistic network on one row, counted layer by layer.

    Forward: a product and a sum for each weight, the sum with the bias among them; one activation each; at
    the end a difference and a square for each output. Backward: three for each δ (δ times a times 1 − a);
    a product for each weight; and to the layer below, a product for each weight and the sums of what meets.
    """
    pairs = list(pairwise(layers))
    forward = sum(2 * into * out + out for into, out in pairs) + 2 * layers[-1]
    backward = sum(3 * out + into * out for into, out in pairs)
    handed_on = sum(into * out + into * (out - 1) for into, out in pairs[1:])
    return forward, backward + handed_on
