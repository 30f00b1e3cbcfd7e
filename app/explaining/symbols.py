"""What the numbers of a network are called in formulas. Code counts neurons from 0, people from 1."""

from app.explaining.formula import Formula, fraction, same

LOSS = same("L")


def value(layer: int, index: int) -> Formula:
    """The value a of a neuron; an input is called x."""
    if layer == 0:
        return Formula(f"x_{{{index + 1}}}", f"x[{index + 1}]")
    return _of_neuron("a", layer, index)


def pre_activation(layer: int, index: int) -> Formula:
    """The pre-activation z of a neuron."""
    return _of_neuron("z", layer, index)


def delta(layer: int, index: int) -> Formula:
    """δ, the derivative of the loss by a pre-activation."""
    return Formula(rf"\delta_{{{index + 1}}}^{{({layer})}}", f"δ{layer}[{index + 1}]")


def weight(layer: int, to: int, source: int) -> Formula:
    """The weight that leads to one neuron from one of the layer below."""
    return Formula(f"w_{{{to + 1},{source + 1}}}^{{({layer})}}", f"W{layer}[{to + 1},{source + 1}]")


def bias(layer: int, to: int) -> Formula:
    """The bias of a neuron."""
    return _of_neuron("b", layer, to)


def target(output: int) -> Formula:
    """What an output should be."""
    return Formula(f"y_{{{output + 1}}}", f"y[{output + 1}]")


def layer_of(letter: str, layer: int) -> Formula:
    """A whole layer: its values a, pre-activations z, weights W or biases b."""
    if letter == "a" and layer == 0:
        return same("x")
    return Formula(f"{letter}^{{({layer})}}", f"{letter}{layer}")


def deltas_of(layer: int) -> Formula:
    """δ of a whole layer."""
    return Formula(rf"\delta^{{({layer})}}", f"δ{layer}")


def slope(of: Formula, by: Formula) -> Formula:
    """∂ of one thing by another."""
    over, under = (Formula(rf"\partial {each.latex}", f"∂{each.text}") for each in (of, by))
    return fraction(over, under)


def loss_of_row(row: int | None) -> Formula:
    """The loss, or the loss of one row of a batch."""
    return LOSS if row is None else Formula(f"L_{{{row + 1}}}", f"L[{row + 1}]")


def _of_neuron(letter: str, layer: int, index: int) -> Formula:
    return Formula(f"{letter}_{{{index + 1}}}^{{({layer})}}", f"{letter}{layer}[{index + 1}]")
