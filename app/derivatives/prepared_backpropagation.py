"""Backpropagation prepared for one network: both passes as a list of NumPy calls between fixed buffers.

`evaluation.py` and `backpropagation.py` are the form to read, and the reference. They ask every node what it
is, each time, and allocate every result. A run measures one graph thousands of times, so all that does not
change in it is worked out once here. Tests hold this form to the same bits.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import repeat
from threading import Lock
from typing import Any, Literal

import numpy as np

from app.derivatives.graph import Constant, Graph, Operation
from app.derivatives.measurement import Measurement
from app.derivatives.prepared_operations import Buffers, Call, prepare_operation
from app.derivatives.primitives.affine import affine
from app.slope import Array, Slope

# Beyond the processor's cache to copy what is read costs more than calls do.
MOST_NUMBERS = 64_000

Measure = Callable[[Graph, Array], Measurement]
What = Literal["values", "adjoints"]


def prepared(reference: Measure) -> Measure:
    """Return what measures as the reference does, and prepares a network when it is measured a second time.

    A batch that is measured once is not worth it. Large networks and points with run axes are left to the
    reference: there the arithmetic takes the time, not the calls.
    """

    def measure(graph: Graph, theta: Array) -> Measurement:
        passes: PreparedPasses | None = graph.memo.get("passes")
        if passes is not None and passes.fit(theta) and passes.lock.acquire(blocking=False):
            try:
                return passes.measure(theta)
            finally:
                passes.lock.release()
        measurement = reference(graph, theta)
        if "passes" not in graph.memo and theta.ndim == 1:
            _prepare_second_time(graph, reference, measurement)
        return measurement

    return measure


def _prepare_second_time(graph: Graph, reference: Measure, measurement: Measurement) -> None:
    if "seen" in graph.memo:
        fit = _is_small_network(graph, measurement)
        graph.memo["passes"] = PreparedPasses(graph, reference, measurement) if fit else None
    graph.memo["seen"] = True


def _is_small_network(graph: Graph, measurement: Measurement) -> bool:
    """Whether there are layers and not too many numbers, all of 64 bits, and every operation has an adjoint.

    The scalars of a formula are not prepared: NumPy rounds some functions of a single number in another way
    than those of an array.
    """
    return (
        any(node.primitive is affine for _, node in graph.operations)
        and sum(np.size(value) for value in measurement.values) <= MOST_NUMBERS
        and all(np.asarray(value).dtype == np.float64 for value in measurement.values)
        and all(measurement.adjoints[position] is not None for position, _ in graph.operations)
    )


class PreparedPasses:
    """A forward and a backward pass over one graph, as a list of calls, and the buffers that these fill.

    The buffers serve one measurement at a time: whoever uses them holds the lock. count: how many
    measurements they have served.
    """

    def __init__(self, graph: Graph, reference: Measure, example: Measurement) -> None:
        """example: what the reference measured at some point (P,); it shows the shape of every node."""
        self.lock, self.count = Lock(), 0
        self.measure_again = partial(reference, graph)
        self._theta, self._gradient = np.empty(graph.size), np.zeros(graph.size)
        values = [np.empty(np.shape(value)) for value in example.values]
        adjoints = [None if each is None else np.ones(np.shape(each)) for each in example.adjoints]
        for position, parameter in graph.parameters:
            # Views: a parameter's numbers are a part of theta, and its slopes a part of the gradient.
            values[position] = parameter.value(self._theta, ())
            if adjoints[position] is not None:
                adjoints[position] = parameter.value(self._gradient, ())
        data = {i: node.array for i, node in enumerate(graph.nodes) if isinstance(node, Constant)}
        values = [data.get(i, value) for i, value in enumerate(values)]
        self._calls = _calls(graph, values, adjoints)
        self._loss = values[-1]
        self.copiers: dict[What, list[Callable[[], Array | None]]] = {
            "values": [_copier(value, changes=i not in data) for i, value in enumerate(values)],
            "adjoints": [_copier(adjoint, changes=adjoint is not None) for adjoint in adjoints],
        }

    def fit(self, theta: Array) -> bool:
        """Whether theta is a single point of 64-bit numbers, as the buffers are."""
        return theta.shape == self._theta.shape and theta.dtype == self._theta.dtype

    @np.errstate(all="ignore")
    def measure(self, theta: Array) -> Measurement:
        """Return value, gradient and every adjoint at theta (P,)."""
        self.count += 1
        self._theta[...] = theta
        for call in self._calls:
            call()
        here = self._theta.copy()
        slope = Slope(self._loss.copy(), self._gradient.copy())
        return Measurement(slope, _Trace(self, "values", here), _Trace(self, "adjoints", here))


def _copier(array: Array | None, changes: bool) -> Callable[[], Array | None]:
    """Return what copies an array, or gives it as it is if it never changes."""
    return array.copy if array is not None and changes else repeat(array).__next__


class _Trace(Sequence[Any]):
    """The values or the adjoints of one measurement, by node, copied from the buffers when they are read.

    If a later measurement has overwritten the buffers, the reference computes them again, to the same bits.
    """

    __slots__ = ("_count", "_kept", "_passes", "_theta", "_what")

    def __init__(self, passes: PreparedPasses, what: What, theta: Array) -> None:
        self._passes, self._what, self._theta, self._count = passes, what, theta, passes.count
        self._kept: list[Array | None] | None = None

    def __getitem__(self, position: Any) -> Any:
        return self._arrays()[position]

    def __len__(self) -> int:
        return len(self._passes.copiers[self._what])

    def __iter__(self) -> Iterator[Any]:
        return iter(self._arrays())

    def _arrays(self) -> list[Array | None]:
        if self._kept is None:
            self._kept = self._copies()
        return self._kept

    def _copies(self) -> list[Array | None]:
        with self._passes.lock:
            if self._passes.count == self._count:
                return [copy() for copy in self._passes.copiers[self._what]]
        return list(getattr(self._passes.measure_again(self._theta), self._what))


def _calls(graph: Graph, values: Sequence[Array], adjoints: Sequence[Array | None]) -> list[Call]:
    """Return what the operations do in the forward pass, and after it in the backward pass."""
    forward: list[Call] = []
    backward: list[Call] = []
    reached: set[int] = set()
    for position, node in reversed(graph.operations):
        adjoint = adjoints[position]
        assert adjoint is not None
        contributions, additions = _contributions(node, adjoints, reached)
        at = Buffers(values[position], [values[i] for i in node.inputs], adjoint, contributions)
        calls = prepare_operation(node, at)
        forward = [*calls.forward, *forward]
        backward += [*calls.backward, *additions]
    return forward + backward


def _contributions(
    node: Operation, adjoints: Sequence[Array | None], reached: set[int]
) -> tuple[list[Array | None], list[Call]]:
    """Return the buffers for what a node contributes to its inputs' adjoints, and how that is added up.

    The first contribution is written into the adjoint; later ones have buffers of their own and are added.
    """
    contributions: list[Array | None] = []
    additions: list[Call] = []
    for i, want in zip(node.inputs, node.wanted, strict=True):
        adjoint = adjoints[i] if want else None
        if adjoint is not None and i in reached:
            more = np.empty_like(adjoint)
            additions.append(partial(np.add, adjoint, more, adjoint))
            adjoint = more
        reached.add(i)
        contributions.append(adjoint)
    return contributions, additions
