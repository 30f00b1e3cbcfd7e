"""The numbers of the article by independent calculation: plain Python, step by step."""

import ast
from math import exp
from pathlib import Path

import pytest

from app.article import answer, confused, first_half, how_steep, in_code, second_half, which_way
from app.article.register import SECTIONS
from app.article.section import Section
from app.folders import TEXTS
from app.wording.texts import names_in, read_text

W = (0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55)
X, T, B = (0.05, 0.10), (0.01, 0.99), (0.35, 0.60)


def sigmoid(z: float) -> float:
    return 1 / (1 + exp(-z))


def forward(w: tuple[float, ...]) -> tuple[list[float], list[float], float]:
    hidden = [sigmoid(w[2 * i] * X[0] + w[2 * i + 1] * X[1] + B[0]) for i in (0, 1)]
    out = [sigmoid(w[4 + 2 * i] * hidden[0] + w[5 + 2 * i] * hidden[1] + B[1]) for i in (0, 1)]
    return hidden, out, sum((t - o) ** 2 / 2 for t, o in zip(T, out, strict=True))


def stepped(w: tuple[float, ...], rate: float, *, mixed: bool) -> tuple[float, ...]:
    """One step by hand; mixed: output weights move before the hidden slopes are measured."""
    hidden, out, _ = forward(w)
    deltas = [(o - t) * o * (1 - o) for o, t in zip(out, T, strict=True)]
    after = list(w)
    for i in (0, 1):
        for j in (0, 1):
            after[4 + 2 * i + j] -= rate * deltas[i] * hidden[j]
    behind = after if mixed else w
    for j in (0, 1):
        reached = sum(deltas[i] * behind[4 + 2 * i + j] for i in (0, 1))
        for k in (0, 1):
            after[2 * j + k] -= rate * reached * hidden[j] * (1 - hidden[j]) * X[k]
    return tuple(after)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_each_number_that_a_text_names_is_computed(section: Section) -> None:
    body = read_text(TEXTS / "article" / f"{section.name}.md").body
    assert names_in(body) <= set(section.numbers())


def test_each_text_belongs_to_a_section() -> None:
    texts = sorted(path.stem for path in (TEXTS / "article").glob("*.md"))
    assert texts == [section.name for section in SECTIONS]


def test_a_slope_is_a_product_along_a_path_and_a_sum_over_paths() -> None:
    found = answer.numbers()
    hidden, out, loss = forward(W)
    deltas = [(o - t) * o * (1 - o) for o, t in zip(out, T, strict=True)]
    assert found["loss"] == pytest.approx(loss, rel=1e-14)
    assert found["slope"] == pytest.approx((out[0] - T[0]) * out[0] * (1 - out[0]) * hidden[0], rel=1e-13)
    assert found["slope"] == pytest.approx(found["off"] * found["bend"] * found["fed"], rel=1e-13)
    assert found["one_way"] == pytest.approx(deltas[0] * W[4], rel=1e-13)
    assert found["other_way"] == pytest.approx(deltas[1] * W[6], rel=1e-13)
    assert found["together"] == pytest.approx(deltas[0] * W[4] + deltas[1] * W[6], rel=1e-13)
    assert (found["weights"], found["runs"]) == (8, 2 * 8)


def test_the_slopes_of_the_small_formula() -> None:
    found, error = how_steep.numbers(), 0.5 * 3 - 1
    expected = {"loss": error**2, "by_w": 2 * error * 3, "by_x": 2 * error * 0.5}
    assert {name: found[name] for name in expected} == pytest.approx(expected)
    assert found["by_t"] == pytest.approx(-2 * error)


def test_descent_obeys_a_made_up_slope() -> None:
    def height(x: float, y: float) -> float:
        return (x * x + 3 * y * y) / 2

    found, (x, y) = which_way.numbers(), which_way.START
    assert found["here"] == pytest.approx(height(x, y))
    assert found["true"] == pytest.approx(height(x - 0.2 * x, y - 0.2 * 3 * y))
    assert found["made_up"] == pytest.approx(height(x + 0.2 * 4, y + 0.2 * 4))
    assert found["true"] < found["here"] < found["made_up"]


def test_exact_sources_walk_one_path_and_a_guess_another() -> None:
    runs = first_half.losses()
    exact = runs["backpropagation"]
    assert runs["forward_mode"] == pytest.approx(exact, rel=1e-12)
    assert runs["central_differences"] == pytest.approx(exact, rel=1e-8)
    assert max(abs(a - b) for a, b in zip(runs["spsa"], exact, strict=True)) > 0.01
    assert runs["spsa"][-1] < 0.1 * runs["spsa"][0]


def test_nudging_costs_twice_as_many_walks_as_there_are_parameters() -> None:
    for (size, usual), (_, nudged) in zip(
        *(first_half.prices()[name] for name in ("backpropagation", "central_differences")), strict=True
    ):
        assert nudged / usual > 0.5 * size
    assert first_half.prices()["backpropagation"][-1][0] == 2 * 32 + 32 + 32 * 32 + 32 + 32 + 1


def test_first_steps_of_the_rules() -> None:
    weight, slope = second_half.frozen()
    found = {one.name: one.update for one in second_half.updates()}
    assert weight == 0.4
    assert found["gradient_descent"] == found["momentum"] == pytest.approx(-0.5 * slope)
    assert found["nesterov"] == pytest.approx(-0.5 * 1.9 * slope)
    assert found["adam"] == pytest.approx(-0.05 * slope / (slope + 1e-8))
    assert second_half.numbers()["steep_adam"] == pytest.approx(-0.05, rel=1e-6)
    assert second_half.numbers()["steep"] == pytest.approx(-500 * slope)


def test_one_weight_in_code() -> None:
    found = in_code.numbers()
    assert found["after"] == pytest.approx(stepped(W, 0.5, mixed=False)[4], rel=1e-14)


def test_the_worked_example_with_the_step_apart_and_mixed_in() -> None:
    found, apart, mixed = confused.numbers(), W, W
    for step in range(1, 101):
        apart, mixed = stepped(apart, 0.5, mixed=False), stepped(mixed, 0.5, mixed=True)
        if step in confused.STEPS:
            assert found[f"apart_{step}"] == pytest.approx(forward(apart)[2], rel=1e-11)
            assert found[f"mixed_{step}"] == pytest.approx(forward(mixed)[2], rel=1e-11)
    # As it is printed there.
    assert f"{found['mixed_1']:.9f}" == "0.291027924"
    assert f"{found['apart_1']:.9f}" != "0.291027924"


def test_experiments_stand_in_front_of_texts() -> None:
    """No rate, start or row is typed in the modules of the article: all fractions come from the texts."""
    fractions = {
        f"{path.name}: {node.value}"
        for path in (Path(answer.__file__).parent).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, float) and node.value % 1
    }
    assert fractions == set()
