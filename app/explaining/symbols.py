"""What the numbers of a network are called in formulas: as on the page, W2[1,3] and a2[1].

Code counts neurons from 0, people from 1.
"""

from app.formula import Formula, fraction, same

LOSS = same("L")
PENALTY = same("R")
LOSS_AND_PENALTY = same("L + R")


def value(layer: int, index: int) -> Formula:
    """The value a of a neuron; an input is called x."""
    if layer == 0:
        return same(f"x[{index + 1}]")
    return _of_neuron("a", layer, index)


def pre_activation(layer: int, index: int) -> Formula:
    """The pre-activation z of a neuron."""
    return _of_neuron("z", layer, index)


def delta(layer: int, index: int) -> Formula:
    """δ, the derivative of the loss by a pre-activation."""
    return Formula(rf"\delta_{{{layer}}}[{index + 1}]", f"δ{layer}[{index + 1}]")


def weight(layer: int, to: int, source: int) -> Formula:
    """The weight that leads to one neuron from one of the layer below."""
    return Formula(f"W_{{{layer}}}[{to + 1},{source + 1}]", f"W{layer}[{to + 1},{source + 1}]")


def bias(layer: int, to: int) -> Formula:
    """The bias of a neuron."""
    return _of_neuron("b", layer, to)


def target(output: int) -> Formula:
    """What an output should be."""
    return same(f"y[{output + 1}]")


def layer_of(letter: str, layer: int) -> Formula:
    """A whole layer: its values a, pre-activations z, weights W or biases b."""
    if letter == "a" and layer == 0:
        return same("x")
    return Formula(f"{letter}_{{{layer}}}", f"{letter}{layer}")


def deltas_of(layer: int) -> Formula:
    """δ of a whole layer."""
    return Formula(rf"\delta_{{{layer}}}", f"δ{layer}")


def slope(of: Formula, by: Formula) -> Formula:
    """∂ of one thing by another."""
    over, under = (Formula(rf"\partial {each.latex}", f"∂{each.text}") for each in (of, by))
    return fraction(over, under)


def loss_of_row(row: int | None) -> Formula:
    """The loss, or the loss of one row of a batch."""
    return LOSS if row is None else same(f"L[{row + 1}]")


def _of_neuron(letter: str, layer: int, index: int) -> Formula:
    return Formula(f"{letter}_{{{layer}}}[{index + 1}]", f"{letter}{layer}[{index + 1}]")
