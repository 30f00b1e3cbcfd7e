"""What is to be explained: one number of a network, at a point, for one row or as the mean over a batch."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from app.explaining.chain import Direction
from app.explaining.target import Target
from app.web.lab import words
from app.web.schemas.limits import MOST_LAYERS, MOST_WIDTH
from app.web.schemas.measurement import PointRequest
from app.web.schemas.problem import NetworkProblem
from app.web.schemas.refuse import refused
from app.web.schemas.strict import Strict

LayerNumber = Annotated[int, Field(ge=1, le=MOST_LAYERS, description="From 1, the first after the inputs.")]
Neuron = Annotated[int, Field(ge=0, lt=MOST_WIDTH, description="A neuron of its layer, from 0.")]


class WeightTarget(Strict):
    """A weight, by the layer it leads to, the neuron there, and the neuron below it."""

    kind: Literal["weight"]
    layer: LayerNumber
    to: Neuron
    source: Neuron = Field(alias="from")

    @property
    def target(self) -> Target:
        """As the explanation takes it."""
        return Target("weight", self.layer, self.to, self.source)


class BiasTarget(Strict):
    """The bias of a neuron."""

    kind: Literal["bias"]
    layer: LayerNumber
    to: Neuron

    @property
    def target(self) -> Target:
        """As the explanation takes it."""
        return Target("bias", self.layer, self.to)


class NodeTarget(Strict):
    """A neuron: its value, or its pre-activation."""

    kind: Literal["node"]
    layer: LayerNumber
    index: Neuron
    of: Literal["value", "pre_activation"] = "value"

    @property
    def target(self) -> Target:
        """As the explanation takes it."""
        return Target("node", self.layer, self.index, of=self.of)


class ExplainRequest(PointRequest):
    """Why is this slope what it is? There is no source here: the chain rule is backpropagation’s, or forward
    mode’s."""

    problem: NetworkProblem
    target: Annotated[WeightTarget | BiasTarget | NodeTarget, Field(discriminator="kind")]
    direction: Direction = Field("backward", description="From the loss back, or from the target forward.")

    @model_validator(mode="after")
    def target_is_there(self) -> "ExplainRequest":
        layers, goal = self.problem.layers, self.target
        if goal.layer >= len(layers):
            raise refused(("target", "layer"), words.NO_SUCH_LAYER, last=len(layers) - 1)
        field = "index" if isinstance(goal, NodeTarget) else "to"
        _check_neuron(field, goal.target.neuron, layers[goal.layer])
        if isinstance(goal, WeightTarget):
            _check_neuron("from", goal.source, layers[goal.layer - 1])
        if isinstance(goal, BiasTarget) and self.problem.biases != "trained":
            raise refused(("target", "kind"), words.NO_TRAINED_BIAS)
        return self


def _check_neuron(field: str, neuron: int, width: int) -> None:
    if neuron >= width:
        raise refused(("target", field), words.NO_SUCH_NEURON, last=width - 1)
