"""Per-node numbers: what each neuron computed, and how the loss would change if it were nudged."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.problems.networks import LayerNodes
from app.slope import Array


class LayerNumbers(NamedTuple):
    """One number for each neuron of a layer, shape (width,); None where it does not exist or is not known.

    value: a. pre_activation: z. adjoint: ∂L/∂a. delta: ∂L/∂z. target: what an output should be. For one
    example, L is that row's own loss; for the batch, every number is the mean over its rows.
    """

    layer: int
    value: Array
    pre_activation: Array | None
    adjoint: Array | None
    delta: Array | None
    target: Array | None = None


def per_node(
    layers: Sequence[LayerNodes],
    values: Sequence[Array],
    adjoints: Sequence[Array | None],
    example: int | None = None,
) -> list[LayerNumbers]:
    """Return the numbers of each layer, inputs first, for one row or (example None) for the mean row.

    values and adjoints are those of a measurement at one theta (P,): arrays (width, rows) by node.
    Raises IndexError when there is no such row.
    """
    rows = values[layers[0].value].shape[-1]
    if example is not None and not 0 <= example < rows:
        raise IndexError(f"There is no row {example}; the batch has {rows} rows, from 0.")

    def pick(array: Array | None) -> Array | None:
        if array is None:
            return None
        return array[:, example] if example is not None else np.add.reduce(array, -1) / rows

    def pick_adjoint(array: Array | None) -> Array | None:
        # The batch's loss is a mean over rows, so a row's own adjoint is `rows` times its share of it,
        # and the mean of the rows' own adjoints is the sum of the shares.
        if array is None:
            return None
        return array[:, example] * rows if example is not None else np.asarray(np.add.reduce(array, -1))

    def numbers(number: int, layer: LayerNodes) -> LayerNumbers:
        value, z = layer.value, layer.pre_activation
        picked = pick(values[value])
        assert picked is not None
        if z is None:
            return LayerNumbers(number, picked, None, pick_adjoint(adjoints[value]), None)
        target = None if layer.target is None else pick(values[layer.target])
        slopes = pick_adjoint(adjoints[value]), pick_adjoint(adjoints[z])
        return LayerNumbers(number, picked, pick(values[z]), *slopes, target)

    return [numbers(number, layer) for number, layer in enumerate(layers)]
