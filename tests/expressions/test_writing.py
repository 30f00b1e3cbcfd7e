"""What is written can be read again and is the same; for people it has the signs of mathematics."""

import pytest

from app.expressions.parser import parse, parse_many
from app.expressions.symbolic_derivative import derivative
from app.expressions.terms import Number
from app.expressions.writing import CUT, PRETTY, number_text, write, write_terms
from tests.expressions.random_expressions import random_sample

TRICKY = [
    "x - (y - z)", "x - (y + z)", "x/(y*z)", "x/(y/z)", "(x/y)/z", "(x/y)*z", "x*(y/z)", "(x^y)^z", "x^(y^z)",
    "-x^2",
    "(-x)^2", "-(x*y)", "(-x)*y", "x*(-y)", "x - (-y)", "-(-x)", "2^(-x)", "x^(-2)", "-(x + y)", "(-x) + y",
    "e^(x + 1)",
    "max(x, min(y, 2))", "1e22*x", "1e-07*x", "0.1*x", "(x + y)^2", "sin(x)^2", "x + (y + z)",
]  # fmt: skip


@pytest.mark.parametrize("text", TRICKY + [random_sample(seed).text for seed in range(60)])
def test_reading_what_was_written_gives_the_same_expression(text):
    expression = parse(text)
    assert parse(write(expression)) == expression


def test_several_outputs_are_written_as_they_are_read():
    assert write(parse_many("x*y;x ; 3")) == "x*y; x; 3"


@pytest.mark.parametrize(
    ("text", "plain", "pretty"),
    [
        ("(1-x)**2+100*(y-x**2)**2", "(1 - x)^2 + 100*(y - x^2)^2", "(1 − x)² + 100·(y − x²)²"),
        ("x*y+sin(x)", "x*y + sin(x)", "x·y + sin(x)"),
        ("1/(1+exp(-x))", "1/(1 + exp(-x))", "1 / (1 + exp(−x))"),
        ("sqrt(abs(x))*sigmoid(pi)", "sqrt(abs(x))*sigmoid(pi)", "√(|x|)·σ(π)"),
        ("x^10+x^y+x^.5", "x^10 + x^y + x^0.5", "x¹⁰ + x^y + x^0.5"),
        ("x - -y", "x - (-y)", "x − (−y)"),
        ("((x))", "x", "x"),
    ],
)
def test_only_the_parentheses_that_help_are_written(text, plain, pretty):
    assert write(parse(text)) == plain
    assert write(parse(text), PRETTY) == pretty


def test_negative_numbers_are_written_with_a_minus():
    expression = derivative(parse("x^(-2)"), "x")
    assert write(expression) == "-2*x^(-3)"
    assert write(expression, PRETTY) == "−2·x⁻³"


@pytest.mark.parametrize(
    ("value", "text"),
    [(2.0, "2"), (-0.5, "−0.5"), (0.1, "0.1"), (1e22, "1e+22"), (1 / 3, "0.3333333333333333")],
)
def test_numbers_have_the_digits_they_need(value, text):
    assert number_text(Number(value)) == text


def test_long_parts_are_cut_down():
    expression = parse("sin(x + y)*cos(x)")
    assert write_terms(expression, longest=10) == ["x", "y", "x + y", "sin(x + y)", "cos(x)", CUT]
    assert write_terms(expression, longest=9) == ["x", "y", "x + y", CUT, "cos(x)", CUT + "*cos(x)"]


def test_even_an_expression_that_doubles_with_every_term_is_written_quickly():
    text = "x"
    for _ in range(6):
        text = f"({text})*({text})"
    expression = parse(text)
    for _ in range(4):
        expression = derivative(expression, "x", simplified=False)
    assert len(write(expression)) <= 2000
