"""Racers: every rule on every surface is drawn, taken apart, and told as it went."""

import pytest

from app.descent.rules import RULES
from app.problems.curves import CURVES
from app.problems.surfaces import SURFACES
from tests.browser.conftest import Visit
from tests.browser.descent.page import PARABOLA, DescentPage, open_descent
from tests.deep import deep


@pytest.mark.deep
def test_every_surface_is_drawn_and_raced_on(visit: Visit, subtests: pytest.Subtests) -> None:
    race = open_descent(visit)
    for name in [*SURFACES, *CURVES]:
        with subtests.test(name):
            race.page.select_option("#surface", name)
            race.calm()
            race.page.evaluate("document.activeElement.blur()")
            expect_a_race(race, name)


def expect_a_race(race: DescentPage, name: str) -> None:
    figure = "surface" if name in SURFACES else "line"
    race.press("Home")
    before = race.drawing(figure)
    race.press("End")

    assert race.drawing(figure) != before
    assert len(race.statuses()) == 4
    assert all(status.startswith(("f = ", "Diverged")) for status in race.statuses())
    minima = {**SURFACES, **CURVES}[name].minima
    assert any(path.count("Z") == len(minima) for path in race.drawing(figure))


@pytest.mark.parametrize("first", [0, *(deep(first) for first in range(4, len(RULES), 4))])
def test_every_rule_is_drawn_and_taken_apart(visit: Visit, first: int) -> None:
    rules = list(RULES)[first : first + 4]
    race = open_descent(visit, f"?surface=himmelblau&steps=50&unit=steps&racers={';'.join(rules)}")
    race.press("ArrowRight", "ArrowRight")
    for number, rule in enumerate(rules, 1):
        race.press(str(number))
        assert race.text("#cartoon-title") == f"{RULES[rule].title}: step 3, taken apart"
        assert race.page.text_content("#rule-formula") == RULES[rule].formula
        assert race.page.locator("#parts .part").count() >= 2
        assert RULES[rule].title in race.text("#caption")


def test_rates_of_19_20_and_21(visit: Visit) -> None:
    race = open_descent(visit, PARABOLA)
    places = []
    for _ in range(3):
        rows = race.press("ArrowRight").rows("race")
        places.append([float(value) for value in rows[3 + len(places) + 1][2::2]])

    for converging, oscillating, diverging in places:
        assert converging < oscillating == 0.5 < diverging
    race.press("3")
    assert "which ends higher" in race.text("#caption")
    assert race.text("#cartoon-note").endswith(
        "above the rate 1 this rule goes to and fro, above 2 it runs away."
    )


def test_a_racer_that_diverges_is_explained_and_the_others_go_on(visit: Visit) -> None:
    race = open_descent(
        visit, "?surface=rosenbrock&racers=gradient_descent,learning_rate:1;newton&unit=steps&steps=50"
    )
    race.press("End")

    lost, found = race.statuses()
    assert lost.startswith("Diverged at step")
    assert found.endswith("at the minimum (1, 1)")
    assert "diverged at step" in race.text("#caption")
    assert "The others go on." in race.text("#caption")


def test_at_equal_cost_a_dearer_rule_has_taken_fewer_steps(visit: Visit) -> None:
    race = open_descent(visit, "?surface=bowl&racers=gradient_descent,learning_rate:0.05;newton&steps=100")
    prices = {row[0]: int(row[1]) for row in race.rows("race")[:2]}
    last = race.rows("race")[-1]
    assert int(last[3]) == 100 * prices["Gradient descent"] // prices["Newton"] < int(last[1]) == 100

    race.page.select_option("#unit", "steps")
    race.settle()
    assert race.rows("race")[-1][3] == "100"
    assert "multiplication" in race.page.inner_text("#convention") or race.page.text_content("#convention")


def test_momentum_rolls_and_adam_has_an_ellipse(visit: Visit) -> None:
    race = open_descent(
        visit, "?surface=beale&racers=momentum,learning_rate:0.01;adam,learning_rate:0.1&unit=steps"
    )
    race.press("ArrowRight", "ArrowRight", "ArrowRight")
    texts = race.page.locator("#surface-plot .tracetips text").all_text_contents()
    assert "velocity" in texts
    assert "a ball that rolls" in race.text("#cartoon-note")
    before = race.drawing("surface")

    race.press("2")
    assert "The dotted ellipse on the surface has these proportions." in race.text("#cartoon-note")
    assert race.drawing("surface") != before
