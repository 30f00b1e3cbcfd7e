"""Stacked graphs: several runs of one network, each on its own rows, measured as one.

Only the data differ from run to run, so they get a run axis in front, as theta has. A product of stacked
matrices is taken matrix by matrix, as that of a single run is, so each run gets the same bits as alone. (Data
without a run axis would be multiplied with the weights of all runs at once, which rounds in another way.)
"""

from collections.abc import Sequence

import numpy as np

from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Constant, Graph
from app.slope import Array

# Beyond this many numbers in the nodes of a run, the arithmetic takes the time and not the calls, and one
# after the other is as fast and needs less memory.
MOST_NUMBERS_A_RUN = 10_000


def stacked(graph: Graph, rows: Sequence[Array | None]) -> Graph:
    """Return the graph of a network for as many runs as there are rows: which ones (batch,) each run sees.

    graph is that of all rows, without a run axis. None stands for all rows; all runs see equally many.
    """
    data = _data_of(graph)
    return graph._replace(
        nodes=tuple(
            node._replace(array=_for_each_run(node.array, rows if position in data else [None] * len(rows)))
            if isinstance(node, Constant) and node.array.ndim == 2
            else node
            for position, node in enumerate(graph.nodes)
        )
    )


def numbers_of(graph: Graph) -> int:
    """Return how many numbers the nodes of one run hold."""
    return sum(np.size(value) for value in evaluate(graph, np.zeros(graph.size)))


def _for_each_run(array: Array, rows: Sequence[Array | None]) -> Array:
    """Return the columns (runs, features, batch) of data (features, rows)."""
    if rows[0] is None:
        return np.repeat(array[None], len(rows), axis=0)
    return np.ascontiguousarray(np.moveaxis(array[:, np.array(rows)], 1, 0))


def _data_of(graph: Graph) -> set[int]:
    """Return where the data stand: the constants with one column a row. Fixed biases have a single one."""
    constants = [(i, node.array) for i, node in enumerate(graph.nodes) if isinstance(node, Constant)]
    columns = max((array.shape[1] for _, array in constants if array.ndim == 2), default=1)
    return {i for i, array in constants if array.ndim == 2 and array.shape[1] == columns}
