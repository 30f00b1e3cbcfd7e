"""Sigmoid: an S-shaped curve from 0 to 1."""

from app.derivatives.primitives.activation_entry import Activation
from app.derivatives.primitives.elementwise_primitive import elementwise
from app.formula import ONE, Formula, bracketed, difference, fraction, power_of_e, product, total
from app.functions import stable
from app.script_code import ActivationCode


def logistic(z: Formula) -> Formula:
    """1 / (1 + e⁻ᶻ), the sigmoid of z."""
    return fraction(ONE, bracketed(total([ONE, power_of_e(Formula(f"-{z.latex}", f"−{z.text}"))])))


LOGISTIC_CODE = "1 / (1 + np.exp(-{z}))"

SIGMOID = Activation(
    name="sigmoid",
    title="Sigmoid",
    summary="An S-shaped curve from 0 to 1; its slope is at most a quarter.",
    formula="a = 1 / (1 + e⁻ᶻ)",
    latex=r"a = \frac{1}{1 + e^{-z}}",
    derivative="a′ = a (1 − a)",
    primitive=elementwise(
        name="sigmoid",
        function=stable.sigmoid,
        partials=(stable.sigmoid_slope,),
        steps=(2,),
        seconds=(lambda a, z: stable.sigmoid_slope(a, z) * (1 - 2 * a),),
        second_steps=(5,),
    ),
    explained=logistic,
    slope_explained=lambda a, z: product(a, bracketed(difference(ONE, a))),
    code=ActivationCode(
        value=LOGISTIC_CODE,
        # a (1 - a) would round to 0 where a is nearly 1.
        slope="{a} / (1 + np.exp({z}))",
        curvature="{a} / (1 + np.exp({z})) * (1 - 2 * {a})",
        pytorch="nn.Sigmoid()",
        jax="jax.nn.sigmoid({z})",
    ),
    expression="sigmoid({})",
)
