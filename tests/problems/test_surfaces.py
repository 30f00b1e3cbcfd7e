"""The surfaces are those of the literature, and their minima are where they are said to be."""

import math

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.curvature import hessian
from app.derivatives.evaluation import loss
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from app.problems.surfaces import SURFACES
from app.setting import SettingError

EACH = pytest.mark.parametrize("surface", SURFACES.values(), ids=SURFACES)

# The textbooks' formulas, typed in by hand. Rastrigin's and Styblinski's are sums over both variables.
BY_HAND = {
    "bowl": lambda x, y: 0.5 * x * x + 5 * y * y,
    "rosenbrock": lambda x, y: 100 * (y - x * x) ** 2 + (x - 1) ** 2,
    "himmelblau": lambda x, y: (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
    "beale": lambda x, y: sum((c - x * (1 - y**n)) ** 2 for n, c in ((1, 1.5), (2, 2.25), (3, 2.625))),
    "styblinski_tang": lambda x, y: sum(z**4 - 16 * z * z + 5 * z for z in (x, y)) / 2,
    "booth": lambda x, y: (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2,
    "saddle": lambda x, y: x * x / 2 + y**4 / 4 - y * y / 2,
    "plateau": lambda x, y: 1 - np.exp(-(np.hypot(x, y) ** 2) / 2),
    "rastrigin": lambda x, y: 20 + sum(z * z - 10 * np.cos(2 * math.pi * z) for z in (x, y)),
}


def graph_of(surface):
    return expression_graph(parse(surface.text()), ["x", "y"]).graph


def grid(surface, resolution=401):
    left, right, bottom, top = surface.domain
    x, y = np.meshgrid(np.linspace(left, right, resolution), np.linspace(bottom, top, resolution))
    return x, y, loss(graph_of(surface), np.stack([x, y], axis=-1))


@EACH
def test_the_expression_is_the_formula_of_the_textbook(surface):
    x, y, values = grid(surface, 21)
    np.testing.assert_allclose(values, BY_HAND[surface.name](x, y), rtol=1e-12, atol=1e-12)


@EACH
def test_at_each_minimum_the_slope_is_zero_and_the_surface_bends_upwards(surface):
    graph = graph_of(surface)
    for point, value in surface.minima:
        slope = backpropagation().measure(graph, np.array(point, float)).slope
        assert slope.value == pytest.approx(value, abs=1e-13)
        np.testing.assert_allclose(slope.gradient, 0, atol=1e-12)
        assert (np.linalg.eigvalsh(hessian(graph, np.array(point, float))) > 0).all()


@EACH
def test_nothing_is_lower_than_the_lowest_minimum(surface):
    values = [minimum.value for minimum in surface.minima]
    assert values == sorted(values)
    assert grid(surface)[2].min() >= values[0] - 1e-12


@EACH
def test_no_minimum_is_left_out(surface):
    values = grid(surface)[2]
    inner = values[1:-1, 1:-1]
    around = [np.roll(values, (i, j), (0, 1))[1:-1, 1:-1] for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]
    lowest = (inner < np.array(around)).all(axis=0).sum()
    if surface.name == "rastrigin":
        assert lowest == 11 * 11
    elif surface.name not in ("rosenbrock", "beale"):  # their floors are too narrow for a grid
        assert lowest == len(surface.minima)


@EACH
def test_minima_and_start_lie_in_the_domain(surface):
    left, right, bottom, top = surface.domain
    for x, y in [surface.start, *(minimum.point for minimum in surface.minima)]:
        assert left <= x <= right
        assert bottom <= y <= top


@EACH
def test_the_start_is_neither_a_minimum_nor_flat(surface):
    slope = backpropagation().measure(graph_of(surface), np.array(surface.start, float)).slope
    assert slope.value > surface.minima[0].value
    assert np.abs(slope.gradient).max() > 1e-3


@pytest.mark.parametrize("condition", [1, 10, 2.5, 10_000])
def test_the_bowl_has_the_condition_number_that_was_chosen(condition):
    graph = expression_graph(parse(SURFACES["bowl"].text({"condition": condition})), ["x", "y"]).graph
    assert np.linalg.cond(hessian(graph, np.array([1.0, 2.0]))) == pytest.approx(condition, rel=1e-12)


def test_a_condition_number_below_one_is_refused():
    with pytest.raises(SettingError) as refusal:
        SURFACES["bowl"].text({"condition": 0.5})
    assert refusal.value.field == "condition"
