"""Translates the racers of a request for the engine: the graph they share, and each one's source and rule."""

from app.derivatives.black_box import black_box
from app.derivatives.curvature import with_hessian
from app.derivatives.graph import Graph
from app.derivatives.measurement import Source
from app.derivatives.noise import with_noise
from app.derivatives.sources import make_source
from app.training import race
from app.training.step import Point, Training
from app.web.descent.schemas import Racer, RaceRequest
from app.web.schemas.optimizer import chosen_optimizer, needs_hessian


def graph_of(request: RaceRequest) -> Graph:
    """The graph that all racers descend."""
    graph = request.problem.graph().graph
    return black_box(graph) if request.black_box else graph


def racers_of(request: RaceRequest, graph: Graph) -> list[race.Racer]:
    """The racers, in the order in which they were sent."""
    return [_racer(request, graph, racer) for racer in request.racers]


def _racer(request: RaceRequest, graph: Graph, racer: Racer) -> race.Racer:
    optimizer = chosen_optimizer(racer.optimizer)
    training = Training(lambda count: graph, lambda count: _source(request, racer, count), optimizer)
    problem = request.problem
    if racer.start is not None:
        problem = problem.model_copy(update={"start": racer.start})
    theta = problem.initial_point(request.seed)
    return race.Racer(training, Point(theta, optimizer.init(theta), 0), racer.optimizer.price(graph.size))


def _source(request: RaceRequest, racer: Racer, count: int) -> Source:
    key = (request.seed, count)
    source = make_source(racer.source.name, racer.source.settings, key)
    if needs_hessian(racer.optimizer):
        source = with_hessian(source)
    return with_noise(source, request.noise, key) if request.noise else source
