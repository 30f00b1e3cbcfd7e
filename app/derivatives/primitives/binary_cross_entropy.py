"""Binary cross-entropy: how surprising each yes or no is to a network whose outputs are logits."""

import numpy as np

from app.derivatives.primitives.loss_entry import Loss, Outputs
from app.derivatives.primitives.loss_primitive import count, loss_primitive, mean
from app.formula import Formula, applied, bracketed, difference
from app.functions import stable
from app.script_code import LossCode
from app.slope import Array


def _curvature(p: Array, y: Array, v: Array, scale: Array | float) -> Array:
    share = stable.sigmoid(p)
    return np.asarray(v * (share * (1 - share)) * (scale / count(p)))


def _sigmoid_minus_target(outputs: Outputs) -> Formula:
    share = applied(Formula(r"\sigma", "σ"), outputs.prediction)
    return outputs.mean(bracketed(difference(share, outputs.target)))


BINARY_CROSS_ENTROPY = Loss(
    name="binary_cross_entropy",
    title="Binary cross-entropy",
    noun="binary cross-entropy",
    summary="How surprising each yes or no is to the network.",
    formula="L = mean of log(1 + eᵖ) − y p, over rows and outputs; p is the logit",
    latex=r"L = \frac{1}{R K} \sum_{r, k} \left(\log(1 + e^{p_{r,k}}) - y_{r,k}\, p_{r,k}\right)",
    derivative="∂L/∂p = (σ(p) − y) / (rows · outputs)",
    primitive=loss_primitive(
        name="binary_cross_entropy",
        function=lambda p, y: mean(stable.softplus(p) - y * p),
        gradient=lambda p, y, scale: (stable.sigmoid(p) - y) * (scale / count(p)),
        curvature=_curvature,
        steps=(3, 2, 4),
    ),
    slope_explained=_sigmoid_minus_target,
    code=LossCode(
        lines=(
            "share = 1 / (1 + np.exp(-{p}))",
            "loss = np.mean(np.maximum({p}, 0) + np.log1p(np.exp(-np.abs({p}))) - y * {p})",
        ),
        slope="(share - y) * (1 / y.size)",
        curvature="{p}_dot * share * (1 - share) / y.size",
        pytorch="functional.binary_cross_entropy_with_logits(outputs, y)",
        complex_lines=(
            "softplus = np.where({p}.real > 0, {p}, 0) + np.log1p(np.exp(-np.sign({p}.real) * {p}))",
            "loss = np.mean(softplus - y * {p})",
        ),
    ),
    expression=lambda logit, target: f"softplus({logit})" + (f" - {target:g}*{logit}" if target else ""),
    targets="yes or no",
    probabilities=stable.sigmoid,
    # A logit of 0 is a probability of one half.
    yes_above=0.0,
)
