"""The numbers that definitions name, from the engine."""

from functools import cache

from app.article.first_half import WIDTHS, operations, prices
from app.claims.material.networks import sized
from app.claims.material.sources import BACKPROPAGATION, source


@cache
def numbers() -> dict[str, float]:
    """What a slope costs in the largest network of the article's picture of prices."""
    dearest = {name: points[-1] for name, points in prices().items()}
    parameters, usual = dearest[BACKPROPAGATION]
    graph = sized((2, WIDTHS[-1], WIDTHS[-1], 1)).graph
    return {
        "parameters": parameters,
        "passes": operations(BACKPROPAGATION, graph) / source(BACKPROPAGATION).cost(graph).forward,
        **{f"{name}_times": price / usual for name, (_, price) in dearest.items()},
    }
