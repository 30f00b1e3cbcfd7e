"""Minima are found where they are known to be, and each start is told the one that its descent reaches."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.curvature import with_hessian
from app.derivatives.graph import Graph
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from app.problems.surfaces import SURFACES
from app.training.chunks import Stopped
from app.training.many_runs import ManyRuns, run_many
from app.training.minima import (
    DIVERGED,
    MOST_MINIMA,
    NO_VALUE,
    ON_ITS_WAY,
    RESTS_ELSEWHERE,
    find_minima,
    grid,
    reach,
    reached,
)
from app.training.step import Training
from tests.deep import deep
from tests.descent.making import make_optimizer

OTHERS = SURFACES.keys() - {"himmelblau", "saddle", "rastrigin"}
WINDOW = (-2.0, 2.0, -2.0, 2.0)


def graph_of(text: str) -> Graph:
    return expression_graph(parse(text)).graph


def minima_of(text: str, *more):
    """What is found by damped Newton."""
    graph, source = graph_of(text), with_hessian(backpropagation())
    search = Training(lambda count: graph, lambda count: source, make_optimizer("damped_newton", {}))
    return find_minima(search, *more)


def found_from(text: str, starts: list[list[float]], rule: str, steps: int = 300, **settings: float):
    graph, optimizer = graph_of(text), make_optimizer(rule, settings)
    training = Training(lambda count: graph, lambda count: backpropagation(), optimizer)
    runs = ManyRuns(lambda rates: training, graph)
    ends = run_many(runs, np.array(starts), np.ones(len(starts)), steps)
    minima, _ = minima_of(text, WINDOW)
    return minima, reached(graph, np.array(starts), ends, minima, reach(WINDOW)).tolist()


@pytest.mark.parametrize("surface", ["himmelblau", "saddle", *map(deep, sorted(OTHERS))])
def test_the_minima_of_every_surface_are_those_of_the_literature(surface) -> None:
    surface = SURFACES[surface]
    points, losses = minima_of(surface.text(), surface.domain)

    known = sorted(tuple(np.round(one.point, 6).tolist()) for one in surface.minima)
    np.testing.assert_allclose(sorted(map(tuple, np.round(points, 6).tolist())), known, atol=1e-3)
    np.testing.assert_allclose(sorted(losses), sorted(one.value for one in surface.minima), atol=1e-6)


def test_the_lowest_minimum_is_the_first() -> None:
    _, losses = minima_of(SURFACES["styblinski_tang"].text(), (-5, 5, -5, 5))

    assert losses.tolist() == sorted(losses.tolist())


def test_no_more_are_listed_than_there_are_letters() -> None:
    points, _ = minima_of(SURFACES["rastrigin"].text(), (-5.12, 5.12, -5.12, 5.12))

    assert len(points) == MOST_MINIMA


def test_a_saddle_and_a_top_are_no_minima() -> None:
    assert len(minima_of("x^2 - y^2", WINDOW)[0]) == 0
    assert len(minima_of("-x^2 - y^2", WINDOW)[0]) == 0


def test_two_known_minima_have_the_halves_of_the_plane() -> None:
    minima, found = found_from(
        "(x^2 - 1)^2 + y^2",
        [[-1.5, 1], [-0.2, 0.5], [0.2, 0.5], [1.5, -1]],
        "gradient_descent",
        learning_rate=0.05,
    )

    np.testing.assert_allclose(minima, [[-1, 0], [1, 0]], atol=1e-6)
    assert found == [0, 0, 1, 1]


def test_what_reaches_no_minimum_is_told_apart() -> None:
    saddle, far, up = [0.0, 1.0], [-1.0, 0.5], [30.0, 30.0]

    _, found = found_from("(x^2 - 1)^2 + y^2", [saddle], "gradient_descent", learning_rate=0.1)
    _, slow = found_from("(x^2 - 1)^2 + y^2", [far], "gradient_descent", learning_rate=1e-5)
    _, lost = found_from("(x^2 - 1)^2 + y^2", [up], "gradient_descent", learning_rate=0.1)

    assert (found, slow, lost) == ([RESTS_ELSEWHERE], [ON_ITS_WAY], [DIVERGED])


def test_the_grid_begins_at_the_lowest_row() -> None:
    starts = grid((0.0, 2.0, 10.0, 11.0), 3, 2)

    assert starts.tolist() == [[[0, 10], [1, 10], [2, 10]], [[0, 11], [1, 11], [2, 11]]]


def test_the_search_stops_when_it_may_not_go_on() -> None:
    with pytest.raises(Stopped):
        minima_of("x^2 + y^2", WINDOW, lambda: False)


def test_what_a_search_leaves_of_0_is_0() -> None:
    points, losses = minima_of("x^2*y^2 + sin(3*x)", WINDOW)

    assert len(points) > 0
    assert {y for _, y in points.tolist()} == {0.0}
    np.testing.assert_allclose(losses, np.sin(3 * points[:, 0]), rtol=1e-12)


@pytest.mark.parametrize("text", ["1/(x*y)", "log(x) + y^2", "sqrt(x)*y"])
def test_no_descent_begins_where_there_is_no_value(text: str) -> None:
    start = [0.0, 0.0] if text.startswith(("1", "log")) else [-1.0, 1.0]
    _, (nothing, something) = found_from(text, [start, [1.0, 1.0]], "gradient_descent", 3, learning_rate=0.01)

    assert (nothing, something != NO_VALUE) == (NO_VALUE, True)
