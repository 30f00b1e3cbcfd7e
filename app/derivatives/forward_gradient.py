"""The random forward gradient: the exact slope along a random direction, times that direction.

g = (∇L · v) v with v normal (Baydin et al., Gradients without Backpropagation, 2022). One pass of dual
numbers gives ∇L · v without computing ∇L. The mean of g is the gradient; a single draw is noisy.
"""

from collections.abc import Sequence

import numpy as np

from app.derivatives.costs import Cost, count_operations
from app.derivatives.directions import DIRECTIONS, random_directions
from app.derivatives.dual_numbers import slope_along
from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph
from app.derivatives.measurement import Measurement, Source
from app.derivatives.source_entry import SourceEntry
from app.script_code import SourceCode
from app.slope import Array, Slope


def random_forward_gradient(directions: int = 1, key: Sequence[int] = (0, 0)) -> Source:
    """Return the source that averages over some random directions, drawn from `key` = (seed, count).

    The same key gives the same directions, so the same request gets the same answer.
    """

    def measure(graph: Graph, theta: Array) -> Measurement:
        values = evaluate(graph, theta)
        total = np.zeros(theta.shape)
        with np.errstate(all="ignore"):
            for block in random_directions(directions, theta, values, key):
                slopes = slope_along(graph, theta, values, block)
                total = total + (slopes[..., None] * block).sum(axis=0)
            gradient = total / directions
        return Measurement(Slope(values[-1], gradient), values, [None] * len(values))

    def cost(graph: Graph) -> Cost:
        operations = count_operations(graph)
        return Cost(operations.apply, directions * operations.push, evaluations=1, backward_passes=0)

    return Source(measure, cost)


RANDOM_FORWARD_GRADIENT = SourceEntry(
    name="random_forward_gradient",
    title="Random forward gradient",
    noun="random forward gradient",
    summary="One pass of dual numbers along a random direction: exact there, a noisy guess everywhere else.",
    formula="g = (∇L · v) v,  vᵢ normal at random",
    latex=r"g = (\nabla L \cdot v)\, v,\quad v_i \text{ normal at random}",
    caption="carried {directions} along and guessed {slopes} from that",
    settings=(DIRECTIONS,),
    build=lambda settings, key: random_forward_gradient(int(settings["directions"]), key),
    code=SourceCode(
        measure='''
def measure(theta, x, y, count):
    """The loss and a guess of its gradient: the exact slope along random directions, times these."""
    loss, gradient = 0.0, np.zeros(len(theta))
    for direction in np.random.default_rng([seed, count]).standard_normal((directions, len(theta))):
        loss, slope = slope_along(theta, direction, x, y)
        gradient += slope * direction / directions
    return loss, gradient
'''
    ),
    at_random=True,
)
