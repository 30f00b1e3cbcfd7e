"""Predictions on a grid over the plane: the outputs, and a small map for every neuron."""

from typing import Any

import numpy as np

from app.problems.networks import network_graph
from app.slope import Array
from app.training.predictions import grid_points, probabilities, values_on_grid
from app.web.lab.schemas.predict import Grid
from app.web.schemas.problem import NetworkProblem


def maps(problem: NetworkProblem, theta: Array, grid: Grid) -> dict[str, Any]:
    """Pictures at theta (P,), in 32-bit numbers. Every map is a list of rows, from the lowest y upwards."""
    x, y, layers = _evaluated(problem, theta, grid, grid.resolution)
    return {
        "x": x,
        "y": y,
        "outputs": layers[-1],
        "probabilities": probabilities(problem.loss, layers[-1]),
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
    points = grid_points(x, y)
    # The targets do not matter here: only the layers' values are read.
    targets = np.zeros((len(points), problem.layers[-1]))
    graph, layers = network_graph(problem.network, problem.network_inputs(points), targets)
    nodes = [layer.value for layer in layers]
    return x, y, values_on_grid(graph, nodes, theta, (resolution, resolution))
