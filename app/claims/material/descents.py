"""Descents for the experiments: every step is kept."""

from app.claims.material.rules import rule
from app.claims.material.sources import BACKPROPAGATION, is_random, source
from app.derivatives.graph import Graph
from app.slope import Array
from app.training.race import Racer, Track, race
from app.training.step import Point, Training


def descend(
    graph: Graph,
    theta: Array,
    steps: int,
    *,
    rate: float,
    by: str = "gradient_descent",
    slopes: str = BACKPROPAGATION,
    seed: int = 0,
    interleaved: bool = False,
    **settings: float,
) -> Track:
    """Take so many steps from theta (P,).

    by: the rule, with its learning rate and other settings. slopes: the source. seed: what a random source
    draws by. interleaved: whether parameters move during the backward pass.
    """
    optimizer, fixed = rule(by, rate, **settings), source(slopes, seed)
    training = Training(
        graph_at=lambda count: graph,
        source_at=lambda count: source(slopes, seed, count) if is_random(slopes) else fixed,
        optimizer=optimizer,
        interleaved=interleaved,
    )
    return race([Racer(training, Point(theta, optimizer.init(theta), 0), 0)], steps)[0]
