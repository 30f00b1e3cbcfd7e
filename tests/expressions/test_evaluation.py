"""Expressions worked out: as the graph of the engine does, and with arrays of several sizes."""

import numpy as np
import pytest

from app.derivatives.evaluation import loss
from app.expressions.evaluation import value_of
from app.expressions.parser import parse, parse_many
from app.problems.expression_graph import expression_graph
from tests.deep import seeds
from tests.expressions.random_expressions import NAMES, random_sample


@pytest.mark.parametrize("seed", seeds(30, 300))
def test_the_value_is_that_of_the_graph(seed):
    text, _, theta = random_sample(seed)
    expression = parse(text)
    value = value_of(expression, dict(zip(NAMES, theta, strict=True)))
    assert value == loss(expression_graph(expression, NAMES).graph, theta)


def test_numbers_meet_arrays_of_any_size():
    value = value_of(parse("a*x + pi"), {"a": np.asarray(2.0), "x": np.ones((2, 3))})
    np.testing.assert_array_equal(value, np.full((2, 3), 2 + np.pi))


def test_of_several_outputs_it_is_the_last():
    assert value_of(parse_many("x; x^2"), {"x": np.asarray(3.0)}) == 9


def test_what_is_undefined_is_no_warning():
    assert np.isnan(value_of(parse("log(x)/x"), {"x": np.asarray(-1.0)}))


def test_a_variable_without_a_value_is_an_error():
    with pytest.raises(KeyError):
        value_of(parse("x + y"), {"x": np.asarray(1.0)})
