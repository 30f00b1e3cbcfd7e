"""Powers at their edges: at base 0, at negative bases, with flat bases; a written-out table is the judge.

None stands for undefined: the function has no value on some side along that variable.
"""

import math

import numpy as np
import pytest

from app.derivatives.backpropagation import backpropagation
from app.derivatives.complex_step import complex_step
from app.derivatives.curvature import hessian
from app.derivatives.dual_numbers import forward_mode
from app.derivatives.evaluation import evaluate
from app.derivatives.value_of_slope import value_of_slope
from app.derivatives.walks import walk_back, walk_forward
from app.expressions.parser import parse
from app.expressions.symbolic_derivative import derivative
from app.problems.expression_graph import expression_graph

INF = math.inf
# Base, exponent; slopes by base and by exponent; second derivatives aa, ab, bb.
TABLE = [
    (-2, -1, -1 / 4, None, -1 / 4, None, None),
    (-2, 0, 0, None, 0, None, None),
    (-2, 1, 1, None, 0, None, None),
    (-2, 2, -4, None, 2, None, None),
    (-2, 3, 12, None, -12, None, None),
    (-2, 0.5, None, None, None, None, None),
    (0, 0.5, INF, 0, -INF, -INF, 0),
    (0, 1, 1, 0, 0, -INF, 0),
    (0, 1.5, 0, 0, INF, 0, 0),
    (0, 2, 0, 0, 2, 0, 0),
    (0, 3, 0, 0, 0, 0, 0),
    (1, 2, 2, 0, 2, 1, 0),
    (1, 0, 0, 0, 0, 1, 0),
    (math.e, 2, 2 * math.e, math.e**2, 2, 3 * math.e, math.e**2),
    (math.e, -1, -math.exp(-2), math.exp(-1), 2 * math.exp(-3), 0, math.exp(-1)),
]
# Formula, where, slope, second derivative: one variable that the base or the exponent hides behind.
HIDDEN = [
    ("relu(x)^sigmoid(x)", -2, 0, 0),
    ("max(x, 0)^.5", -1, 0, 0),
    ("min(-x, 0)^2", -3, 0, 0),
    ("sqrt(relu(x))", -1, 0, 0),
    ("(1 + sign(x))^.5", -1, 0, 0),
    ("0^x", 2, 0, 0),
    ("0^x", 0.5, 0, 0),
    ("(x - x)^2 + x", 3, 1, 0),
    ("relu(x)^2*log(2 + x)", -1, 0, 0),
    # The value at 0 alone is 0: these have a corner, or none at all.
    ("(x^2)^.5", 0, None, None),
    ("(x*x)^.5", 0, None, None),
    ("(relu(x) - 2)^.5", -2, None, None),
]


def numbers(*expected):
    return np.array([math.nan if each is None else each for each in expected], float)


def slopes_by_every_way(text, theta):
    """The gradient by each exact way, by its name."""
    expression = parse(text)
    graph = expression_graph(expression).graph
    values = evaluate(graph, theta)
    places = [position for position, _ in graph.parameters]
    formulas = [
        expression_graph(derivative(expression, name), expression.variables).graph
        for name in expression.variables
    ]
    back = walk_back(graph, values).slopes
    return {
        "backpropagation": backpropagation().measure(graph, theta).slope.gradient,
        "forward mode": forward_mode().measure(graph, theta).slope.gradient,
        "complex step": complex_step().measure(graph, theta).slope.gradient,
        "symbolic": np.array([value_of_slope(formula, theta, values[-1]) for formula in formulas]),
        "walk back": np.array([back[place] for place in places], float),
        "walk forward": np.array([walk_forward(graph, values, place).slopes[-1] for place in places], float),
    }


@pytest.mark.parametrize("row", TABLE, ids=str)
def test_powers_at_their_edges(row):
    a, b, *expected = row
    by_base, by_exponent, aa, ab, bb = numbers(*expected)
    theta = np.array([a, b], float)
    for way, found in slopes_by_every_way("a^b", theta).items():
        np.testing.assert_allclose(found, [by_base, by_exponent], rtol=1e-14, atol=1e-15, err_msg=way)
    bends = hessian(expression_graph(parse("a^b")).graph, theta)
    np.testing.assert_allclose(bends, [[aa, ab], [ab, bb]], rtol=1e-14, atol=1e-15)


@pytest.mark.parametrize("row", TABLE, ids=str)
def test_powers_of_one_variable_at_their_edges(row):
    a, b, by_base, by_exponent, *_ = row
    for text, at, expected in ((f"x^({b!r})", a, by_base), (f"({a!r})^x", b, by_exponent)):
        for way, found in slopes_by_every_way(text, np.array([at], float)).items():
            np.testing.assert_allclose(found, numbers(expected), rtol=1e-14, atol=1e-15, err_msg=way)


@pytest.mark.parametrize(("text", "at", "slope", "bend"), HIDDEN)
def test_flat_bases_contribute_nothing(text, at, slope, bend):
    theta = np.array([at], float)
    for way, found in slopes_by_every_way(text, theta).items():
        np.testing.assert_allclose(found, numbers(slope), rtol=1e-14, atol=1e-15, err_msg=way)
    bends = hessian(expression_graph(parse(text)).graph, theta)
    np.testing.assert_allclose(bends, [numbers(bend)], rtol=1e-14, atol=1e-15)


# Slopes where there is none, where it is infinite, and where a kink is met exactly.
SINGULAR = [
    ("sqrt(x)", 0, INF),
    ("3*sqrt(x) + x", 0, INF),
    ("-sqrt(x)", 0, -INF),
    ("exp(sqrt(x))", 0, INF),
    ("sigmoid(1 + sqrt(x))", 0, INF),
    ("cos(1 + sqrt(x))", 0, -INF),
    ("x^(1/3)", 0, INF),
    ("x^1.5", 0, 0),
    ("x*sqrt(x)", 0, None),
    ("sqrt(x*x)", 0, None),
    ("sqrt(x) - sqrt(x)", 0, None),
    ("abs(x*exp(x))", 0, 0),
    ("relu(x*exp(x))", 0, 0),
    ("max(x*exp(x), 0)", 0, 0.5),
    ("min(x - x^2, x^3)", 0, 0.5),
    ("sign(x)*x", 0, 0),
    ("sin(x)*cos(x)", 0, 1),
    ("x*exp(x)", 0, 1),
    ("(x + 1)*(x - 1)", 1, 2),
    ("sqrt(x)", 1e-24, 5e11),
    ("log(x)*x", 1e-22, 1 + math.log(1e-22)),
    ("x/(x + 1)", 0, 1),
]


@pytest.mark.parametrize(("text", "at", "slope"), SINGULAR)
@pytest.mark.parametrize("h", [1e-100, 1e-20, 1e-8])
def test_the_complex_step_says_infinite_and_undefined_as_other_exact_sources_do(text, at, slope, h):
    theta = np.array([at], float)
    graph = expression_graph(parse(text)).graph
    for source in (backpropagation(), forward_mode(), complex_step(h)):
        np.testing.assert_allclose(
            source.measure(graph, theta).slope.gradient, numbers(slope), rtol=1e-12, atol=1e-12
        )
