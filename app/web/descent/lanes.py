"""Make the racers of a request ready to run: the graph they share, and for each its source and its rule."""

import numpy as np

from app.derivatives.curvature import hessian, with_hessian
from app.derivatives.evaluation import loss
from app.derivatives.graph import Graph
from app.derivatives.measurement import Source
from app.derivatives.noisy import noisy
from app.derivatives.sources import make_source
from app.slope import Array
from app.training.race import Lane
from app.training.step import Point, Training
from app.web.descent.black_box import black_box
from app.web.descent.schemas.race import Racer, RaceRequest
from app.web.schemas.optimizer import chosen_optimizer, needs_hessian


def graph_of(request: RaceRequest) -> Graph:
    """The graph all racers descend."""
    graph = request.problem.graph().graph
    return black_box(graph) if request.black_box else graph


def lane_of(request: RaceRequest, graph: Graph, racer: Racer) -> Lane:
    """One racer, ready to run."""
    training = Training(
        lambda count: graph,
        lambda count: _source(request, racer, count),
        chosen_optimizer(racer.optimizer),
    )
    return Lane(racer.optimizer.name, training, racer.optimizer.price(graph.size))


def start_of(request: RaceRequest, racer: Racer, training: Training) -> Point:
    """Where a racer starts, with nothing to remember yet."""
    problem = request.problem
    if racer.start is not None:
        problem = problem.model_copy(update={"start": racer.start})
    theta = problem.initial_point(request.seed)
    return Point(theta, training.optimizer.init(theta), 0)


def steepest_bend(request: RaceRequest, graph: Graph, theta: Array) -> float | None:
    """The largest curvature at theta, over all directions. None in a black box, and where it is undefined."""
    if request.black_box:
        return None
    bent = hessian(graph, theta)
    return float(np.linalg.eigvalsh(bent)[-1]) if np.isfinite(bent).all() else None


def value_at(graph: Graph, theta: Array) -> Array:
    """The value at a point that nobody measures any more: where the last step led."""
    return loss(graph, theta)


def _source(request: RaceRequest, racer: Racer, count: int) -> Source:
    key = (request.seed, count)
    source = make_source(racer.source.name, racer.source.settings, key)
    if needs_hessian(racer.optimizer):
        source = with_hessian(source)
    return noisy(source, request.noise, key) if request.noise else source
