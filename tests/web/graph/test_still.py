"""The still picture of a graph says what the engine says at that step of the walk, and only that."""

import re

import numpy as np
import pytest

from app.derivatives.backpropagation import pull_back
from app.web.graph.evaluated import evaluated
from app.web.graph.schemas import WalkRequest
from app.web.graph.still import Beginning, states_at, stills
from app.web.graph.walk import answer

TEXT, START = "(x*y + sin(x))**2", (("x", 1.0), ("y", 2.0))
REQUEST = WalkRequest.model_validate({"text": TEXT, "start": dict(START)})
OPERATIONS, EDGES = 4, 6


def texts(beginning: Beginning) -> list[str]:
    drawn = stills(beginning)
    assert drawn is not None
    return re.findall(r"<text[^>]*>([^<]*)</text>", drawn.wide.svg)


def test_before_the_first_step_only_variables_and_numbers_are_known() -> None:
    states, passed = states_at(answer(REQUEST), "reverse", 0)
    assert [state.is_known for state in states] == [True, True, False, False, False, True, False]
    assert not any(state.has_slope for state in states)
    assert passed == frozenset()


def test_at_the_end_every_slope_is_that_of_backpropagation() -> None:
    states, passed = states_at(answer(REQUEST), "reverse", OPERATIONS + EDGES)
    formula = evaluated(REQUEST)
    for state, slope in zip(states, pull_back(formula.graph, formula.values_of_graph), strict=True):
        assert state.has_slope == (slope is not None)
        if slope is not None:
            assert state.is_whole
            assert state.slope == float(slope)
    assert len(passed) == EDGES


def test_on_the_way_a_slope_still_waits_for_contributions() -> None:
    told = texts(Beginning(TEXT, START, step=OPERATIONS + 4))
    assert "∂ 3.07 + …" in told
    assert "8.074" in told


def test_forward_mode_starts_at_its_variable() -> None:
    states, _ = states_at(answer(REQUEST), "forward", OPERATIONS)
    assert [i for i, state in enumerate(states) if state.has_slope] == [0]
    assert "∂ 1" in texts(Beginning(TEXT, START, "forward", OPERATIONS))


@pytest.mark.parametrize("text", ["+".join(f"sin({k}*x)" for k in range(80)), "x +"])
def test_what_is_too_large_or_unreadable_has_no_picture(text: str) -> None:
    assert stills(Beginning(text, (("x", 1.0),))) is None


def test_numbers_that_overflow_are_dashes() -> None:
    with np.errstate(all="ignore"):
        told = texts(Beginning("exp(exp(x))", (("x", 9.0),), step=2))
    assert "–" in told
