"""An explanation: where a slope comes from, line by line, for one row or as the mean over a batch."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from app.explaining import symbols
from app.explaining.backward import backward
from app.explaining.batch import mean_over_rows
from app.explaining.chain import Chain, Direction, slope_of_rows
from app.explaining.forward import forward
from app.explaining.line import Line
from app.explaining.mathml import written
from app.explaining.matrices import matrix_view
from app.explaining.penalty import penalty_line
from app.explaining.target import Target
from app.explaining.values import value_lines
from app.formula import Formula, bracketed
from app.problems.layer_factors import NetworkFactors
from app.problems.networks import Network

ROUNDING = (
    "Formulas show six digits. The values behind them have all: each is the engine’s own number, or, for one "
    "row of a batch and for a part without its penalty, the product or sum of the engine’s numbers."
)


class Explanation(NamedTuple):
    """What is explained, and the numbers that the engine measured for it.

    slope: ∂L/∂target, the mean over the rows of the factors, and with the penalty where there is one.
    """

    network: Network
    target: Target
    factors: NetworkFactors
    slope: float


def lines(explanation: Explanation, direction: Direction) -> Sequence[Line]:
    """Return the lines, from the loss backwards or from the target forwards."""
    network, target, factors, slope = explanation
    chain = Chain(target, factors, network.activations, network.loss)
    if chain.penalty is None:
        return _of_data(chain, slope, direction)
    without = float(slope_of_rows(chain).sum())
    added = penalty_line(chain, network.regularisation, without, slope)
    return [*_of_data(chain, without, direction), added]


def computed(explanation: Explanation) -> Sequence[Line]:
    """Return how the numbers of the target's neuron came about; a batch has them for each row only."""
    network, target, factors, _ = explanation
    chain = Chain(target, factors, network.activations, network.loss)
    return value_lines(chain) if factors.rows == 1 else []


def _of_data(chain: Chain, slope: float, direction: Direction) -> Sequence[Line]:
    """The lines that lead to the slope of the loss itself."""
    if chain.factors.rows > 1:
        return mean_over_rows(chain, slope, direction)
    return backward(chain) if direction == "backward" else forward(chain, slope)


def fields(explanation: Explanation, direction: Direction) -> dict[str, Any]:
    """Return the explanation as it goes into an answer."""
    target, factors = explanation.target, explanation.factors
    return {
        "target": target.fields,
        "slope": written(symbols.slope(_loss(factors), target.symbol)),
        "value": explanation.slope,
        "rows": factors.rows,
        "lines": [line.fields for line in lines(explanation, direction)],
        "computed": [line.fields for line in computed(explanation)],
        "matrices": [line.fields for line in matrix_view(factors, target.layer)],
        "rounding": ROUNDING,
    }


def _loss(factors: NetworkFactors) -> Formula:
    """What the value is the slope of: the loss, with the penalty where there is one."""
    return symbols.LOSS if factors.layers[0].penalty_slope is None else bracketed(symbols.LOSS_AND_PENALTY)
