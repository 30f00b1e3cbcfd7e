"""Softplus: a ReLU with a round corner."""

import numpy as np

from app.derivatives.primitives.activation_entry import Activation
from app.derivatives.primitives.elementwise_primitive import elementwise
from app.derivatives.primitives.sigmoid import LOGISTIC_CODE, logistic
from app.formula import ONE, Formula, applied, power_of_e, total
from app.functions import stable
from app.script_code import ActivationCode
from app.slope import Array


def _logistic_density(a: Array, z: Array) -> Array:
    share = stable.share_of_the_unlikely(z)
    return np.asarray(share * (1 - share))


SOFTPLUS = Activation(
    name="softplus",
    title="Softplus",
    summary="A ReLU with a round corner; its slope is a sigmoid.",
    formula="a = log(1 + eᶻ)",
    latex=r"a = \log(1 + e^z)",
    derivative="a′ = 1 / (1 + e⁻ᶻ)",
    primitive=elementwise(
        name="softplus",
        function=stable.softplus,
        partials=(lambda a, z: stable.sigmoid(z),),
        steps=(1,),
        seconds=(_logistic_density,),
        second_steps=(3,),
    ),
    explained=lambda z: applied(Formula(r"\log", "log"), total([ONE, power_of_e(z)])),
    slope_explained=lambda a, z: logistic(z),
    # max(z, 0) + log(1 + e^-|z|) is log(1 + e^z) without overflow.
    code=ActivationCode(
        value="np.maximum({z}, 0) + np.log1p(np.exp(-np.abs({z})))",
        slope=LOGISTIC_CODE,
        curvature="np.exp(-np.abs({z})) / (1 + np.exp(-np.abs({z}))) ** 2",
        complex_value="{z} * np.heaviside({z}.real, 0.5) + np.log1p(np.exp(-np.sign({z}.real) * {z}))",
        pytorch="nn.Softplus(threshold=50)",
        jax="jax.nn.softplus({z})",
    ),
    expression="softplus({})",
)
