"""The register of all activations: what each neuron may do to its pre-activation."""

from app.derivatives.primitives.activation_entry import Activation
from app.derivatives.primitives.gelu import GELU
from app.derivatives.primitives.identity import IDENTITY
from app.derivatives.primitives.leaky_relu import LEAKY_RELU
from app.derivatives.primitives.relu import RELU
from app.derivatives.primitives.sigmoid import SIGMOID
from app.derivatives.primitives.softplus import SOFTPLUS
from app.derivatives.primitives.tanh import TANH

_ALL = (TANH, SIGMOID, RELU, LEAKY_RELU, SOFTPLUS, GELU, IDENTITY)

ACTIVATIONS: dict[str, Activation] = {activation.name: activation for activation in _ALL}
