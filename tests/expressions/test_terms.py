"""Equal terms are one term, and sizes are counted with and without that."""

import pytest

from app.expressions.parser import parse, parse_many
from app.expressions.terms import Call, Number, Size, TermList, Variable, size


def test_equal_terms_are_kept_once():
    expression = parse("x*y + sin(x*y)")
    assert expression.terms == (
        Variable("x"),
        Variable("y"),
        Call("multiply", (0, 1)),
        Call("sin", (2,)),
        Call("add", (2, 3)),
    )
    assert expression.outputs == (4,)


def test_the_order_of_operands_counts():
    assert len(parse("x*y + y*x").terms) == 5


def test_equal_numbers_are_one_term_but_pi_keeps_its_name():
    assert parse("2*x + 2.0").terms.count(Number(2.0)) == 1
    assert len(parse("pi*x + 3.141592653589793").terms) == 5


@pytest.mark.parametrize(
    ("text", "written", "shared"),
    [("x", 1, 1), ("x*x", 3, 2), ("(x*x)*(x*x)", 7, 3), ("x*y + sin(x*y)", 8, 5), ("(x*y + sin(x))^2", 8, 7)],
)
def test_size(text, written, shared):
    assert size(parse(text)) == Size(written, shared)


def test_the_size_of_several_outputs_is_their_sum():
    assert size(parse_many("x*y; x*y; x")) == Size(7, 3)


def test_terms_that_nobody_needs_are_left_out():
    terms = TermList()
    x, y = terms.add(Variable("x")), terms.add(Variable("y"))
    terms.add(Call("multiply", (x, y)))
    sine = terms.add(Call("sin", (y,)))
    assert terms.expression([sine, y]) == ((Variable("y"), Call("sin", (0,))), (1, 0))
