"""Forward mode: every node has a value and a derivative in one direction, computed from inputs to loss.

A dual number is a + b ε with ε² = 0 (Clifford 1873; Wengert 1964 for derivatives). One pass gives the
slope along one direction, so a full gradient takes one pass for each parameter.
"""

from collections.abc import Sequence

import numpy as np

from app.derivatives.costs import Cost, count_operations
from app.derivatives.directions import along_last_axis, axis_directions
from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph, Operation
from app.derivatives.measurement import Measurement, Source
from app.derivatives.primitives.primitive import Tangents
from app.derivatives.resting import none_of_nothing, one_by_one, resting_nodes
from app.derivatives.source_entry import SourceEntry
from app.script_code import SourceCode
from app.slope import Array, Slope


def push_forward(graph: Graph, values: Sequence[Array], direction: Array) -> list[Array | None]:
    """Return the derivative of every node along a direction (..., P) of theta; None where it is zero.

    values are those of `evaluate`; the direction may have axes in front of theta's run axes.
    """
    tangents: list[Array | None] = [None] * len(values)
    for position, parameter in graph.parameters:
        tangents[position] = parameter.value(direction, values)
    return push_on(graph, values, tangents)


def push_on(graph: Graph, values: Sequence[Array], started: Sequence[Array | None]) -> list[Array | None]:
    """Return the derivative of every node when the nodes with a tangent in `started` move along it.

    A started node must not depend on another one.
    """
    tangents = list(started)
    rests: list[Array] = []
    with np.errstate(all="ignore"):
        for position, node in graph.operations:
            moves = [tangents[i] for i in node.inputs]
            if any(move is not None for move in moves):
                inputs = [values[i] for i in node.inputs]
                tangent = node.primitive.push(values[position], inputs, moves)
                if node.primitive.flat is not None and np.isnan(tangent).any():
                    rests = rests or resting_nodes(graph, values, started)
                    tangent = _of_what_moves(node, values, position, moves, [rests[i] for i in node.inputs])
                tangents[position] = tangent
    return tangents


def _of_what_moves(
    node: Operation, values: Sequence[Array], position: int, moves: Tangents, rests: Sequence[Array]
) -> Array:
    """Return the tangent of a node, to which inputs that rest contribute nothing."""
    inputs = [values[i] for i in node.inputs]
    parts = [
        none_of_nothing(node.primitive.push(values[position], inputs, alone), rests[i], values[position])
        for i, alone in one_by_one(moves)
    ]
    return np.asarray(sum(parts[1:], start=parts[0]))


def slope_along(graph: Graph, theta: Array, values: Sequence[Array], directions: Array) -> Array:
    """Return the derivative of the loss at theta (..., P) along directions (K, ..., P): (K, ...).

    values are those of `evaluate`.
    """
    last = push_forward(graph, values, directions)[-1]
    return np.broadcast_to(0.0 if last is None else last, (len(directions), *theta.shape[:-1]))


def measure(graph: Graph, theta: Array) -> Measurement:
    """Return value and gradient at theta (..., P), one direction for each parameter."""
    values = evaluate(graph, theta)
    slopes = [slope_along(graph, theta, values, block) for block in axis_directions(theta, values)]
    return Measurement(Slope(values[-1], along_last_axis(slopes, theta)), values, [None] * len(values))


def cost(graph: Graph) -> Cost:
    """Count one forward pass and one pass of tangents for each parameter."""
    operations = count_operations(graph)
    return Cost(operations.apply, graph.size * operations.push, evaluations=1, backward_passes=0)


def forward_mode() -> Source:
    """Return the source that measures by dual numbers."""
    return Source(measure, cost)


FORWARD_MODE = SourceEntry(
    name="forward_mode",
    title="Forward mode",
    noun="forward mode",
    summary="Dual numbers carry one slope along with the values: exact, one pass for each parameter.",
    formula="f(a + b ε) = f(a) + f′(a) b ε,  ε² = 0",
    latex=r"f(a + b \varepsilon) = f(a) + f'(a)\, b \varepsilon,\quad \varepsilon^2 = 0",
    caption="carried {slopes} along with the values, one pass each",
    settings=(),
    build=lambda settings, key: forward_mode(),
    code=SourceCode(
        measure='''
def measure(theta, x, y):
    """The loss and its gradient: one pass for each parameter."""
    loss = 0.0
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        direction = np.zeros(len(theta))
        direction[i] = 1
        loss, gradient[i] = slope_along(theta, direction, x, y)
    return loss, gradient
''',
        jax="loss, slopes = loss_of(theta, x, y), jax.jacfwd(loss_of)(theta, x, y)",
    ),
)
