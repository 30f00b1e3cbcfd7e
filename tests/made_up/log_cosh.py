"""A made-up loss: the logarithm of the hyperbolic cosine of the distance."""

import numpy as np

from app.derivatives.primitives.loss_entry import Loss
from app.derivatives.primitives.loss_primitive import count, loss_primitive, mean
from app.formula import Formula, applied
from app.script_code import LossCode

LOG_COSH = Loss(
    name="log_cosh",
    title="Log-cosh",
    noun="log-cosh loss",
    summary="Nearly a square near the target, nearly straight far from it.",
    formula="L = mean of log cosh(p − y), over rows and outputs",
    latex=r"L = \frac{1}{R K} \sum_{r, k} \log \cosh(p_{r,k} - y_{r,k})",
    derivative="∂L/∂p = tanh(p − y) / (rows · outputs)",
    primitive=loss_primitive(
        name="log_cosh",
        function=lambda p, y: mean(np.log(np.cosh(p - y))),
        gradient=lambda p, y, scale: np.tanh(p - y) * (scale / count(p)),
        curvature=lambda p, y, v, scale: v / np.cosh(p - y) ** 2 * (scale / count(p)),
        steps=(4, 1, 4),
    ),
    slope_explained=lambda outputs: outputs.mean(applied(Formula(r"\tanh", "tanh"), outputs.distance)),
    code=LossCode(
        lines=("d = {p} - y", "loss = np.mean(np.log(np.cosh(d)))"),
        slope="np.tanh(d) / d.size",
        curvature="{p}_dot / np.cosh(d) ** 2 / d.size",
        pytorch="(outputs - y).cosh().log().mean()",
    ),
)
