"""Forwards: the same chain rule as forward mode takes it, from what is explained up to the loss."""

from app.explaining import symbols, target
from app.explaining.chain import Chain, at_activation, at_loss, at_parameter, times
from app.explaining.line import Line, Link, Result, result
from app.explaining.matrices import column, entrywise, matrix, matrix_product, slope_of_layer
from app.formula import Formula, bracketed, equation, number, operand, product, total, written_out
from app.slope import Array


def forward(chain: Chain, slope: float) -> list[Line]:
    """Return the lines from the target to the loss, for one row.

    slope: what forward mode found at the end, ∂L/∂target. The factors hold tangents along the target.
    """
    goal, lines = chain.target, []
    if goal.is_parameter:
        lines.append(_from_parameter(chain))
    if goal.is_parameter or goal.of == "pre_activation":
        lines.append(_through_activation(chain))
    lines += [_through_layer(chain, layer) for layer in range(goal.layer + 1, chain.depth + 1)]
    lines.append(_to_output(chain, slope) if chain.is_last else _to_loss(chain, slope))
    return lines


def _from_parameter(chain: Chain) -> Line:
    factor = at_parameter(chain)
    name = symbols.slope(chain.pre_activation, chain.target.symbol)
    return Line(
        "parameter",
        "The weight multiplies the value that comes from below, so its neuron moves by that value."
        if chain.target.kind == "weight"
        else "A bias is added as it is, so its neuron moves just as far.",
        factor,
        Result(name, factor.numbers, _tangent(chain.here.pre_activation_tangent, chain.target.neuron)),
        [Link(target.pre_activation(chain.target.layer, chain.target.neuron), chain.pre_activation)],
    )


def _through_activation(chain: Chain) -> Line:
    index, here, factor = chain.target.neuron, chain.here, at_activation(chain)
    names, numbers = [symbols.slope(chain.value, chain.pre_activation)], [float(here.slope[index, 0])]
    if chain.target.is_parameter:
        names.insert(0, symbols.slope(chain.pre_activation, chain.target.symbol))
        numbers.insert(0, _tangent(here.pre_activation_tangent, index))
    return Line(
        "activation",
        "The activation passes that on, times its slope.",
        factor,
        times(_moved(chain, chain.value), names, numbers, _tangent(here.value_tangent, index)),
        [Link(target.value(chain.target.layer, index), chain.value)],
    )


def _through_layer(chain: Chain, layer: int) -> Line:
    """All values of a layer above the target's, at once."""
    here = chain.factors.layers[layer - 1]
    tangent = here.value_tangent
    assert tangent is not None
    names, numbers = _arriving(chain, layer)
    links = [
        Link(target.value(layer, index), symbols.value(layer, index)) for index in written_out(len(tangent))
    ]
    return Line(
        "layer",
        "Every neuron of the next layer takes in its share, times the slope of its activation.",
        Result(
            equation(_moved(chain, symbols.layer_of("a", layer)), entrywise(slope_of_layer(layer), names)),
            equation(matrix(tangent), entrywise(matrix(here.slope), numbers)),
            tangent[:, 0],
        ),
        links=links,
    )


def _arriving(chain: Chain, layer: int) -> tuple[Formula, Formula]:
    """∂z of a layer: the weights times what moves below. Right above the target only one neuron does."""
    goal, weights = chain.target, chain.factors.layers[layer - 1].weights
    name, below = symbols.layer_of("W", layer), chain.factors.layers[layer - 2].value_tangent
    assert below is not None
    if layer > goal.layer + 1:
        moved = _moved(chain, symbols.layer_of("a", layer - 1))
        return matrix_product(name, moved), bracketed(matrix_product(matrix(weights), matrix(below)))
    single = Formula(f"{name.latex}[:,{goal.neuron + 1}]", f"{name.text}[:,{goal.neuron + 1}]")
    numbers = column(weights[:, goal.neuron])
    if goal == target.value(goal.layer, goal.neuron):
        return single, numbers
    moved = _moved(chain, chain.value)
    return product(single, moved), product(numbers, operand(float(below[goal.neuron, 0])))


def _to_output(chain: Chain, slope: float) -> Line:
    """The last line when the target's own neuron is an output."""
    line, goal = at_loss(chain), chain.target
    name = chain.by(goal.symbol)
    if goal == target.value(goal.layer, goal.neuron):
        return line._replace(product=Result(name, number(slope), slope))
    names = [_moved(chain, chain.value), chain.by(chain.value)]
    numbers = [_tangent(chain.here.value_tangent, goal.neuron), float(line.factor.value)]
    return line._replace(product=times(name, names, numbers, slope))


def _to_loss(chain: Chain, slope: float) -> Line:
    """The last line: every output moves the loss, and what they do adds up."""
    outputs = chain.factors.layers[-1]
    assert outputs.value_tangent is not None
    adjoints, tangents = outputs.adjoint[:, 0], outputs.value_tangent[:, 0]
    values = [symbols.value(chain.depth, k) for k in range(len(adjoints))]
    terms = [product(chain.by(value), _moved(chain, value)) for value in values]
    numbers = [
        product(operand(float(adjoint)), operand(float(moved)))
        for adjoint, moved in zip(adjoints, tangents, strict=True)
    ]
    layer = symbols.layer_of("a", chain.depth)
    return Line(
        "loss",
        "Each output moves the loss by its slope, and what they do adds up.",
        Result(chain.by(layer), column(adjoints), adjoints),
        result(chain.by(chain.target.symbol), total(terms), total(numbers), slope),
        [Link(target.value(chain.depth, k), chain.by(values[k])) for k in written_out(len(values))],
    )


def _moved(chain: Chain, what: Formula) -> Formula:
    """∂ of something by the target."""
    return symbols.slope(what, chain.target.symbol)


def _tangent(tangents: Array | None, index: int) -> float:
    assert tangents is not None
    return float(tangents[index, 0])
