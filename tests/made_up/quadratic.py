"""A made-up activation: half the square."""

import numpy as np

from app.derivatives.primitives.activation_entry import Activation
from app.derivatives.primitives.elementwise_primitive import elementwise
from app.formula import fraction, squared, whole
from app.script_code import ActivationCode

QUADRATIC = Activation(
    name="quadratic",
    title="Quadratic",
    summary="Half the square of the number.",
    formula="a = z² / 2",
    latex=r"a = \frac{z^2}{2}",
    derivative="a′ = z",
    primitive=elementwise(
        name="quadratic",
        function=lambda z: 0.5 * z * z,
        partials=(lambda a, z: z,),
        steps=(0,),
        seconds=(lambda a, z: np.ones(np.shape(z)),),
        second_steps=(0,),
    ),
    explained=lambda z: fraction(squared(z), whole(2)),
    slope_explained=lambda a, z: z,
    code=ActivationCode(value="{z} * {z} / 2", slope="{z}", curvature="1"),
)
