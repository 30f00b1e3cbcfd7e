"""Formulas: numbers as people write them, and text that says the same as the drawing."""

from xml.etree import ElementTree

import pytest

from app.explaining.mathml import mathml, written
from app.formula import equation, number, operand, product, same, shown, total, whole


@pytest.mark.parametrize(
    ("value", "latex", "text"),
    [
        (0.0, "0", "0"),
        (0.74136507, "0.741365", "0.741365"),
        (-2.5, "-2.5", "−2.5"),
        (1e-5, r"1 \times 10^{-5}", "1e−5"),
        (-1.2345678e21, r"-1.23457 \times 10^{21}", "−1.23457e21"),
        (float("inf"), r"\infty", "∞"),
        (float("-inf"), r"-\infty", "−∞"),
        (float("nan"), r"\text{undefined}", "undefined"),
    ],
)
def test_numbers(value, latex, text):
    assert number(value) == (latex, text)


def test_a_negative_factor_stands_in_brackets():
    assert product(operand(2.0), operand(-3.0)).text == "2 · (−3)"


def test_few_entries_are_all_shown_and_many_are_not():
    assert shown(8) == list(range(8))
    assert shown(9) == [0, 1, 2, 3, 4, 5, None, 8]
    assert total([whole(i) for i in range(20)]).text == "0 + 1 + 2 + 3 + 4 + 5 + [13 more] + 19"


def test_mathml_is_well_formed_and_carries_the_text():
    element = ElementTree.fromstring(mathml(equation(same("x"), number(-1e-7))))

    assert element.tag == "math"
    assert element.get("alttext") == "x = −1e−7"
    assert "".join(element.itertext()) == "x=−1×10−7"


def test_text_is_escaped():
    drawn = written(same("a < b"))

    assert 'alttext="a &lt; b"' in drawn["mathml"]
    assert drawn["text"] == "a < b"
