"""The first half swapped: the same descent with slopes from other sources, and what each source costs."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from app.article.section import Numbers, Section, experiment
from app.claims.material.descents import descend
from app.claims.material.networks import MAZUR_RATE, mazur, sized
from app.claims.material.sources import BACKPROPAGATION, TITLES, gradient, source
from app.derivatives.graph import Graph
from app.functions.vectors import cosine

NAME = "04-first-half"
STEPS: int = experiment(NAME)["steps"]
SOURCES: tuple[str, ...] = tuple(experiment(NAME)["sources"])
WIDTHS: tuple[int, ...] = tuple(experiment(NAME)["widths"])
SEED: int = experiment(NAME)["seed"]


@lru_cache(maxsize=1)
def losses() -> Mapping[str, tuple[float, ...]]:
    """The loss before each step and after the last one, by source."""
    example = mazur()
    return {
        name: tuple(
            map(
                float,
                descend(example.graph, example.theta, STEPS, rate=MAZUR_RATE, slopes=name, seed=SEED).losses,
            )
        )
        for name in SOURCES
    }


@lru_cache(maxsize=1)
def prices() -> Mapping[str, tuple[tuple[float, float], ...]]:
    """How many parameters, and operations for one gradient, in networks of growing width; by source."""
    graphs = [sized((2, width, width, 1)).graph for width in WIDTHS]
    return {
        name: tuple((float(graph.size), float(operations(name, graph))) for graph in graphs)
        for name in SOURCES
    }


class Compared(NamedTuple):
    """What a source measures at the start: one slope, and how well all of them agree with backpropagation's.

    operations: for one gradient. agreement: the cosine of the angle between the two gradients.
    """

    name: str
    title: str
    slope: float
    agreement: float
    operations: int


def compared() -> tuple[Compared, ...]:
    """Each source at Mazur's start, on the weight w5."""
    example = mazur(trained=False)
    place, usual = example.names.index("w5"), gradient(example.graph, example.theta)
    rows = []
    for name in SOURCES:
        found = source(name, SEED).measure(example.graph, example.theta).slope.gradient
        agreement = float(cosine(found, usual))
        rows.append(
            Compared(name, TITLES[name], float(found[place]), agreement, operations(name, example.graph))
        )
    return tuple(rows)


def operations(name: str, graph: Graph) -> int:
    """For one gradient, the forward pass included."""
    cost = source(name).cost(graph)
    return cost.forward + cost.backward


def numbers() -> Numbers:
    """Where each source leads, and how much dearer than backpropagation it is."""
    ends = {name: run[-1] for name, run in losses().items()}
    dearest = {name: points[-1][1] for name, points in prices().items()}
    usual = dearest[BACKPROPAGATION]
    small = mazur(trained=False).graph
    return {
        "steps": STEPS,
        **{f"{name}_end": end for name, end in ends.items()},
        "apart": abs(ends["central_differences"] - ends[BACKPROPAGATION]) / ends[BACKPROPAGATION],
        "parameters": prices()[BACKPROPAGATION][-1][0],
        **{f"{name}_times": price / usual for name, price in dearest.items()},
        "small_parameters": small.size,
        "small_times": operations("central_differences", small) / operations(BACKPROPAGATION, small),
        "passes": usual / source(BACKPROPAGATION).cost(sized((2, WIDTHS[-1], WIDTHS[-1], 1)).graph).forward,
    }


SECTION = Section(NAME, numbers)
