"""The complex step: add an imaginary h to a parameter; the imaginary part of the loss gives the slope.

∂L/∂θᵢ = Im L(θ + i h eᵢ) / h, up to an error of order h² (Lyness and Moler 1967; Squire and Trapp 1998).
Nothing is subtracted, so nothing cancels: h may be 1e-20 or less, and the slope is exact to rounding.
Where a function has kinks, the real parts decide on which side it is (see `real_part.py`). Where a slope is
infinite or undefined, as that of √x at 0, no step is small enough (see `imaginary_step.py`).
"""

import numpy as np

from app.derivatives.costs import OF_A_COMPLEX_NUMBER, Cost, count_operations
from app.derivatives.directions import along_last_axis, axis_directions
from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph
from app.derivatives.imaginary_step import loss_aside
from app.derivatives.measurement import Measurement, Source
from app.derivatives.source_entry import SourceEntry
from app.script_code import SourceCode
from app.setting import Setting
from app.slope import Array, Slope


def complex_step(h: float = 1e-20) -> Source:
    """Return the source that evaluates the loss once for each parameter, with complex numbers.

    h up to 1e-8. Where the loss itself is not finite the gradient is undefined (NaN): for complex numbers
    even the logarithm of −1 has a value, but no slope comes from it.
    """

    def measure(graph: Graph, theta: Array) -> Measurement:
        values = evaluate(graph, theta)
        with np.errstate(all="ignore"):
            slopes = [loss_aside(graph, theta, h, block, values) for block in axis_directions(theta, values)]
        defined = np.isfinite(values[-1])[..., None]
        gradient = np.where(defined, along_last_axis(slopes, theta), np.nan)
        return Measurement(Slope(values[-1], gradient), values, [None] * len(values))

    def cost(graph: Graph) -> Cost:
        forward = count_operations(graph).apply
        backward = graph.size * OF_A_COMPLEX_NUMBER * forward
        return Cost(forward, backward, evaluations=1 + graph.size, backward_passes=0)

    return Source(measure, cost)


# Above, the square of h would show; below, small slopes would vanish when they are multiplied by it.
_IMAGINARY_STEP = Setting(
    "h", 1e-20, 1e-100, 1e-8, "How far the step goes aside, into imaginary numbers: any small one does."
)

COMPLEX_STEP = SourceEntry(
    name="complex_step",
    title="Complex step",
    noun="complex step",
    summary="Steps aside into imaginary numbers, where nothing is subtracted: every digit, "
    "whatever the step.",
    formula="∂L/∂θᵢ = Im L(θ + i h eᵢ) / h",
    latex=r"\frac{\partial L}{\partial \theta_i} = \frac{\operatorname{Im} L(\theta + i h e_i)}{h}",
    caption="nudged each parameter aside, {evaluations} for {slopes}",
    settings=(_IMAGINARY_STEP,),
    build=lambda settings, key: complex_step(settings["h"]),
    code=SourceCode(
        measure='''
def measure(theta, x, y):
    """The loss and its gradient: each parameter goes aside by an imaginary h, and nothing is subtracted."""
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        aside = np.zeros(len(theta), dtype=complex)
        aside[i] = 1j * h
        gradient[i] = loss_at(theta + aside, x, y).imag / h
    return loss_at(theta, x, y).real, gradient
''',
        complex_numbers=True,
    ),
)
