"""The slope of a batch: the chain rule for each row, then the mean over rows."""

from app.explaining import symbols
from app.explaining.chain import Chain, Direction, slope_of_rows
from app.explaining.line import Line, Link, Result
from app.formula import (
    Formula,
    bracketed,
    equation,
    fraction,
    operand,
    product,
    total,
    whole,
    written_out,
)
from app.problems.layer_factors import NetworkFactors
from app.slope import Array


def mean_over_rows(chain: Chain, slope: float, direction: Direction) -> list[Line]:
    """Return a line for each row that is shown, and one for the mean, `slope`."""
    rows = chain.factors.rows
    shares = slope_of_rows(chain) * rows
    lines = [_row(of_row(chain, row), float(shares[row]), direction) for row in written_out(rows)]
    names = [symbols.slope(symbols.loss_of_row(row), chain.target.symbol) for row in range(rows)]
    mean = Line(
        "mean",
        f"The loss is a mean over {rows} rows, so its slope is the mean of the rows’ slopes.",
        Result(
            equation(chain.by(chain.target.symbol), _mean(names)),
            _mean([operand(share) for share in shares.tolist()]),
            slope,
        ),
    )
    return [*lines, mean]


def of_row(chain: Chain, row: int) -> Chain:
    """Return the chain of one row of a batch. Its loss is its own, of which the batch's is a mean."""
    rows = chain.factors.rows

    def own(array: Array) -> Array:
        return array[:, row : row + 1]

    layers = tuple(
        layer._replace(
            value=own(layer.value),
            pre_activation=own(layer.pre_activation),
            slope=own(layer.slope),
            adjoint=own(layer.adjoint) * rows,
            delta=own(layer.delta) * rows,
        )
        for layer in chain.factors.layers
    )
    factors = NetworkFactors(own(chain.factors.inputs), own(chain.factors.targets), layers)
    return chain._replace(factors=factors, row=row)


def _row(chain: Chain, share: float, direction: Direction) -> Line:
    """One row's product, with its factors in the order of the direction."""
    factors = _factors(chain)
    if direction == "forward":
        factors.reverse()
    return Line(
        "row",
        "The product of one row. It is explained factor by factor when the row is chosen.",
        Result(
            equation(chain.by(chain.target.symbol), product(*[name for name, _ in factors])),
            product(*[operand(number) for _, number in factors]),
            share,
        ),
        links=[Link(chain.target, symbols.loss_of_row(chain.row), chain.row)],
    )


def _factors(chain: Chain) -> list[tuple[Formula, float]]:
    """The factors at the target's neuron, from the loss down, each with its number."""
    goal, here = chain.target, chain.here
    factors = [(chain.by(chain.value), float(here.adjoint[goal.neuron, 0]))]
    if goal.is_parameter or goal.of == "pre_activation":
        slope = symbols.slope(chain.value, chain.pre_activation)
        factors.append((slope, float(here.slope[goal.neuron, 0])))
    if goal.is_parameter:
        carried = 1.0 if goal.kind == "bias" else chain.factors.below(goal.layer)[goal.source, 0]
        factors.append((symbols.slope(chain.pre_activation, goal.symbol), float(carried)))
    return factors


def _mean(terms: list[Formula]) -> Formula:
    return product(fraction(whole(1), whole(len(terms))), bracketed(total(terms)))
