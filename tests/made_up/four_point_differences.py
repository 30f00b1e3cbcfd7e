"""A made-up source: each parameter is nudged twice to either side."""

import numpy as np

from app.derivatives.costs import Cost, count_operations
from app.derivatives.directions import along_last_axis, axis_directions
from app.derivatives.evaluation import evaluate
from app.derivatives.finite_differences import slope_along, step_width
from app.derivatives.graph import Graph
from app.derivatives.measurement import Measurement, Source
from app.derivatives.source_entry import SourceEntry
from app.script_code import SourceCode
from app.slope import Array, Slope


def four_point_differences(h: float = 1e-3) -> Source:
    """Return the source whose error is of order h⁴."""

    def measure(graph: Graph, theta: Array) -> Measurement:
        values = evaluate(graph, theta)
        slopes = [
            np.asarray(
                (4 * slope_along(graph, theta, block, h) - slope_along(graph, theta, block, 2 * h)) / 3
            )
            for block in axis_directions(theta, values)
        ]
        return Measurement(Slope(values[-1], along_last_axis(slopes, theta)), values, [None] * len(values))

    def cost(graph: Graph) -> Cost:
        forward, evaluations = count_operations(graph).apply, 4 * graph.size
        return Cost(forward, evaluations * forward, evaluations=1 + evaluations, backward_passes=0)

    return Source(measure, cost)


FOUR_POINT_DIFFERENCES = SourceEntry(
    name="four_point_differences",
    title="Four-point differences",
    noun="four-point differences",
    summary="Nudges each parameter twice to either side.",
    formula="∂L/∂θᵢ ≈ (4 D(h) − D(2h)) / 3",
    latex=r"\frac{\partial L}{\partial \theta_i} \approx \frac{4 D(h) - D(2h)}{3}",
    caption="nudged each parameter twice to either side, {evaluations} for {slopes}",
    settings=(step_width(1e-3),),
    build=lambda settings, key: four_point_differences(settings["h"]),
    code=SourceCode(
        measure='''
def measure(theta, x, y):
    """The loss and its gradient: each parameter is nudged twice to either side."""
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[i] = h
        near = (loss_at(theta + nudge, x, y) - loss_at(theta - nudge, x, y)) / (2 * h)
        far = (loss_at(theta + 2 * nudge, x, y) - loss_at(theta - 2 * nudge, x, y)) / (4 * h)
        gradient[i] = (4 * near - far) / 3
    return loss_at(theta, x, y), gradient
'''
    ),
    values_only=True,
)
