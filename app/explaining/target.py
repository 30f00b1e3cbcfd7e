"""What is explained: the slope of the loss by one weight, one bias or one neuron."""

from typing import Literal, NamedTuple

from app.explaining import symbols
from app.formula import Formula

Kind = Literal["weight", "bias", "node"]
Of = Literal["value", "pre_activation"]


class Target(NamedTuple):
    """A place in a network: layer from 1, neurons from 0.

    neuron: the neuron itself, or the one that a weight or bias leads to. source: where a weight comes from.
    of: which number of a neuron.
    """

    kind: Kind
    layer: int
    neuron: int
    source: int = 0
    of: Of = "value"

    @property
    def symbol(self) -> Formula:
        """What the loss is differentiated by."""
        if self.kind == "weight":
            return symbols.weight(self.layer, self.neuron, self.source)
        if self.kind == "bias":
            return symbols.bias(self.layer, self.neuron)
        name = symbols.value if self.of == "value" else symbols.pre_activation
        return name(self.layer, self.neuron)

    @property
    def fields(self) -> dict[str, str | int]:
        """As a request writes it."""
        if self.kind == "weight":
            return {"kind": self.kind, "layer": self.layer, "to": self.neuron, "from": self.source}
        if self.kind == "bias":
            return {"kind": self.kind, "layer": self.layer, "to": self.neuron}
        return {"kind": self.kind, "layer": self.layer, "index": self.neuron, "of": self.of}

    @property
    def is_parameter(self) -> bool:
        """Whether this is a number of theta, or would be if it were trained."""
        return self.kind != "node"


def weight(layer: int, to: int, source: int) -> Target:
    """The weight from one neuron to another."""
    return Target("weight", layer, to, source)


def value(layer: int, index: int) -> Target:
    """The value of a neuron."""
    return Target("node", layer, index)


def pre_activation(layer: int, index: int) -> Target:
    """The pre-activation of a neuron."""
    return Target("node", layer, index, of="pre_activation")
