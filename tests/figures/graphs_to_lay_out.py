"""Graphs to lay out: every built-in formula and surface, random formulas, networks, and awkward shapes."""

from itertools import pairwise

import numpy as np

from app.derivatives.graph import Operation
from app.expressions.parser import parse_many
from app.problems.example_formulas import FORMULAS
from app.problems.expression_graph import expression_graph
from app.problems.surfaces import SURFACES
from tests.expressions.random_expressions import random_sample


def of_text(text):
    """The inputs of every node of a formula, and boxes as wide as the labels in them."""
    nodes = expression_graph(parse_many(text)).graph.nodes
    inputs = [list(node.inputs) if isinstance(node, Operation) else [] for node in nodes]
    return inputs, [(max(48, 12 + 9 * len(node.label)), 44) for node in nodes]


def of_network(layers):
    """Neurons, each of which needs all of the layer before."""
    starts = np.cumsum([0, *layers])
    inputs = [[] for _ in range(layers[0])]
    for (first, end), width in zip(pairwise(starts), layers[1:], strict=False):
        inputs += [list(range(first, end)) for _ in range(width)]
    return inputs, [(36, 36)] * len(inputs)


def of_random(seed):
    """Any nodes needing any others, of all sizes."""
    rng = np.random.default_rng(seed)
    count = int(rng.integers(1, 60))
    inputs = [[int(i) for i in rng.integers(0, n, rng.integers(0, 4))] if n else [] for n in range(count)]
    return inputs, [(float(a), float(b)) for a, b in rng.uniform(10, 120, (count, 2))]


BUILT_IN = {
    **{f"formula {name}": of_text(formula.text) for name, formula in FORMULAS.items()},
    **{f"surface {name}": of_text(surface.text()) for name, surface in SURFACES.items()},
    "network 2-8-8-2": of_network([2, 8, 8, 2]),
    "network 4-6-3": of_network([4, 6, 3]),
}
OTHERS = {
    **{f"random formula {seed}": of_text(random_sample(seed).text) for seed in range(30)},
    **{f"random graph {seed}": of_random(seed) for seed in range(25)},
    "one node": ([[]], [(40, 40)]),
    "nodes without edges": ([[]] * 5, [(40, 40)] * 5),
    "a node used by all": ([[]] + [[0, n] for n in range(60)], [(40, 40)] * 61),
    "a node that uses all": ([[]] * 30 + [list(range(30))], [(40, 40)] * 31),
}
EVERY = {**BUILT_IN, **OTHERS}
