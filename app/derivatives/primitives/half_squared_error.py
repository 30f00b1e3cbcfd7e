"""Half squared error: half the squares, summed over the outputs, as in Mazur's example."""

from app.derivatives.primitives.loss_entry import Loss
from app.derivatives.primitives.loss_primitive import loss_primitive, sum_of_squares
from app.script_code import LossCode

HALF_SQUARED_ERROR = Loss(
    name="half_squared_error",
    title="Half squared error",
    noun="half squared error",
    summary="Half the squares, summed over the outputs: Mazur’s error.",
    formula="L = ½ Σ (p − y)² over outputs, mean over rows",
    latex=r"L = \frac{1}{R} \sum_r \frac{1}{2} \sum_k (p_{r,k} - y_{r,k})^2",
    derivative="∂L/∂p = (p − y) / rows",
    primitive=loss_primitive(
        name="half_squared_error",
        function=lambda p, y: sum_of_squares(p - y) * (0.5 / p.shape[-1]),
        gradient=lambda p, y, scale: (p - y) * (scale / p.shape[-1]),
        curvature=lambda p, y, v, scale: v * (scale / p.shape[-1]),
        steps=(2, 0, 0),
    ),
    slope_explained=lambda outputs: outputs.distance,
    code=LossCode(
        lines=("d = {p} - y", "loss = np.sum(d * d) * (0.5 / rows)"),
        slope="d / rows",
        curvature="{p}_dot / rows",
        pytorch="0.5 * (outputs - y).square().sum(dim=1).mean()",
        jax="0.5 * jnp.sum((outputs - y) ** 2) / len(y)",
    ),
    expression=lambda output, target: f"({output} - {target:g})^2/2",
)
