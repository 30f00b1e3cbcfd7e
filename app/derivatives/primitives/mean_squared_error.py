"""Mean squared error: the average square of the distance to the target, over rows and outputs."""

from app.derivatives.primitives.loss_entry import Loss
from app.derivatives.primitives.loss_primitive import count, loss_primitive, sum_of_squares
from app.formula import bracketed
from app.script_code import LossCode

MEAN_SQUARED_ERROR = Loss(
    name="mean_squared_error",
    title="Mean squared error",
    noun="mean squared error",
    summary="The average square of the distance to the target.",
    formula="L = mean of (p − y)², over rows and outputs",
    latex=r"L = \frac{1}{R K} \sum_{r, k} (p_{r,k} - y_{r,k})^2",
    derivative="∂L/∂p = 2 (p − y) / (rows · outputs)",
    primitive=loss_primitive(
        name="mean_squared_error",
        function=lambda p, y: sum_of_squares(p - y) / count(p),
        gradient=lambda p, y, scale: (p - y) * (scale * (2 / count(p))),
        curvature=lambda p, y, v, scale: v * (scale * (2 / count(p))),
        steps=(2, 0, 0),
    ),
    slope_explained=lambda outputs: outputs.mean(bracketed(outputs.distance), factor=2),
    code=LossCode(
        lines=("d = {p} - y", "loss = np.sum(d * d) / d.size"),
        slope="d * (2 / d.size)",
        curvature="{p}_dot * (2 / d.size)",
        pytorch="functional.mse_loss(outputs, y)",
        jax="jnp.mean((outputs - y) ** 2)",
    ),
)
