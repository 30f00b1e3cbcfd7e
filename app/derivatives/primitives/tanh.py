"""Tanh: an S-shaped curve from −1 to 1."""

import numpy as np

from app.derivatives.primitives.activation_entry import Activation
from app.derivatives.primitives.elementwise_primitive import elementwise
from app.formula import ONE, Formula, applied, difference, squared
from app.functions import stable
from app.script_code import ActivationCode

TANH = Activation(
    name="tanh",
    title="Tanh",
    summary="An S-shaped curve from −1 to 1; flat, with hardly any slope, far from 0.",
    formula="a = tanh z",
    latex=r"a = \tanh z",
    derivative="a′ = 1 − a²",
    primitive=elementwise(
        name="tanh",
        function=np.tanh,
        partials=(stable.tanh_slope,),
        steps=(2,),
        seconds=(lambda a, z: -2 * a * stable.tanh_slope(a, z),),
        second_steps=(4,),
    ),
    explained=lambda z: applied(Formula(r"\tanh", "tanh"), z),
    slope_explained=lambda a, z: difference(ONE, squared(a)),
    code=ActivationCode(
        value="np.tanh({z})",
        # 1 - a * a would round to 0 where a is nearly 1.
        slope="1 / np.cosh({z}) ** 2",
        curvature="-2 * {a} / np.cosh({z}) ** 2",
        pytorch="nn.Tanh()",
        jax="jnp.tanh({z})",
    ),
    expression="tanh({})",
)
