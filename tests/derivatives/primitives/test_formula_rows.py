"""Each row of arithmetic and of the elementary functions: slopes, bends, shapes and kinds of number."""

import math

import numpy as np
import pytest

from app.derivatives.primitives.arithmetic import ARITHMETIC
from app.derivatives.primitives.elementary_functions import ELEMENTARY

ROWS = {**ARITHMETIC, **ELEMENTARY}
PAIRED = ("add", "subtract", "multiply", "divide", "power", "max", "min")
TWO = [row for row in ROWS.values() if row.name in PAIRED]
A = np.array([[0.3, 0.7, 1.4], [2.2, 0.9, 1.1]])
B = np.array([[1.2, 0.4, 2.5], [0.6, 2.1, 0.8]])
H = 1e-6


def name_of(row):
    return row.name


def inputs_of(row):
    return [A, B] if row in TWO else [A]


def nudged(inputs, i, h):
    return [value + h if j == i else value for j, value in enumerate(inputs)]


def pull(row, inputs, adjoint):
    return row.pull(adjoint, row.apply(*inputs), inputs, [True] * len(inputs))


@pytest.mark.parametrize("row", ROWS.values(), ids=name_of)
def test_values_are_those_of_the_math_module(row):
    by_math = {
        "add": lambda a, b: a + b, "subtract": lambda a, b: a - b, "multiply": lambda a, b: a * b,
        "divide": lambda a, b: a / b, "negate": lambda a: -a, "power": math.pow, "abs": abs,
        "sign": lambda a: math.copysign(1, a), "max": max, "min": min,
    }  # fmt: skip
    known = by_math.get(row.name) or getattr(math, row.name)
    expected = [known(*numbers) for numbers in zip(*(value.ravel() for value in inputs_of(row)), strict=True)]
    np.testing.assert_allclose(row.apply(*inputs_of(row)).ravel(), expected, rtol=1e-15)


@pytest.mark.parametrize("row", ROWS.values(), ids=name_of)
def test_pull_and_push_are_the_differences_of_the_value(row):
    inputs = inputs_of(row)
    adjoints = pull(row, inputs, np.full(A.shape, 2.0))
    for i, adjoint in enumerate(adjoints):
        rise = row.apply(*nudged(inputs, i, H)) - row.apply(*nudged(inputs, i, -H))
        np.testing.assert_allclose(adjoint, 2 * rise / (2 * H), rtol=1e-8, atol=1e-9)
        tangents = [np.full(A.shape, 2.0) if j == i else None for j in range(len(inputs))]
        np.testing.assert_allclose(row.push(row.apply(*inputs), inputs, tangents), adjoint, rtol=1e-15)


@pytest.mark.parametrize("row", ROWS.values(), ids=name_of)
def test_bend_is_the_difference_of_what_is_pulled(row):
    inputs, adjoint, adjoint_tangent = inputs_of(row), np.full(A.shape, 2.0), np.full(A.shape, 3.0)
    for j in range(len(inputs)):
        tangents = [np.ones(A.shape) if i == j else None for i in range(len(inputs))]
        pulled = row.pull_tangent(
            adjoint, adjoint_tangent, row.apply(*inputs), inputs, tangents, [True] * len(inputs)
        )
        above = pull(row, nudged(inputs, j, H), adjoint + H * adjoint_tangent)
        below = pull(row, nudged(inputs, j, -H), adjoint - H * adjoint_tangent)
        for found, up, down in zip(pulled, above, below, strict=True):
            np.testing.assert_allclose(found, (up - down) / (2 * H), rtol=1e-8, atol=1e-8)


@pytest.mark.parametrize("row", TWO, ids=name_of)
def test_a_constant_without_axes_meets_any_number_of_runs(row):
    constant = np.array(1.7)
    for inputs, wanted in (([A, constant], [True, False]), ([constant, A], [False, True])):
        value = row.apply(*inputs)
        moving = wanted.index(True)
        adjoint = row.pull(np.ones(A.shape), value, inputs, wanted)[moving]
        full = row.pull(np.ones(A.shape), value, [np.broadcast_to(i, A.shape) for i in inputs], wanted)
        assert value.shape == adjoint.shape == A.shape
        np.testing.assert_array_equal(adjoint, full[moving])


@pytest.mark.parametrize("row", ROWS.values(), ids=name_of)
def test_single_numbers_work_like_arrays(row):
    single = [np.array(value[0, 1]) for value in inputs_of(row)]
    whole = row.apply(*inputs_of(row))
    assert np.shape(row.apply(*single)) == ()
    assert row.apply(*single) == pytest.approx(whole[0, 1], rel=1e-15)
    slopes = pull(row, single, np.array(1.0))
    for slope, row_of_slopes in zip(slopes, pull(row, inputs_of(row), np.ones(A.shape)), strict=True):
        assert slope == pytest.approx(np.broadcast_to(row_of_slopes, A.shape)[0, 1], rel=1e-15)


@pytest.mark.parametrize("row", ROWS.values(), ids=name_of)
@pytest.mark.parametrize("axes", ["many", "none"])
def test_single_precision_stays_single(row, axes):
    inputs = [np.array(value if axes == "many" else value[0, 0], np.float32) for value in inputs_of(row)]
    value = row.apply(*inputs)
    one = np.ones(np.shape(value), np.float32)
    wanted = [True] * len(inputs)
    found = [value, row.push(value, inputs, [one] * len(inputs)), *row.pull(one, value, inputs, wanted)]
    found += row.pull_tangent(one, one, value, inputs, [one] * len(inputs), wanted)
    assert {np.asarray(array).dtype for array in found} == {np.dtype(np.float32)}
