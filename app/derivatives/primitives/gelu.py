"""GELU: a smooth ReLU, z times the share of a normal distribution that lies below z."""

import numpy as np

from app.derivatives.primitives.activation_entry import Activation
from app.derivatives.primitives.elementwise_primitive import elementwise
from app.formula import Formula, applied, product, total
from app.functions import normal
from app.script_code import ActivationCode
from app.slope import Array

_SHARE, _DENSITY = Formula(r"\Phi", "Φ"), Formula(r"\varphi", "φ")

_FUNCTIONS = '''
def normal_share(z):
    """The share of a standard normal distribution that lies below z."""
    return 0.5 * np.array(np.frompyfunc(math.erfc, 1, 1)(-z / math.sqrt(2)), dtype=float)


def normal_density(z):
    """The height of the bell curve at z."""
    return np.exp(-0.5 * z * z) / math.sqrt(2 * math.pi)
'''


def _slope(a: Array, z: Array) -> Array:
    return np.asarray(normal.share_below(z) + z * normal.density(z))


def _curvature(a: Array, z: Array) -> Array:
    return np.asarray((2 - z * z) * normal.density(z))


# Hendrycks and Gimpel (2016), the exact form with the normal distribution function Φ and its density φ.
GELU = Activation(
    name="gelu",
    title="GELU",
    summary="A smooth ReLU that dips a little below 0 before it rises.",
    formula="a = z Φ(z)",
    latex=r"a = z\, \Phi(z)",
    derivative="a′ = Φ(z) + z φ(z)",
    primitive=elementwise(
        name="gelu",
        function=normal.gelu,
        partials=(_slope,),
        steps=(5,),
        seconds=(_curvature,),
        second_steps=(5,),
    ),
    explained=lambda z: product(z, applied(_SHARE, z)),
    slope_explained=lambda a, z: total([applied(_SHARE, z), product(z, applied(_DENSITY, z))]),
    code=ActivationCode(
        value="{z} * normal_share({z})",
        slope="normal_share({z}) + {z} * normal_density({z})",
        curvature="(2 - {z} * {z}) * normal_density({z})",
        complex_value="{z} * (normal_share({z}.real) + 1j * {z}.imag * normal_density({z}.real))",
        functions=_FUNCTIONS,
        pytorch="nn.GELU()",
        jax="jax.nn.gelu({z}, approximate=False)",
    ),
    expression="gelu({})",
)
