"""A black box tells values, and refuses whoever asks how it comes by them."""

import numpy as np
import pytest

from app.derivatives.curvature import hessian
from app.derivatives.evaluation import loss
from app.derivatives.sources import SOURCES, make_source
from app.web.descent.black_box import BoxOpenedError, black_box
from app.web.descent.schemas.race import WITHOUT_FORMULA
from app.web.schemas.expression import ExpressionProblem

GRAPH = (
    ExpressionProblem(kind="expression", text="(1 - x)^2 + 100*(y - x^2)^2", start={"x": 0, "y": 0})
    .graph()
    .graph
)
THETA = np.array([-1.2, 1.0])


def test_its_values_are_the_same() -> None:
    assert loss(black_box(GRAPH), THETA) == loss(GRAPH, THETA)


@pytest.mark.parametrize("name", WITHOUT_FORMULA)
def test_sources_of_values_measure_it_all_the_same(name: str) -> None:
    source = make_source(name, {}, (1, 2))

    opened, shut = (source.measure(graph, THETA).slope.gradient for graph in (GRAPH, black_box(GRAPH)))

    assert opened.tolist() == shut.tolist()


@pytest.mark.parametrize("name", set(SOURCES) - {*WITHOUT_FORMULA, "complex_step"})
def test_all_others_have_to_open_it(name: str) -> None:
    with pytest.raises(BoxOpenedError):
        make_source(name, {}, (1, 2)).measure(black_box(GRAPH), THETA)


def test_nobody_learns_how_it_bends() -> None:
    with pytest.raises(BoxOpenedError):
        hessian(black_box(GRAPH), THETA)
