"""An evaluation a step aside, in imaginary numbers, and what it takes where the step is not a small one.

The real parts are those of the point itself, so that the square of a step does not choose the side of a kink.
Where an input is not large beside h, as at √x near 0, the step is not small: there a formula's operation is
probed with far smaller steps. If the slope grows as they shrink, it is infinite.
"""

from collections.abc import Sequence

import numpy as np

from app.derivatives.graph import Graph, Operation
from app.derivatives.resting import none_of_nothing, resting_nodes
from app.slope import Array

# An input is near 0 within so many steps.
_NEAR = 1e6
_SMALLER, _AGAIN = 2.0**-200, 1 / 16


def loss_aside(graph: Graph, theta: Array, h: float, directions: Array, values: Sequence[Array]) -> Array:
    """Return the imaginary part of the loss at theta + i h · directions, by h: (K, ...).

    values: those of the point theta (..., P). directions: (K, ..., P).
    """
    stepped = theta + 1j * h * directions
    last_use = {i: position for position, node in graph.operations for i in node.inputs}
    aside: list[Array] = []
    rests: list[Array] = []
    for position, node in enumerate(graph.nodes):
        value = np.asarray(node.value(stepped, aside))
        if isinstance(node, Operation) and value.dtype.kind == "c":
            value.real = values[position]
            if _is_beyond(node, values, aside, h):
                rests = rests or resting_nodes(graph, values, _moving(graph, directions))
                value.imag = _by_parts(node, position, values, aside, rests, h)
        aside.append(value)
        if isinstance(node, Operation):
            for i in node.inputs:
                if last_use[i] == position:
                    aside[i] = value
    return np.asarray(aside[-1].imag / h)


def _moving(graph: Graph, directions: Array) -> list[Array | None]:
    moving: list[Array | None] = [None] * len(graph.nodes)
    for position, parameter in graph.parameters:
        moving[position] = parameter.value(directions, ())
    return moving


def _is_beyond(node: Operation, values: Sequence[Array], aside: Sequence[Array], h: float) -> bool:
    """Whether an operation on single numbers has an input near 0, or one whose slope is not finite."""
    if node.primitive.flat is None or any(values[i].shape != values[-1].shape for i in node.inputs):
        return False
    return any(
        (np.abs(values[i]) <= _NEAR * h).any() or not np.isfinite(aside[i].imag).all() for i in node.inputs
    )


def _by_parts(
    node: Operation,
    position: int,
    values: Sequence[Array],
    aside: Sequence[Array],
    rests: Sequence[Array],
    h: float,
) -> Array:
    """Return the imaginary part of a node: what its inputs have gone aside, times slopes that were probed."""
    total = np.zeros(())
    for slot, i in enumerate(node.inputs):
        if np.iscomplexobj(aside[i]):
            part = aside[i].imag * _slope(node, [values[each] for each in node.inputs], slot, h)
            total = total + none_of_nothing(np.asarray(part), rests[i], values[position])
    return np.asarray(total)


def _slope(node: Operation, inputs: Sequence[Array], slot: int, h: float) -> Array:
    """Return the slope of an operation by one input; infinite where it grows as the step shrinks, else 0."""
    far, close = (_probed(node, inputs, slot, h * step) for step in (_SMALLER, _SMALLER * _AGAIN))
    grows, shrinks = np.abs(close) > 1.5 * np.abs(far), np.abs(far) > 1.5 * np.abs(close)
    return np.asarray(np.where(grows, np.copysign(np.inf, close), np.where(shrinks, 0.0, far)))


def _probed(node: Operation, inputs: Sequence[Array], slot: int, step: float) -> Array:
    moved = [each + 1j * step if i == slot else each for i, each in enumerate(inputs)]
    return np.asarray(np.imag(node.primitive.apply(*moved)) / step)
