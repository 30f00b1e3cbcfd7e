"""Finite differences: change each parameter a little, to one side or to both, and compare the losses.

Both sides: ∂L/∂θᵢ ≈ (L(θ + h eᵢ) − L(θ − h eᵢ)) / 2h. The error is of order h² plus rounding of order ε/h.
One side: ∂L/∂θᵢ ≈ (L(θ + h eᵢ) − L(θ)) / h. That saves half the evaluations, and the error is of order h
plus rounding of order ε/h (Nocedal and Wright, Numerical Optimization, 2nd ed. 2006, section 8.1).

Nothing but the loss is asked for, so this works on a black box: a function without a formula.
"""

from collections.abc import Callable, Iterable

import numpy as np

from app.derivatives.costs import Cost, count_operations
from app.derivatives.directions import along_last_axis, axis_directions
from app.derivatives.evaluation import evaluate, loss
from app.derivatives.graph import Graph
from app.derivatives.measurement import Measurement, Source
from app.derivatives.source_entry import SourceEntry
from app.script_code import SourceCode
from app.setting import Setting
from app.slope import Array, Slope


def step_width(default: float, to: str = "to either side") -> Setting:
    """How far a nudge goes."""
    return Setting("h", default, 1e-15, 1.0, f"How far each nudge goes {to}.")


def slope_along(graph: Graph, theta: Array, direction: Array, h: float) -> Array:
    """Return the central difference of the loss at theta (..., P) along directions (K, ..., P): (K, ...)."""
    with np.errstate(all="ignore"):
        return np.asarray((loss(graph, theta + h * direction) - loss(graph, theta - h * direction)) / (2 * h))


def central_differences(
    h: float = 1e-5, watch: Callable[[Iterable[Array]], Iterable[Array]] = iter
) -> Source:
    """Return the source that evaluates the loss twice for each parameter, h to either side.

    watch: passes on the directions, block by block, and may raise to stop.
    """

    def measure(graph: Graph, theta: Array) -> Measurement:
        values = evaluate(graph, theta)
        slopes = [slope_along(graph, theta, block, h) for block in watch(axis_directions(theta, values))]
        return Measurement(Slope(values[-1], along_last_axis(slopes, theta)), values, [None] * len(values))

    def cost(graph: Graph) -> Cost:
        evaluations = 2 * graph.size
        forward = count_operations(graph).apply
        return Cost(forward, evaluations * forward, evaluations=1 + evaluations, backward_passes=0)

    return Source(measure, cost)


def one_sided_differences(h: float = 1e-8) -> Source:
    """Return the source that evaluates the loss once at theta, and once for each parameter, h up."""

    def measure(graph: Graph, theta: Array) -> Measurement:
        values = evaluate(graph, theta)
        with np.errstate(all="ignore"):
            slopes = [
                np.asarray((loss(graph, theta + h * block) - values[-1]) / h)
                for block in axis_directions(theta, values)
            ]
        return Measurement(Slope(values[-1], along_last_axis(slopes, theta)), values, [None] * len(values))

    def cost(graph: Graph) -> Cost:
        forward = count_operations(graph).apply
        return Cost(forward, graph.size * forward, evaluations=1 + graph.size, backward_passes=0)

    return Source(measure, cost)


CENTRAL_DIFFERENCES = SourceEntry(
    name="central_differences",
    title="Central differences",
    noun="central differences",
    summary="Nudges each parameter up and down and watches the loss: nearly exact, two evaluations for each.",
    formula="∂L/∂θᵢ ≈ (L(θ + h eᵢ) − L(θ − h eᵢ)) / 2h",
    latex=r"\frac{\partial L}{\partial \theta_i} \approx \frac{L(\theta + h e_i) - L(\theta - h e_i)}{2h}",
    caption="nudged each parameter up and down, {evaluations} for {slopes}",
    settings=(step_width(1e-5),),
    build=lambda settings, key: central_differences(settings["h"]),
    code=SourceCode(
        measure='''
def measure(theta, x, y):
    """The loss and its gradient: each parameter is nudged up and down."""
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[i] = h
        gradient[i] = (loss_at(theta + nudge, x, y) - loss_at(theta - nudge, x, y)) / (2 * h)
    return loss_at(theta, x, y), gradient
'''
    ),
    values_only=True,
)


ONE_SIDED_DIFFERENCES = SourceEntry(
    name="one_sided_differences",
    title="One-sided differences",
    noun="one-sided differences",
    summary="Nudges each parameter up only: half the evaluations of central differences, half the digits.",
    formula="∂L/∂θᵢ ≈ (L(θ + h eᵢ) − L(θ)) / h",
    latex=r"\frac{\partial L}{\partial \theta_i} \approx \frac{L(\theta + h e_i) - L(\theta)}{h}",
    caption="nudged each parameter up only, {evaluations} for {slopes}",
    settings=(step_width(1e-8, "up"),),
    build=lambda settings, key: one_sided_differences(settings["h"]),
    code=SourceCode(
        measure='''
def measure(theta, x, y):
    """The loss and its gradient: each parameter is nudged up."""
    loss = loss_at(theta, x, y)
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[i] = h
        gradient[i] = (loss_at(theta + nudge, x, y) - loss) / h
    return loss, gradient
'''
    ),
    values_only=True,
)
