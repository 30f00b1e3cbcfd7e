"""Binary cross-entropy: how surprising each yes or no is to a network whose outputs are logits."""

import numpy as np

from app.derivatives.primitives.loss_entry import Loss, Outputs
from app.derivatives.primitives.loss_primitive import count, loss_primitive, mean
from app.formula import Formula, applied, bracketed, difference
from app.functions import stable
from app.script_code import LossCode
from app.slope import Array


def _value(p: Array, y: Array) -> Array:
    """log(1 + eᵖ) − y p, written so that nothing is subtracted where the network is right."""
    return mean(p * (_yes(p) - y) + np.log1p(stable.small_power(p)))


def _gradient(p: Array, y: Array, scale: Array | float) -> Array:
    """σ(p) − y, likewise: where y is the answer, only the share of the other answer is left."""
    return np.asarray((_yes(p) - y - np.sign(p) * stable.share_of_the_unlikely(p)) * (scale / count(p)))


def _yes(p: Array) -> Array:
    """Return 1 where the network says yes, 0 where it says no, and a half where it cannot tell."""
    return np.asarray(np.heaviside(p.real, 0.5))


def _curvature(p: Array, y: Array, v: Array, scale: Array | float) -> Array:
    share = stable.share_of_the_unlikely(p)
    return np.asarray(v * (share * (1 - share)) * (scale / count(p)))


def _expression(logit: str, target: float) -> str:
    parts = ((target, f"softplus(-({logit}))"), (1 - target, f"softplus({logit})"))
    return " + ".join(part if weight == 1 else f"{weight:g}*{part}" for weight, part in parts if weight)


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
        function=_value,
        gradient=_gradient,
        curvature=_curvature,
        steps=(3, 2, 4),
    ),
    slope_explained=_sigmoid_minus_target,
    code=LossCode(
        lines=(
            "yes = np.heaviside({p}, 0.5)  # nothing is subtracted where the network is right",
            "small = np.exp(-np.abs({p}))",
            "loss = np.mean({p} * (yes - y) + np.log1p(small))",
        ),
        slope="(yes - y - np.sign({p}) * small / (1 + small)) * (1 / y.size)",
        curvature="{p}_dot * small / (1 + small) ** 2 / y.size",
        # Its binary_cross_entropy_with_logits rounds small slopes to 0.
        pytorch="-torch.mean(y * functional.logsigmoid(outputs) + (1 - y) * functional.logsigmoid(-outputs))",
        jax="jnp.mean(optax.losses.sigmoid_binary_cross_entropy(outputs, y))",
        complex_lines=(
            "yes = np.heaviside({p}.real, 0.5)",
            "loss = np.mean({p} * (yes - y) + np.log1p(np.exp(-np.sign({p}.real) * {p})))",
        ),
    ),
    expression=_expression,
    targets="yes or no",
    probabilities=stable.sigmoid,
    # A logit of 0 is a probability of one half.
    yes_above=0.0,
)
