"""ReLU: positive numbers pass, negative ones become 0."""

from app.derivatives.primitives.activation_entry import Activation, Sides
from app.derivatives.primitives.elementwise_primitive import elementwise
from app.formula import larger, whole
from app.functions import real_part
from app.script_code import ActivationCode

# At the kink z = 0 the slope is that of the left side, as in PyTorch, and there is no curvature.
RELU = Activation(
    name="relu",
    title="ReLU",
    summary="Lets positive numbers through and makes negative ones 0.",
    formula="a = max(0, z)",
    latex=r"a = \max(0, z)",
    derivative="a′ = 1 where z > 0, else 0",
    primitive=elementwise(
        name="relu",
        function=real_part.relu,
        partials=(lambda a, z: (z > 0).astype(float),),
        steps=(1,),
        seconds=(None,),
        second_steps=(0,),
        zero_at_kink=lambda z: [(0, z)],
        flat=lambda z: [z < 0],
    ),
    explained=lambda z: larger(whole(0), z),
    slope_explained=Sides(above=1.0, elsewhere=0.0),
    code=ActivationCode(
        value="np.maximum({z}, 0)",
        slope="({z} > 0).astype(float)",
        complex_value="np.where({z}.real > 0, {z}, 0)",
        pytorch="nn.ReLU()",
        jax="jax.nn.relu({z})",
    ),
    expression="relu({})",
)
