"""What says nothing is struck out, and nothing else."""

import pytest

from app.expressions.parser import parse
from app.expressions.simplification import simplify
from app.expressions.terms import size
from app.expressions.writing import write
from tests.deep import seeds
from tests.expressions.random_expressions import random_sample


@pytest.mark.parametrize(
    ("text", "simpler"),
    [
        ("x + 0", "x"), ("0 + x", "x"), ("x - 0", "x"), ("0 - x", "-x"), ("x - x", "0"), ("x*1", "x"),
        ("1*x", "x"),
        ("x*0", "0"), ("0*x", "0"), ("0/x", "0"), ("x/1", "x"), ("x^1", "x"), ("x^0", "1"), ("--x", "x"),
        ("x + -y", "x - y"), ("x - -y", "x + y"), ("-(x - y)", "y - x"), ("-x*y", "-(x*y)"),
        ("x*-y", "-(x*y)"),
        ("-x*-y", "x*y"), ("-x/y", "-(x/y)"), ("x*2", "2*x"), ("-1*x", "-x"), ("x^(3 - 1)", "x^2"),
        ("x*(2 - 2)", "0"), ("x + sin(0)", "x"), ("x*cos(0)", "x"), ("sqrt(4)*x", "2*x"),
        ("(x - x) + y", "y"),
        # These stay: they are shorter than their values, or hold none.
        ("x/3", "x/3"), ("(1/3)*x", "(1/3)*x"), ("2^0.5*x", "2^0.5*x"), ("2*pi*x", "2*pi*x"),
        ("exp(1)*x", "exp(1)*x"),
        ("(1/0)*x", "(1/0)*x"), ("log(-1) + x", "log(-1) + x"), ("x + x", "x + x"), ("x/x", "x/x"),
    ],
)  # fmt: skip
def test_rules(text, simpler):
    assert write(simplify(parse(text))) == simpler


@pytest.mark.parametrize("seed", seeds(30, 100))
def test_simplifying_never_makes_larger_and_nothing_is_left_to_do(seed):
    expression = parse(random_sample(seed).text)
    once = simplify(expression)
    assert size(once).written <= size(expression).written
    assert simplify(once) == once
