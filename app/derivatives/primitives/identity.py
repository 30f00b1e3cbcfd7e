"""Identity: every number passes as it is, and costs nothing."""

import numpy as np

from app.derivatives.primitives.activation_entry import Activation
from app.derivatives.primitives.primitive import OperationCost, Primitive
from app.formula import ONE
from app.script_code import ActivationCode

identity = Primitive(
    name="identity",
    apply=lambda z: z,
    push=lambda value, inputs, tangents: np.asarray(tangents[0]),
    pull=lambda adjoint, value, inputs, wanted: (adjoint,),
    pull_tangent=lambda adjoint, adjoint_tangent, value, inputs, tangents, wanted: (adjoint_tangent,),
    cost=lambda shapes, wanted: OperationCost(0, 0, 0, 0),
)

IDENTITY = Activation(
    name="identity",
    title="Identity",
    summary="Lets every number through as it is.",
    formula="a = z",
    latex=r"a = z",
    derivative="a′ = 1",
    primitive=identity,
    explained=lambda z: z,
    slope_explained=lambda a, z: ONE,
    code=ActivationCode(value="{z}", slope="1", pytorch="", jax="{z}"),
    expression="({})",
)
