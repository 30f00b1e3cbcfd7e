"""A formula of one's own to descend: typed, marked where it is wrong, drawn as a surface or a curve."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.descent.page import open_descent

MISTAKES = [
    ("x^2 + * y", "*", "Allowed: a number, a variable, a function or an opening parenthesis."),
    ("x.real + y", ".", "Allowed"),
    ("eval(x)", "e", "eval is not a function."),
    ("(x + y", "(", "This parenthesis is never closed."),
]


def test_a_wrong_formula_is_marked_at_its_character(visit: Visit, subtests: pytest.Subtests) -> None:
    race = open_descent(visit)
    before = race.rows("path")
    for text, wrong, says in MISTAKES:
        with subtests.test(text):
            race.page.fill("#formula", text)
            race.press("Enter").calm()
            assert race.page.text_content("#unreadable mark") == wrong
            assert says in race.text("#unreadable")
            assert race.page.get_attribute("#formula", "aria-invalid") == "true"
            assert race.rows("path") == before

    race.type_formula("(a - 1)^2 + b^4")
    assert race.page.get_attribute("#formula", "aria-invalid") == "false"
    assert race.page.input_value("#surface") == "own"
    assert race.page.locator("#start label").all_inner_texts() == ["a", "b"]


def test_more_variables_than_the_page_can_draw_are_named(visit: Visit) -> None:
    race = open_descent(visit)
    race.type_formula("x*y*z")

    assert "There are 3 variables here: x, y, z." in race.text("#unreadable")


def test_one_variable_makes_a_curve_with_tangent_and_step(visit: Visit) -> None:
    race = open_descent(visit)
    race.type_formula("t^4 - t^2")

    assert not race.page.is_visible("#surface-plot")
    assert race.page.is_visible("#line-plot")
    texts = race.page.locator("#line-plot .tracetips text").all_text_contents()
    assert "slope" in texts
    race.page.focus("#handle")
    race.press("ArrowRight")
    assert race.start() == pytest.approx([-1.1])
