"""A common mistake, to be shown: parameters are updated layer by layer during the backward pass.

A rule needs all slopes at one point. Here each parameter moves as soon as its own slope is known, and
what is pulled back after that passes through a network that is not the one that was evaluated: half of it
has moved already. The most-cited worked example of backpropagation (Mazur, 2015) contains such a run.

It needs both halves at once, the graph and the optimizer with its memory. That is the mistake.
"""

import numpy as np

from app.derivatives.backpropagation import add_up, cost
from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph, Operation
from app.derivatives.measurement import Measurement, Source
from app.descent.optimizer import Optimizer, State, move
from app.slope import Array, Slope


def interleaved(optimizer: Optimizer, state: State) -> Source:
    """Return what looks like a source: its gradient makes the optimizer do what the mistake does.

    That is exact for rules whose update of one parameter depends on the slopes of that parameter alone.
    It is priced as backpropagation; what the update costs is counted where the update is.
    """
    return Source(lambda graph, theta: _InterleavedPass(graph, theta, optimizer, state).measurement(), cost)


class _InterleavedPass:
    """A backward pass that moves parameters as it goes: its values are partly from before, partly moved."""

    def __init__(self, graph: Graph, theta: Array, optimizer: Optimizer, state: State) -> None:
        self._graph, self._theta, self._optimizer, self._state = graph, theta, optimizer, state
        self._parameters = dict(graph.parameters)
        self._evaluated = evaluate(graph, theta)
        self._values = list(self._evaluated)
        self._adjoints: list[Array | None] = [None] * len(self._values)
        self._adjoints[-1] = np.ones(np.shape(self._values[-1]))
        self._slope = Slope(self._evaluated[-1], np.zeros(theta.shape))

    def measurement(self) -> Measurement:
        """Walk back once, and return what was found on the way."""
        backwards = list(reversed(self._graph.operations))
        # Where a parameter is used first, its slope is complete.
        first_use = {i: position for position, node in backwards for i in node.inputs}
        with np.errstate(all="ignore"):
            for position, node in backwards:
                self._pull(position, node, parameters=True)
                self._move({i for i in node.inputs if i in self._parameters and first_use[i] == position})
                self._pull(position, node, parameters=False)
        return Measurement(self._slope, self._evaluated, self._adjoints)

    def _pull(self, position: int, node: Operation, parameters: bool) -> None:
        """Pull back to the parameters among the inputs, or to the others, through the values as they are."""
        wanted = [
            want and (i in self._parameters) == parameters
            for i, want in zip(node.inputs, node.wanted, strict=True)
        ]
        adjoint = self._adjoints[position]
        if adjoint is not None and any(wanted):
            inputs = [self._values[i] for i in node.inputs]
            contributions = node.primitive.pull(adjoint, self._evaluated[position], inputs, wanted)
            add_up(self._adjoints, node.inputs, contributions)

    def _move(self, complete: set[int]) -> None:
        """Move these parameters: the step that has no place in this pass."""
        if not complete:
            return
        for i in complete:
            here = self._parameters[i]
            adjoint = self._adjoints[i]
            if adjoint is not None:
                part = self._slope.gradient[..., here.start : here.stop]
                part[...] = adjoint.reshape(part.shape)
        update, _ = self._optimizer.update(self._slope, self._state, self._theta)
        moved = move(self._theta, update)
        for i in complete:
            self._values[i] = self._parameters[i].value(moved, self._values)
