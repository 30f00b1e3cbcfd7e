"""Cross-entropy with softmax: how surprising the right class is to a network whose outputs are logits."""

import numpy as np

from app.derivatives.primitives.loss_entry import Loss, Outputs
from app.derivatives.primitives.loss_primitive import flat, loss_primitive
from app.formula import Formula, bracketed, difference, fraction, power_of_e, total
from app.functions import stable
from app.script_code import LossCode
from app.slope import Array


def _value(p: Array, y: Array) -> Array:
    return np.asarray(-flat(y * stable.log_softmax(p)).sum(axis=-1) / p.shape[-1])


def _gradient(p: Array, y: Array, scale: Array | float) -> Array:
    log_share = stable.log_softmax(p)
    # share · Σ y − y, written so that nothing is subtracted where the network is right.
    others = np.exp(log_share) * (y.sum(axis=-2, keepdims=True) - y)
    return np.asarray((others + y * np.expm1(log_share)) * (scale / p.shape[-1]))


def _curvature(p: Array, y: Array, v: Array, scale: Array | float) -> Array:
    share = np.exp(stable.log_softmax(p))
    # Only differences count: seen from the output with the largest share, nothing drowns in that share.
    v = v - np.where(stable.is_largest(p), v, 0.0).sum(axis=-2, keepdims=True)
    pulled = share * (v - (share * v).sum(axis=-2, keepdims=True))
    return np.asarray(pulled * y.sum(axis=-2, keepdims=True) * (scale / p.shape[-1]))


def _softmax_minus_target(outputs: Outputs) -> Formula:
    powers = [power_of_e(prediction) for prediction in outputs.predictions]
    share = fraction(powers[outputs.which], bracketed(total(powers)))
    return difference(share, outputs.target)


def _probabilities(outputs: Array) -> Array:
    logits = outputs.reshape(len(outputs), -1)
    return np.exp(stable.log_softmax(logits)).reshape(outputs.shape)


CROSS_ENTROPY = Loss(
    name="cross_entropy",
    title="Softmax cross-entropy",
    noun="softmax cross-entropy",
    summary="How surprising the right class is to the network.",
    formula="L = −Σ y log softmax(p) over outputs, mean over rows; p are the logits",
    latex=r"L = -\frac{1}{R} \sum_{r, k} y_{r,k} \log \operatorname{softmax}(p_r)_k",
    derivative="∂L/∂p = (softmax(p) − y) / rows",
    primitive=loss_primitive(
        name="cross_entropy",
        function=_value,
        gradient=_gradient,
        curvature=_curvature,
        steps=(4, 2, 5),
    ),
    slope_explained=_softmax_minus_target,
    code=LossCode(
        lines=(
            "shifted = {p} - {p}.max(axis=0)",
            "largest = np.arange(len(shifted))[:, None] == shifted.argmax(axis=0)",
            "others = np.where(largest, 0, np.exp(shifted))  # beside e^0 = 1 they would lose their digits",
            "log_share = shifted - np.log1p(others.sum(axis=0))",
            "loss = -np.sum(y * log_share) / rows",
            "share = np.exp(log_share)",
        ),
        slope="(share * (y.sum(axis=0) - y) + y * np.expm1(log_share)) * (1 / rows)",
        curvature="share * ({p}_dot - (share * {p}_dot).sum(axis=0)) / rows",
        pytorch="functional.cross_entropy(outputs, y)",
        jax="jnp.mean(optax.losses.softmax_cross_entropy(outputs, y))",
        complex_lines=(
            "shifted = {p} - {p}.real.max(axis=0)",
            "loss = -np.sum(y * (shifted - np.log(np.exp(shifted).sum(axis=0)))) / rows",
        ),
    ),
    targets="one class",
    probabilities=_probabilities,
)
