"""Tanh: an S-shaped curve from −1 to 1."""

import numpy as np

from app.derivatives.primitives.activation_entry import Activation
from app.derivatives.primitives.elementwise import elementwise
from app.formula import ONE, Formula, applied, difference, squared
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
        partials=(lambda a, z: 1.0 - a * a,),
        steps=(2,),
        seconds=(lambda a, z: -2 * a * (1 - a * a),),
        second_steps=(4,),
    ),
    explained=lambda z: applied(Formula(r"\tanh", "tanh"), z),
    slope_explained=lambda a, z: difference(ONE, squared(a)),
    code=ActivationCode(
        value="np.tanh({z})",
        slope="1 - {a} * {a}",
        curvature="-2 * {a} * (1 - {a} * {a})",
        pytorch="nn.Tanh()",
    ),
    expression="tanh({})",
)
