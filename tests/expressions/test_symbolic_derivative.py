"""Derivatives as a student writes them; test_expression_derivatives.py compares 300 with other ways."""

import pytest

from app.expressions.derivative_rules import RULES
from app.expressions.language import OPERATIONS
from app.expressions.parser import parse, parse_many
from app.expressions.symbolic_derivative import derivative
from app.expressions.terms import size
from app.expressions.writing import write


def nested(count):
    return "sin(" * count + "x" + ")" * count


@pytest.mark.parametrize(
    ("text", "word_for_word", "simplified"),
    [
        ("x", "1", "1"),
        ("x*x", "1*x + x*1", "x + x"),
        ("x^3", "3*x^(3 - 1)*1", "3*x^2"),
        ("x*y", "1*y", "y"),
        ("y^2 + 3*y", "0", "0"),
        ("2^x", "2^x*log(2)*1", "2^x*log(2)"),
        ("sin(2*x)", "cos(2*x)*(2*1)", "2*cos(2*x)"),
        ("1/x", "-(1*1)/x^2", "-1/x^2"),
        ("x - y*x", "1 + (-(y*1))", "1 - y"),
        ("log(1 + exp(x))", "exp(x)*1/(1 + exp(x))", "exp(x)/(1 + exp(x))"),
        ("relu(x)", "sign(relu(x))*1", "sign(relu(x))"),
    ],
)
def test_the_rules(text, word_for_word, simplified):
    assert write(derivative(parse(text), "x", simplified=False)) == word_for_word
    assert write(derivative(parse(text), "x")) == simplified


def test_every_output_is_differentiated():
    assert write(derivative(parse_many("x*y; sin(x); y"), "x")) == "y; cos(x); 0"


def test_every_operation_has_a_rule_for_each_of_its_inputs():
    assert set(RULES) == set(OPERATIONS)
    for name, rules in RULES.items():
        assert len(rules) == (
            2 if name in ("add", "subtract", "multiply", "divide", "power", "max", "min") else 1
        )


def test_written_out_derivatives_swell_and_shared_ones_do_not():
    sizes = [size(derivative(parse(nested(count)), "x")) for count in (20, 40, 80)]
    written, shared = zip(*sizes, strict=True)
    assert written[1] > 3.5 * written[0]
    assert written[2] > 3.5 * written[1]
    assert shared[1] < 2.1 * shared[0]
    assert shared[2] < 2.1 * shared[1]


def test_the_longest_chain_can_be_differentiated_twice():
    once = derivative(parse(nested(199)), "x")
    assert size(derivative(once, "x")).shared < 10 * 199
