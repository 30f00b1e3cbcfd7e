"""Prices: what would take too long is refused before it starts, with its cost and the limit."""

import time

import httpx
import pytest

from app.web.api.price_of_measuring import operations_of_evaluating, operations_of_measuring
from app.web.schemas.measurement import DifferentiateRequest
from app.web.service.price_limits import MOST_OPERATIONS
from tests.web.requests import SMALL, Json, changed, error_of, measuring, without

pytestmark = pytest.mark.anyio

DEEP = changed(SMALL, "problem.layers", [2, *[32] * 7, 2])
DEEP = changed(DEEP, "problem.activations", ["tanh"] * 8)
SPIRAL: Json = changed(SMALL, "problem.data", {"name": "spiral", "rows": 500, "outputs": 2})


@pytest.mark.parametrize(
    ("address", "request_", "field"),
    [
        (
            "/api/differentiate",
            measuring(
                changed(
                    {**DEEP, "source": {"name": "central_differences"}},
                    "problem.data",
                    {"name": "spiral", "rows": 500, "outputs": 2},
                )
            ),
            "source",
        ),
        (
            "/api/train",
            changed({**DEEP, "steps": 1000}, "problem.data", {"name": "spiral", "rows": 500, "outputs": 2}),
            "steps",
        ),
        ("/api/check", measuring(changed(DEEP, "problem.data", SPIRAL["problem"]["data"])), "problem"),
        (
            "/api/compare-sources",
            without(measuring(changed(DEEP, "problem.data", SPIRAL["problem"]["data"])), "source")
            | {"sources": [{"name": "backpropagation"}, {"name": "central_differences"}]},
            "sources[1]",
        ),
        ("/api/train", {**DEEP, "steps": 1000}, "every"),
        (
            "/api/landscape",
            {
                "problem": changed(DEEP, "problem.data", SPIRAL["problem"]["data"])["problem"],
                "plane": {"kind": "weights", "indices": [0, 1]},
                "resolution": 201,
            },
            "resolution",
        ),
    ],
)
async def test_too_much_is_refused_at_once(
    api: httpx.AsyncClient, address: str, request_: Json, field: str
) -> None:
    start = time.process_time()
    response = await api.post(address, json=request_)

    error = error_of(response)
    assert response.status_code == 422
    assert error["field"] == field
    assert "would take about" in error["message"]
    assert "the limit is" in error["message"]
    assert time.process_time() - start < 1


def test_a_batch_costs_as_much_as_its_rows() -> None:
    prices = [
        operations_of_measuring(DifferentiateRequest(**{**measuring(SPIRAL), "batch_size": size}))
        for size in (1, 100, 500, 600, None)
    ]

    assert prices[1] == 100 * prices[0]
    assert prices[2] == prices[3] == prices[4] == 500 * prices[0]


def test_the_price_of_one_row_is_what_the_graph_counts() -> None:
    # 2-3-2 with biases: per neuron as many products as inputs and as many sums; three tanh; two squares.
    problem = DifferentiateRequest(**measuring(SMALL)).problem

    one_row = 3 * (2 + 2) + 3 + 2 * (3 + 3) + 2 * 2 + 2 * 1
    assert operations_of_evaluating(problem) == pytest.approx(5 * one_row, rel=0.1)
    assert operations_of_evaluating(problem) < MOST_OPERATIONS
