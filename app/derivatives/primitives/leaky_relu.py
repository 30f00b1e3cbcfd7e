"""Leaky ReLU: positive numbers pass, and a hundredth of negative ones."""

import numpy as np

from app.derivatives.primitives.activation_entry import Activation, Sides
from app.derivatives.primitives.elementwise_primitive import elementwise
from app.formula import larger, product, same
from app.functions import real_part
from app.script_code import ActivationCode

LEAK = 0.01

# At the kink z = 0 the slope is that of the left side, as in PyTorch, and there is no curvature.
LEAKY_RELU = Activation(
    name="leaky_relu",
    title="Leaky ReLU",
    summary="Lets positive numbers through and a hundredth of negative ones.",
    formula=f"a = max(z, {LEAK} z)",
    latex=rf"a = \max(z, {LEAK}\, z)",
    derivative=f"a′ = 1 where z > 0, else {LEAK}",
    primitive=elementwise(
        name="leaky_relu",
        function=lambda z: real_part.leaky_relu(z, LEAK),
        partials=(lambda a, z: np.where(z > 0, 1.0, LEAK),),
        steps=(1,),
        seconds=(None,),
        second_steps=(0,),
        zero_at_kink=lambda z: [(0, z)],
    ),
    explained=lambda z: larger(z, product(same(str(LEAK)), z)),
    slope_explained=Sides(above=1.0, elsewhere=LEAK),
    code=ActivationCode(
        value=f"np.maximum({{z}}, {LEAK} * {{z}})",
        slope=f"np.where({{z}} > 0, 1.0, {LEAK})",
        complex_value=f"np.where({{z}}.real > 0, {{z}}, {LEAK} * {{z}})",
        pytorch=f"nn.LeakyReLU({LEAK})",
        jax=f"jax.nn.leaky_relu({{z}}, {LEAK})",
    ),
)
