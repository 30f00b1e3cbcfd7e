"""Where a neuron's own numbers come from: its sum over what comes from below, and its activation."""

from collections.abc import Callable

from app.explaining import symbols, target
from app.explaining.chain import Chain
from app.explaining.formula import (
    Formula,
    applied,
    bracketed,
    fraction,
    joined,
    operand,
    power_of_e,
    product,
    same,
    total,
    whole,
    written_out,
)
from app.explaining.line import Line, Link, result

_ONE = whole(1)


def _plus(one: Formula, other: Formula) -> Formula:
    return joined(" + ", " + ", [one, other])


def _named(latex: str, text: str) -> Callable[[Formula], Formula]:
    return lambda z: applied(Formula(latex, text), z)


def _larger(one: Formula, other: Formula) -> Formula:
    return applied(Formula(r"\max", "max"), joined(", ", ", ", [one, other]))


_ACTIVATIONS: dict[str, Callable[[Formula], Formula]] = {
    "tanh": _named(r"\tanh", "tanh"),
    "sigmoid": lambda z: fraction(
        _ONE, bracketed(_plus(_ONE, power_of_e(Formula(f"-{z.latex}", f"−{z.text}"))))
    ),
    "relu": lambda z: _larger(whole(0), z),
    "leaky_relu": lambda z: _larger(z, product(same("0.01"), z)),
    "softplus": lambda z: applied(Formula(r"\log", "log"), _plus(_ONE, power_of_e(z))),
    "gelu": lambda z: product(z, applied(Formula(r"\Phi", "Φ"), z)),
    "identity": lambda z: z,
}


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
    function = _ACTIVATIONS[chain.activations[layer - 1]]
    z = float(here.pre_activation[neuron, 0])
    return Line(
        "activated",
        "The activation of the neuron turns its sum into its value.",
        result(
            chain.value, function(chain.pre_activation), function(operand(z)), float(here.value[neuron, 0])
        ),
    )
