"""Example formulas: each shows one property of backpropagation through a graph."""

from collections.abc import Mapping
from typing import NamedTuple


class Formula(NamedTuple):
    """An expression as a visitor meets it, with a value for each of its variables.

    text: one expression, or several outputs separated by semicolons.
    """

    name: str
    title: str
    summary: str
    text: str
    start: Mapping[str, float]


def _softmax(names: str) -> str:
    total = " + ".join(f"exp({name})" for name in names)
    return "; ".join(f"exp({name})/({total})" for name in names)


def _chain(links: int) -> str:
    return "sin(" * links + "x" + ")" * links


def _squares(times: int) -> str:
    return "x" if times == 0 else f"({_squares(times - 1)})*({_squares(times - 1)})"


_ALL = (
    Formula(
        name="product_and_sine",
        title="A product and a sine",
        summary="x is used twice: its slope is the sum of what comes back along both ways.",
        text="(x*y + sin(x))**2",
        start={"x": 1, "y": 2},
    ),
    Formula(
        name="logistic_loss",
        title="Logistic loss",
        summary="The loss of one row with target t = ±1. The slope is large where the prediction is wrong.",
        text="log(1 + exp(-t*(w*x + b)))",
        start={"t": 1, "w": 0.5, "x": -2, "b": 0.1},
    ),
    Formula(
        name="softmax",
        title="Softmax of three",
        summary="Reverse mode needs one pass for each of three outputs, forward mode one for each of "
        "three inputs.",
        text=_softmax("abc"),
        start={"a": 1, "b": 2, "c": 0.5},
    ),
    Formula(
        name="square",
        title="x times x",
        summary="One node enters another twice, and both ways count: the slope is 2x.",
        text="x*x",
        start={"x": 3},
    ),
    Formula(
        name="diamond",
        title="Diamond",
        summary="Two ways from x to the result, which part and meet again.",
        text="5*(2*x) + 7*(2*x)",
        start={"x": 1.5},
    ),
    Formula(
        name="diamonds",
        title="A row of diamonds",
        summary="Sixteen ways through four products. Backpropagation walks none of them twice.",
        text=_squares(4),
        start={"x": 1.1},
    ),
    Formula(
        name="neuron",
        title="Sigmoid neuron",
        summary="One neuron with two inputs. Its slope is factor by factor the chain rule.",
        text="sigmoid(w1*x1 + w2*x2 + b)",
        start={"w1": 0.15, "x1": 0.05, "w2": 0.2, "x2": 0.1, "b": 0.35},
    ),
    Formula(
        name="two_neurons",
        title="Two neurons in a row, and their loss",
        summary="A network of one neuron a layer and its squared error: what a training iteration "
        "differentiates.",
        text="(tanh(v*tanh(w*x + b) + c) - t)^2/2",
        start={"v": 0.8, "w": 1.5, "x": 0.5, "b": 0.1, "c": -0.2, "t": 1},
    ),
    Formula(
        name="rosenbrock",
        title="Rosenbrock’s valley",
        summary="A classic of descent, here without any: only its slope.",
        text="(1 - x)^2 + 100*(y - x^2)^2",
        start={"x": -1.2, "y": 1},
    ),
    Formula(
        name="kink",
        title="A kink",
        summary="max passes the slope on to its larger input, and nothing to the other.",
        text="max(x*y, x + y) - abs(x)",
        start={"x": 2, "y": 3},
    ),
    Formula(
        name="chain",
        title="A chain of 200 nodes",
        summary="The slope of the first node is the product of 199 cosines.",
        text=_chain(199),
        start={"x": 1.5},
    ),
)

FORMULAS: dict[str, Formula] = {formula.name: formula for formula in _ALL}
