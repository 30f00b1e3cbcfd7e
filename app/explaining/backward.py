"""Backwards: the chain rule as backpropagation takes it, from the loss down to what is explained."""

from app.explaining import symbols, target
from app.explaining.chain import Chain, at_activation, at_loss, at_parameter, over_paths, slope_of_rows, times
from app.explaining.line import Line, Link, Result
from app.explaining.matrices import deltas
from app.formula import equation, number, written_out


def backward(chain: Chain) -> list[Line]:
    """Return the lines from the loss to the target, for one row."""
    lines = [_layer(chain, layer) for layer in range(chain.depth, chain.target.layer, -1)]
    lines.append(_arriving(chain))
    if chain.target.is_parameter or chain.target.of == "pre_activation":
        lines.append(_through_activation(chain))
    if chain.target.is_parameter:
        lines.append(_to_parameter(chain))
    return lines


def _layer(chain: Chain, layer: int) -> Line:
    """All deltas of a layer above the target's, at once."""
    delta = chain.factors.layers[layer - 1].delta
    line = deltas(chain.factors, layer)
    links = [
        Link(target.pre_activation(layer, index), symbols.delta(layer, index))
        for index in written_out(len(delta))
    ]
    return Line("layer", line.says, Result(line.symbols, line.numbers, delta[:, 0]), links=links)


def _arriving(chain: Chain) -> Line:
    line = at_loss(chain) if chain.is_last else over_paths(chain)
    value = float(line.factor.value)
    return line._replace(product=Result(chain.by(chain.value), number(value), value))


def _through_activation(chain: Chain) -> Line:
    index, here, factor = chain.target.neuron, chain.here, at_activation(chain)
    adjoint, slope = float(here.adjoint[index, 0]), float(here.slope[index, 0])
    names = [chain.by(chain.value), symbols.slope(chain.value, chain.pre_activation)]
    delta = equation(symbols.delta(chain.target.layer, index), chain.by(chain.pre_activation))
    return Line(
        "activation",
        "How the neuron’s value changes with its pre-activation: the slope of the activation.",
        factor,
        times(delta, names, [adjoint, slope], float(here.delta[index, 0])),
        [Link(target.value(chain.target.layer, index), chain.by(chain.value))],
    )


def _to_parameter(chain: Chain) -> Line:
    goal = chain.target
    delta, factor = float(chain.here.delta[goal.neuron, 0]), at_parameter(chain)
    names = [symbols.delta(goal.layer, goal.neuron), symbols.slope(chain.pre_activation, goal.symbol)]
    links = [Link(target.pre_activation(goal.layer, goal.neuron), chain.by(chain.pre_activation))]
    if goal.kind == "weight" and goal.layer > 1:
        below = target.value(goal.layer - 1, goal.source)
        links.append(Link(below, chain.by(below.symbol)))
    return Line(
        "parameter",
        "A bias is added as it is, so its factor is 1."
        if goal.kind == "bias"
        else "The weight multiplies the value that comes from below, so that value is the factor.",
        factor,
        times(chain.by(goal.symbol), names, [delta, float(factor.value)], float(slope_of_rows(chain)[0])),
        links,
    )
