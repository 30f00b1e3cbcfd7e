"""Huber's loss: squared near the target, straight beyond it."""

import numpy as np

from app.derivatives.primitives.loss_entry import Loss, Outputs
from app.derivatives.primitives.loss_primitive import count, loss_primitive, mean
from app.formula import Formula, applied
from app.functions.real_part import magnitude
from app.script_code import LossCode
from app.slope import Array


def _value(p: Array, y: Array) -> Array:
    size = magnitude(p - y)
    return mean(np.where(size.real <= 1, 0.5 * size * size, size - 0.5))


def _cut(outputs: Outputs) -> Formula:
    return outputs.mean(applied(Formula(r"\operatorname{cut}_{[-1, 1]}", "cut"), outputs.distance))


# Huber (1964), with δ = 1.
HUBER = Loss(
    name="huber",
    title="Huber",
    noun="Huber loss",
    summary="Squares near the target and distances far from it, so outliers pull less.",
    formula="L = mean of ½ d² where |d| ≤ 1, else |d| − ½, with d = p − y",
    latex=r"L = \frac{1}{R K} \sum_{r, k} \begin{cases} \frac{1}{2} d^2 & |d| \le 1 \\ |d| - \frac{1}{2} & "
    r"|d| > 1 \end{cases},\quad d = p_{r,k} - y_{r,k}",
    derivative="∂L/∂p = d cut to [−1, 1] / (rows · outputs)",
    primitive=loss_primitive(
        name="huber",
        function=_value,
        gradient=lambda p, y, scale: np.clip(p - y, -1, 1) * (scale / count(p)),
        curvature=lambda p, y, v, scale: np.where(np.abs(p - y) <= 1, v, 0) * (scale / count(p)),
        steps=(3, 1, 1),
    ),
    slope_explained=_cut,
    code=LossCode(
        lines=("d = {p} - y", "loss = np.mean(np.where(np.abs(d) <= 1, 0.5 * d * d, np.abs(d) - 0.5))"),
        slope="np.clip(d, -1, 1) * (1 / d.size)",
        curvature="np.where(np.abs(d) <= 1, {p}_dot, 0) / d.size",
        pytorch="functional.huber_loss(outputs, y)",
        jax="jnp.mean(optax.losses.huber_loss(outputs, y))",
        complex_lines=(
            "d = {p} - y",
            "loss = np.mean(np.where(np.abs(d.real) <= 1, 0.5 * d * d, np.sign(d.real) * d - 0.5))",
        ),
    ),
)
