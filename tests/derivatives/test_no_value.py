"""Where an operation has no finite value, its primitive says why; where it has one, nothing is said."""

from itertools import product

import numpy as np
import pytest

from app.derivatives.no_value import TOO_LARGE, why_no_value
from app.derivatives.primitives.primitive import Primitive
from app.problems.expression_graph import PRIMITIVES

POINTS = (-2.0, -1.5, -1.0, -0.0, 0.0, 0.5, 1.0, 2.0)


def inputs_of(primitive: Primitive, points: tuple[float, ...]) -> list[list[np.ndarray]]:
    two = primitive.name in {"add", "subtract", "multiply", "divide", "power", "max", "min"}
    return [[np.array(number) for number in each] for each in product(points, repeat=2 if two else 1)]


def why_at(primitive: Primitive, *inputs: np.ndarray) -> str | None:
    with np.errstate(all="ignore"):
        return why_no_value(primitive, inputs, primitive.apply(*inputs))


@pytest.mark.parametrize("primitive", PRIMITIVES.values(), ids=PRIMITIVES)
def test_at_small_numbers_a_missing_value_has_a_reason_of_its_own(primitive: Primitive) -> None:
    for inputs in inputs_of(primitive, POINTS):
        with np.errstate(all="ignore"):
            is_there = np.isfinite(primitive.apply(*inputs))
        why = why_at(primitive, *inputs)
        assert (why is None) == is_there, (inputs, why)
        assert why != TOO_LARGE, inputs


def test_what_is_too_large_is_called_so() -> None:
    assert why_at(PRIMITIVES["exp"], np.array(1000.0)) == TOO_LARGE
    assert why_at(PRIMITIVES["multiply"], np.array(1e200), np.array(-1e200)) == TOO_LARGE


def test_an_input_without_a_value_is_to_blame_itself() -> None:
    assert why_at(PRIMITIVES["log"], np.array(np.nan)) is None
    assert why_at(PRIMITIVES["add"], np.array(np.inf), np.array(1.0)) is None


def test_each_reason_is_a_clause() -> None:
    reasons = [gap.why for primitive in PRIMITIVES.values() for gap in primitive.gaps]
    assert len(reasons) >= 5
    assert all("value" in why and not why.endswith(".") for why in reasons)
