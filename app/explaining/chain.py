"""The chain rule for one row of data: factor by factor, from the loss backwards or from the parameter on."""

from typing import Literal, NamedTuple

import numpy as np

from app.explaining import slopes, symbols, target
from app.explaining.line import Line, Link, Result, result
from app.explaining.target import Target
from app.formula import (
    ONE,
    Formula,
    equation,
    number,
    operand,
    product,
    total,
    written_out,
)
from app.problems.layer_factors import LayerFactors, NetworkFactors
from app.slope import Array

Direction = Literal["backward", "forward"]


class Chain(NamedTuple):
    """What is explained, for one row: all arrays of the factors have a single column.

    activations: one name a layer after the inputs. loss: without penalties. row: which row of a batch this
    is, None when it is alone.
    """

    target: Target
    factors: NetworkFactors
    activations: tuple[str, ...]
    loss: str
    row: int | None = None

    @property
    def here(self) -> LayerFactors:
        """The target's layer."""
        return self.factors.layers[self.target.layer - 1]

    @property
    def depth(self) -> int:
        """How many layers follow the inputs."""
        return len(self.factors.layers)

    @property
    def is_last(self) -> bool:
        """Whether the target's layer is the last one."""
        return self.target.layer == self.depth

    @property
    def penalty(self) -> float | None:
        """∂R/∂w, what the penalties add to the slope of a weight; None where nothing is penalised."""
        added = self.here.penalty_slope
        if self.target.kind != "weight" or added is None:
            return None
        return float(added[self.target.neuron, self.target.source])

    def by(self, what: Formula) -> Formula:
        """∂L by something."""
        return symbols.slope(symbols.loss_of_row(self.row), what)

    @property
    def value(self) -> Formula:
        """The name of the value of the target's neuron."""
        return symbols.value(self.target.layer, self.target.neuron)

    @property
    def pre_activation(self) -> Formula:
        """The name of its pre-activation."""
        return symbols.pre_activation(self.target.layer, self.target.neuron)


def at_loss(chain: Chain) -> Line:
    """∂L/∂a of an output, from the formula of the loss."""
    layer, index = chain.target.layer, chain.target.neuron
    predictions, targets = chain.here.value[:, 0].tolist(), chain.factors.targets[:, 0].tolist()
    return Line(
        "loss",
        "How the loss changes with this output: the formula of the loss, differentiated.",
        result(
            chain.by(chain.value),
            slopes.loss_in_symbols(chain.loss, layer, len(predictions), index),
            slopes.loss_with_numbers(chain.loss, predictions, targets, index),
            float(chain.here.adjoint[index, 0]),
        ),
    )


def over_paths(chain: Chain) -> Line:
    """∂L/∂a of a hidden neuron: one path for each neuron of the layer above, and paths add up."""
    layer, index = chain.target.layer, chain.target.neuron
    above = chain.factors.layers[layer]
    ends = range(len(above.delta))
    names = [product(symbols.weight(layer + 1, k, index), symbols.delta(layer + 1, k)) for k in ends]
    numbers = [
        product(operand(float(above.weights[k, index])), operand(float(above.delta[k, 0]))) for k in ends
    ]
    neurons = [target.pre_activation(layer + 1, k) for k in written_out(len(ends))]
    return Line(
        "paths",
        "The neuron acts on the loss through every neuron above it. Each path is a weight times the delta "
        "it leads to, and the paths add up.",
        result(chain.by(chain.value), total(names), total(numbers), float(chain.here.adjoint[index, 0])),
        links=[Link(neuron, chain.by(neuron.symbol)) for neuron in neurons],
    )


def at_activation(chain: Chain) -> Result:
    """∂a/∂z of the target's neuron: the slope of its activation."""
    layer, index = chain.target.layer, chain.target.neuron
    activation = chain.activations[layer - 1]
    a, z = float(chain.here.value[index, 0]), float(chain.here.pre_activation[index, 0])
    return result(
        symbols.slope(chain.value, chain.pre_activation),
        slopes.activation_in_symbols(activation, chain.value, chain.pre_activation),
        slopes.activation_with_numbers(activation, a, z),
        float(chain.here.slope[index, 0]),
    )


def at_parameter(chain: Chain) -> Result:
    """∂z/∂w, which is what the weight multiplies; for a bias, 1."""
    goal = chain.target
    name = symbols.slope(chain.pre_activation, goal.symbol)
    if goal.kind == "bias":
        return Result(equation(name, ONE), ONE, 1.0)
    carried = float(chain.factors.below(goal.layer)[goal.source, 0])
    return result(name, symbols.value(goal.layer - 1, goal.source), number(carried), carried)


def times(name: Formula, names: list[Formula], numbers: list[float], value: float) -> Result:
    """A product of factors, and the engine's number for it."""
    return result(name, product(*names), product(*map(operand, numbers)), value)


def slope_of_rows(chain: Chain) -> Array:
    """Return ∂L/∂target, the last product of the chain, as each row (rows,) adds to it."""
    goal, here = chain.target, chain.here
    if goal.kind == "node":
        return np.asarray((here.adjoint if goal.of == "value" else here.delta)[goal.neuron])
    carried = 1.0 if goal.kind == "bias" else chain.factors.below(goal.layer)[goal.source]
    return np.asarray(here.delta[goal.neuron] * carried)
