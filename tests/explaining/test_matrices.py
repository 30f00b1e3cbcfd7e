"""The matrix view: shapes that fit, numbers of the engine, and dots beyond six by six."""

import re

import numpy as np
import pytest

from app.explaining.matrices import matrix, matrix_view
from tests.derivatives.random_networks import random_network
from tests.explaining.explained import factors_of


def test_a_matrix_is_written_row_by_row():
    assert matrix(np.array([[1.0, -2.0], [0.5, 0.0]])).text == "[1, −2; 0.5, 0]"


def test_a_large_matrix_shows_its_first_rows_and_its_last():
    text = matrix(np.arange(70.0).reshape(7, 10)).text

    lines = text.strip("[]").split("; ")
    assert len(lines) == 6
    assert lines[0] == "0, 1, 2, 3, …, 9"
    assert lines[4] == "…, …, …, …, …, …"
    assert lines[5] == "60, 61, 62, 63, …, 69"


@pytest.mark.parametrize("rows", [slice(0, 1), slice(None)], ids=["one row", "batch"])
@pytest.mark.parametrize("layer", [1, 2, 3])
def test_both_sides_have_the_same_numbers(layer, rows):
    factors = factors_of(random_network("mean_squared_error", "tanh"), rows)
    here = factors.layers[layer - 1]

    delta = here.adjoint * here.slope
    np.testing.assert_allclose(here.delta, delta, rtol=1e-12)
    np.testing.assert_allclose(here.weights_slope, here.delta @ factors.below(layer).T, rtol=1e-12)
    np.testing.assert_allclose(here.biases_slope[:, 0], here.delta.sum(axis=1), rtol=1e-12, atol=1e-16)
    for line in matrix_view(factors, layer):
        shapes = [tuple(map(int, pair)) for pair in re.findall(r"\((\d+)×(\d+)\)", line.shapes.text)]
        if "⊙" in line.symbols.text:
            assert len({shapes[0], shapes[-1]}) == 1
        else:
            assert shapes[0] == (shapes[1][0], shapes[2][1])
            assert shapes[1][1] == shapes[2][0]


def test_the_formulas_are_those_of_the_books():
    factors = factors_of(random_network("mean_squared_error", "tanh"), slice(0, 1))
    symbols = [line.symbols.text for layer in (2, 3) for line in matrix_view(factors, layer)]

    assert symbols == [
        "δ2 = W3ᵀ δ3 ⊙ f′(z2)",
        "∂L/∂W2 = δ2 a1ᵀ",
        "∂L/∂b2 = δ2 1",
        "δ3 = ∂L/∂a3 ⊙ f′(z3)",
        "∂L/∂W3 = δ3 a2ᵀ",
        "∂L/∂b3 = δ3 1",
    ]
