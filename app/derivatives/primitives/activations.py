"""Activation functions: what each neuron does to its pre-activation, and how steep that is."""

import numpy as np

from app.derivatives.primitives.elementwise import elementwise
from app.derivatives.primitives.primitive import OperationCost, Primitive
from app.functions import normal, real_part, stable
from app.slope import Array

LEAK = 0.01


def _gelu_slope(a: Array, z: Array) -> Array:
    return np.asarray(normal.share_below(z) + z * normal.density(z))


def _gelu_curvature(a: Array, z: Array) -> Array:
    return np.asarray((2 - z * z) * normal.density(z))


def _logistic_density(a: Array, z: Array) -> Array:
    share = stable.sigmoid(z)
    return np.asarray(share * (1 - share))


tanh = elementwise(
    "tanh",
    np.tanh,
    (lambda a, z: 1.0 - a * a,),
    (2,),
    (lambda a, z: -2 * a * (1 - a * a),),
    (4,),
    "a = tanh z",
    "a′ = 1 − a²",
)
sigmoid = elementwise(
    "sigmoid",
    stable.sigmoid,
    (lambda a, z: a * (1.0 - a),),
    (2,),
    (lambda a, z: a * (1 - a) * (1 - 2 * a),),
    (5,),
    "a = 1 / (1 + e⁻ᶻ)",
    "a′ = a (1 − a)",
)
# At the kink z = 0 the slope is that of the left side, as in PyTorch, and there is no curvature.
relu = elementwise(
    "relu",
    real_part.relu,
    (lambda a, z: (z > 0).astype(float),),
    (1,),
    (None,),
    (0,),
    "a = max(0, z)",
    "a′ = 1 where z > 0, else 0",
)
leaky_relu = elementwise(
    "leaky_relu",
    lambda z: real_part.leaky_relu(z, LEAK),
    (lambda a, z: np.where(z > 0, 1.0, LEAK),),
    (1,),
    (None,),
    (0,),
    f"a = max(z, {LEAK} z)",
    f"a′ = 1 where z > 0, else {LEAK}",
)
softplus = elementwise(
    "softplus",
    stable.softplus,
    (lambda a, z: stable.sigmoid(z),),
    (1,),
    (_logistic_density,),
    (3,),
    "a = log(1 + eᶻ)",
    "a′ = 1 / (1 + e⁻ᶻ)",
)
# Hendrycks and Gimpel (2016), the exact form with the normal distribution function Φ and its density φ.
gelu = elementwise(
    "gelu",
    normal.gelu,
    (_gelu_slope,),
    (5,),
    (_gelu_curvature,),
    (5,),
    "a = z Φ(z)",
    "a′ = Φ(z) + z φ(z)",
)
identity = Primitive(
    name="identity",
    apply=lambda z: z,
    push=lambda value, inputs, tangents: np.asarray(tangents[0]),
    pull=lambda adjoint, value, inputs, wanted: (adjoint,),
    bend=lambda adjoint, adjoint_tangent, value, inputs, tangents, wanted: (adjoint_tangent,),
    cost=lambda shapes, wanted: OperationCost(0, 0, 0, 0),
    formula="a = z",
    derivative="a′ = 1",
)

ACTIVATIONS = {row.name: row for row in (tanh, sigmoid, relu, leaky_relu, softplus, gelu, identity)}
