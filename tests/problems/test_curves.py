"""The functions of one variable have their minima where they are said to be."""

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.curvature import hessian
from app.derivatives.evaluation import loss
from app.expressions.parser import parse
from app.problems.curves import CURVES
from app.problems.expression_graph import expression_graph
from app.setting import SettingError

EACH = pytest.mark.parametrize("curve", CURVES.values(), ids=CURVES)


def graph_of(curve, settings=None):
    return expression_graph(parse(curve.text(settings)), ["w"]).graph


@EACH
def test_at_each_minimum_the_slope_is_zero_and_the_curve_bends_upwards(curve):
    for point, value in curve.minima:
        theta = np.array(point, float)
        slope = backpropagation().measure(graph_of(curve), theta).slope
        assert slope.value == value
        assert slope.gradient == 0
        assert hessian(graph_of(curve), theta)[0, 0] > 0


@EACH
def test_no_minimum_is_left_out(curve):
    x = np.linspace(*curve.domain, 4001)
    values = loss(graph_of(curve), x[:, None])
    lowest = (values[1:-1] < values[:-2]) & (values[1:-1] < values[2:])
    assert sorted(np.round(x[1:-1][lowest], 6)) == [point for (point,), _ in curve.minima]


@pytest.mark.parametrize("curvature", [0.01, 1, 7.5, 100])
def test_the_parabola_bends_as_chosen(curvature):
    graph = graph_of(CURVES["parabola"], {"curvature": curvature})
    assert hessian(graph, np.array([1.3]))[0, 0] == pytest.approx(curvature)


def test_a_curvature_of_zero_is_refused():
    with pytest.raises(SettingError):
        CURVES["parabola"].text({"curvature": 0})
