"""Penalties on large weights are added to the loss, so their slopes are added to its slope."""

from app.derivatives.primitives.penalties import PENALTIES
from app.explaining import symbols
from app.explaining.chain import Chain
from app.explaining.line import Line, Result, result
from app.formula import Formula, bracketed, equation, joined, number, operand, product
from app.problems.networks import Regularisation

_STRENGTHS = {name: penalty.strength for name, penalty in PENALTIES.items()}


def penalty_line(chain: Chain, strengths: Regularisation, without: float, slope: float) -> Line:
    """Return the line that adds the penalty: ∂L/∂w, `without` it, becomes `slope`."""
    goal = chain.target
    penalty = chain.penalty
    assert penalty is not None
    name = symbols.slope(symbols.PENALTY, goal.symbol)
    weight = operand(float(chain.here.weights[goal.neuron, goal.source]))
    numbers = {each: number(strength) for each, strength in strengths._asdict().items()}
    loss = symbols.slope(bracketed(symbols.LOSS_AND_PENALTY), goal.symbol)
    return Line(
        "penalty",
        "The penalty on large weights is added to the loss, so its slope is added too.",
        result(
            name, _slopes(strengths, _STRENGTHS, goal.symbol), _slopes(strengths, numbers, weight), penalty
        ),
        Result(
            equation(loss, joined(" + ", " + ", [chain.by(goal.symbol), name])),
            joined(" + ", " + ", [number(without), operand(penalty)]),
            slope,
        ),
    )


def _slopes(strengths: Regularisation, written: dict[str, Formula], weight: Formula) -> Formula:
    """λ1 sign w + λ2 w, without a part whose strength is 0."""
    used = [name for name, strength in strengths._asdict().items() if strength]
    parts = [product(written[name], PENALTIES[name].slope_explained(weight)) for name in used]
    return joined(" + ", " + ", parts)
