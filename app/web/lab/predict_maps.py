"""What a network computes all over the plane: its outputs, and a small map for every neuron."""

from typing import Any

import numpy as np

from app.derivatives.evaluation import evaluate
from app.functions import stable
from app.problems.networks import network_graph
from app.slope import Array
from app.training.landscape import in_single_precision
from app.web.lab.schemas.predict import Grid
from app.web.schemas.problem import NetworkProblem


def maps(problem: NetworkProblem, theta: Array, grid: Grid) -> dict[str, Any]:
    """Pictures at theta (P,), in 32-bit numbers. Every map is a list of rows, from the lowest y upwards."""
    x, y, layers = _evaluated(problem, theta, grid, grid.resolution)
    return {
        "x": x,
        "y": y,
        "outputs": layers[-1],
        "probabilities": _probabilities(problem.loss, layers[-1]),
        "maps": _small(problem, theta, grid),
    }


def _small(problem: NetworkProblem, theta: Array, grid: Grid) -> dict[str, Any] | None:
    if grid.map_resolution is None:
        return None
    x, y, layers = _evaluated(problem, theta, grid, grid.map_resolution)
    return {"x": x, "y": y, "layers": layers}


def _evaluated(
    problem: NetworkProblem, theta: Array, grid: Grid, resolution: int
) -> tuple[Array, Array, list[Array]]:
    """Both axes (resolution,), and for each layer its values (width, resolution, resolution)."""
    x, y = (np.linspace(low, high, resolution) for low, high in (grid.x, grid.y))
    points = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    columns = problem.network_inputs(points)
    # The targets do not matter here: only the layers' values are looked at.
    graph, layers = network_graph(problem.network, columns, np.zeros((len(points), problem.layers[-1])))
    values = evaluate(in_single_precision(graph), theta.astype(np.float32))
    return x, y, [values[layer.value].reshape(-1, resolution, resolution) for layer in layers]


def _probabilities(loss: str, outputs: Array) -> Array | None:
    """How likely the network thinks each output is, where the outputs are logits; None elsewhere."""
    if loss == "binary_cross_entropy":
        return stable.sigmoid(outputs)
    if loss == "cross_entropy":
        flat = outputs.reshape(len(outputs), -1)
        return np.exp(stable.log_softmax(flat)).reshape(outputs.shape)
    return None
