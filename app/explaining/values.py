"""Where a neuron's own numbers come from: its sum over what comes from below, and its activation."""

from app.derivatives.primitives.activations import ACTIVATIONS
from app.explaining import symbols, target
from app.explaining.chain import Chain
from app.explaining.line import Line, Link, result
from app.formula import operand, product, total, written_out


def value_lines(chain: Chain) -> list[Line]:
    """Return how z and a of the target's neuron were computed, for one row."""
    return [_sum(chain), _activated(chain)]


def _sum(chain: Chain) -> Line:
    layer, neuron, here = chain.target.layer, chain.target.neuron, chain.here
    weights, below = here.weights[neuron].tolist(), chain.factors.below(layer)[:, 0].tolist()
    names = [
        product(symbols.weight(layer, neuron, i), symbols.value(layer - 1, i)) for i in range(len(below))
    ]
    numbers = [product(operand(w), operand(a)) for w, a in zip(weights, below, strict=True)]
    if here.biases is not None:
        names.append(symbols.bias(layer, neuron))
        numbers.append(operand(float(here.biases[neuron, 0])))
    neighbours = [target.value(layer - 1, i) for i in written_out(len(below))] if layer > 1 else []
    return Line(
        "sum",
        "Each value from below, times its weight, and the bias: all added up.",
        result(chain.pre_activation, total(names), total(numbers), float(here.pre_activation[neuron, 0])),
        links=[Link(each, each.symbol) for each in neighbours],
    )


def _activated(chain: Chain) -> Line:
    layer, neuron, here = chain.target.layer, chain.target.neuron, chain.here
    function = ACTIVATIONS[chain.activations[layer - 1]].explained
    z = float(here.pre_activation[neuron, 0])
    return Line(
        "activated",
        "The activation of the neuron turns its sum into its value.",
        result(
            chain.value, function(chain.pre_activation), function(operand(z)), float(here.value[neuron, 0])
        ),
    )
