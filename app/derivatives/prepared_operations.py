"""Operations of a network as lists of NumPy calls, whose arguments and results are fixed buffers.

Each list does what `apply` and `pull` of its primitive do, one operation after the other, so the bits are the
same. A primitive that has no list here is called as it is, and its answer copied: it needs none.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from app.derivatives.graph import Operation
from app.derivatives.primitives.affine import affine
from app.derivatives.primitives.binary_cross_entropy import BINARY_CROSS_ENTROPY
from app.derivatives.primitives.half_squared_error import HALF_SQUARED_ERROR
from app.derivatives.primitives.mean_squared_error import MEAN_SQUARED_ERROR
from app.derivatives.primitives.primitive import Primitive
from app.derivatives.primitives.relu import RELU
from app.derivatives.primitives.sigmoid import SIGMOID
from app.derivatives.primitives.tanh import TANH
from app.functions import stable
from app.slope import Array

Call = Callable[[], object]

# NumPy takes arrays without axes sooner than numbers of Python.
_ZERO, _HALF, _ONE = np.zeros(()), np.full((), 0.5), np.ones(())


class Buffers(NamedTuple):
    """The arrays of one operation: value, inputs, adjoint, and for each input its share of the adjoint.

    A contribution is None where that input is data.
    """

    value: Array
    inputs: Sequence[Array]
    adjoint: Array
    contributions: Sequence[Array | None]


class Calls(NamedTuple):
    """What an operation does in the forward pass, and what it does in the backward pass."""

    forward: Sequence[Call]
    backward: Sequence[Call]


def prepare_operation(node: Operation, at: Buffers) -> Calls:
    """Return the calls that compute this node's value, and what it contributes to its inputs' adjoints."""
    prepare = _PREPARED.get(node.primitive)
    return _by_the_primitive(node, at) if prepare is None else prepare(at)


def _by_the_primitive(node: Operation, at: Buffers) -> Calls:
    def apply() -> None:
        at.value[...] = node.primitive.apply(*at.inputs)

    def pull() -> None:
        pulled = node.primitive.pull(at.adjoint, at.value, at.inputs, node.wanted)
        for buffer, contribution in zip(at.contributions, pulled, strict=True):
            if buffer is not None:
                buffer[...] = contribution

    return Calls([apply], [pull])


def _affine(at: Buffers) -> Calls:
    weights, activations, *biases = at.inputs
    to_weights, to_activations, *to_biases = at.contributions
    forward: list[Call] = [partial(weights.dot, activations, at.value)]
    forward += [partial(np.add, at.value, each, at.value) for each in biases]
    backward: list[Call] = []
    if to_weights is not None:
        backward.append(partial(at.adjoint.dot, activations.mT, to_weights))
    if to_activations is not None:
        backward.append(partial(weights.mT.dot, at.adjoint, to_activations))
    for each in to_biases:
        if each is not None:
            backward.append(partial(np.add.reduce, at.adjoint, -1, None, each[:, 0]))
    return Calls(forward, backward)


def _elementwise(at: Buffers, forward: Sequence[Call], slope: Sequence[Call]) -> Calls:
    """Return the calls of an activation; its slope is first written into the buffer of its contribution."""
    to_z = _first(at.contributions)
    return Calls(forward, [*slope, partial(np.multiply, at.adjoint, to_z, to_z)])


def _first(contributions: Sequence[Array | None]) -> Array:
    first = contributions[0]
    assert first is not None
    return first


def _tanh(at: Buffers) -> Calls:
    z, a, slope = at.inputs[0], at.value, _first(at.contributions)
    backward = [partial(np.multiply, a, a, slope), partial(np.subtract, _ONE, slope, slope)]
    mend = _mended(slope, stable.TANH_SLOPE_THERE, partial(stable.mend_tanh_slope, slope, z))
    return _elementwise(at, [partial(np.tanh, z, a)], [*backward, mend])


def _sigmoid(at: Buffers) -> Calls:
    z, a, slope = at.inputs[0], at.value, _first(at.contributions)
    backward = [partial(np.subtract, _ONE, a, slope), partial(np.multiply, a, slope, slope)]
    mend = _mended(slope, stable.SIGMOID_SLOPE_THERE, partial(stable.mend_sigmoid_slope, slope, a, z))
    return _elementwise(at, _sigmoid_of(z, a), [*backward, mend])


def _mended(slope: Array, least: float, mend: Call) -> Call:
    """Return what mends slopes where some are so small that a difference has lost digits."""

    def mend_small_ones() -> None:
        # Written so that an undefined slope, which hides the others, counts as small.
        if not slope.min() >= least:
            mend()

    return mend_small_ones


def _relu(at: Buffers) -> Calls:
    z, a, slope = at.inputs[0], at.value, _first(at.contributions)
    return _elementwise(at, [partial(np.maximum, z, _ZERO, out=a)], [partial(np.greater, z, _ZERO, slope)])


def _mean_squared_error(at: Buffers) -> Calls:
    numbers = at.inputs[0].size
    return _squared_error(at, (np.divide, float(numbers)), (np.multiply, 2 / numbers))


def _half_squared_error(at: Buffers) -> Calls:
    rows = at.inputs[0].shape[-1]
    return _squared_error(at, (np.multiply, 0.5 / rows), (np.divide, float(rows)))


def _squared_error(at: Buffers, mean: tuple[np.ufunc, float], scaled: tuple[np.ufunc, float]) -> Calls:
    """mean: what makes the value out of the sum of squares. scaled: what makes a factor of the adjoint."""
    (p, y), to_p = at.inputs, _first(at.contributions)
    difference, total, scale = np.empty_like(p), np.empty(()), np.empty(())
    flat = difference.reshape(-1)
    forward: list[Call] = [
        partial(np.subtract, p, y, difference),
        partial(np.vecdot, flat, flat, total),
        partial(mean[0], total, np.array(mean[1]), at.value),
    ]
    backward: list[Call] = [
        partial(scaled[0], at.adjoint, np.array(scaled[1]), scale),
        partial(np.multiply, difference, scale, to_p),
    ]
    return Calls(forward, backward)


def _binary_cross_entropy(at: Buffers) -> Calls:
    (p, y), to_p = at.inputs, _first(at.contributions)
    small, far, each, spare = (np.empty_like(p) for _ in range(4))
    total, scale, numbers = np.empty(()), np.empty(()), np.array(float(p.size))
    forward: list[Call] = [
        partial(np.abs, p, small),
        partial(np.negative, small, small),
        partial(np.exp, small, small),
        partial(np.log1p, small, each),
        partial(np.heaviside, p, _HALF, far),
        partial(np.subtract, far, y, far),
        partial(np.multiply, p, far, spare),
        partial(np.add, spare, each, each),
        partial(np.add.reduce, each.reshape(-1), -1, None, total),
        partial(np.divide, total, numbers, at.value),
    ]
    backward: list[Call] = [
        partial(np.add, small, _ONE, to_p),
        partial(np.divide, small, to_p, to_p),
        partial(np.sign, p, spare),
        partial(np.multiply, spare, to_p, to_p),
        partial(np.subtract, far, to_p, to_p),
        partial(np.divide, at.adjoint, numbers, scale),
        partial(np.multiply, to_p, scale, to_p),
    ]
    return Calls(forward, backward)


def _sigmoid_of(z: Array, out: Array) -> list[Call]:
    return [
        partial(np.negative, z, out),
        partial(np.exp, out, out),
        partial(np.add, out, _ONE, out),
        partial(np.divide, _ONE, out, out),
    ]


_PREPARED: dict[Primitive, Callable[[Buffers], Calls]] = {
    affine: _affine,
    TANH.primitive: _tanh,
    SIGMOID.primitive: _sigmoid,
    RELU.primitive: _relu,
    MEAN_SQUARED_ERROR.primitive: _mean_squared_error,
    HALF_SQUARED_ERROR.primitive: _half_squared_error,
    BINARY_CROSS_ENTROPY.primitive: _binary_cross_entropy,
}
