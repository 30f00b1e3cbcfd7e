"""Sources of gradients for the experiments, from their register."""

from app.derivatives.evaluation import loss
from app.derivatives.graph import Graph
from app.derivatives.measurement import Source
from app.derivatives.sources import SOURCES, make_source
from app.slope import Array

BACKPROPAGATION = "backpropagation"
OTHERS = {name: entry.title for name, entry in SOURCES.items() if name != BACKPROPAGATION}
TITLES = {name: entry.title for name, entry in SOURCES.items()}


def source(name: str, seed: int = 0, count: int = 0) -> Source:
    """The source of that name with its usual settings; random ones draw by seed and count."""
    return make_source(name, {}, (seed, count))


def gradient(graph: Graph, theta: Array, name: str = BACKPROPAGATION) -> Array:
    """The gradient (..., P) that a source measures at theta (..., P)."""
    return source(name).measure(graph, theta).slope.gradient


def value(graph: Graph, theta: Array) -> float:
    """The loss at theta (P,)."""
    return float(loss(graph, theta))


def is_random(name: str) -> bool:
    """Whether a source guesses along random directions."""
    return SOURCES[name].at_random
