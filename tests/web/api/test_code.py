"""POST /api/code: what is shown is code that runs, line by line with its beats."""

from typing import Any

import httpx
import pytest

from tests.export.runs_to_export import (
    CHANGED,
    PACED,
    Json,
    disagreeing,
    printed_by,
    small,
    varied,
)
from tests.web.requests import error_of

pytestmark = pytest.mark.anyio

SHOWN = {
    "by hand": small(),
    "another loss and rule": varied(small("cross_entropy", "gelu"), optimizer={"name": "adam"}),
    "penalised, in batches": varied(
        small("huber", "relu"), batch_size=3, problem_regularisation={"l1": 0.02, "l2": 0.1}
    ),
    "curved": varied(small("binary_cross_entropy"), optimizer={"name": "damped_newton", "damping": 1}),
    "at random": varied(small(), source={"name": "spsa"}, optimizer={"name": "lion"}),
    "on a schedule": PACED["schedule cosine"],
    "changed by hand": CHANGED["changed to other rules, with edits"],
}


async def shown(api: httpx.AsyncClient, experiment: Json, steps: int = 12) -> dict[str, Any]:
    """The listings by the names of their libraries."""
    parts = {**experiment}
    request = {"edits": parts.pop("edits", []), "experiment": parts, "steps": steps}
    answer = (await api.post("/api/code", json=request)).raise_for_status().json()
    return {listing["name"]: listing for listing in answer["listings"]}


def texts(listing: dict[str, Any]) -> list[str]:
    """What the sections of a listing show, as code."""
    return ["\n".join(line["text"] for line in section["lines"]) for section in listing["sections"]]


async def test_what_is_shown_of_numpy_prints_the_losses_of_the_engine(api: httpx.AsyncClient) -> None:
    found = printed_by([texts((await shown(api, one))["numpy"]) for one in SHOWN.values()])

    assert disagreeing(SHOWN, found) == []


@pytest.mark.parametrize("library", ["numpy", "pytorch", "jax"])
async def test_what_is_shown_is_what_is_taken_along(api: httpx.AsyncClient, library: str) -> None:
    experiment = varied(small(), optimizer={"name": "adam"}, batch_size=3)
    request = {"experiment": experiment, "steps": 12, "format": library}
    file = (await api.post("/api/export", json=request)).raise_for_status().text

    for text in texts((await shown(api, experiment))[library]):
        assert f"\n\n{text}\n" in file


@pytest.mark.parametrize(
    ("choice", "library", "missing"),
    [
        ({"optimizer": {"name": "lbfgs"}}, "pytorch", "PyTorch has no such rule as L-BFGS."),
        ({"optimizer": {"name": "adagrad"}}, "jax", "Optax has no rule with this very formula: AdaGrad."),
        ({"source": {"name": "complex_step"}}, "jax", "JAX has no source of this kind: Complex step."),
        ({"source": {"name": "spsa"}}, "pytorch", "PyTorch measures by backpropagation."),
        ({"source": {"name": "interleaved"}}, "numpy", "There is no script for this source."),
    ],
)
async def test_where_there_is_no_counterpart_words_say_so(
    api: httpx.AsyncClient, choice: Json, library: str, missing: str
) -> None:
    listing = (await shown(api, varied(small(), **choice)))[library]

    assert (listing["missing"], listing["sections"]) == (missing, [])


async def test_forward_mode_has_its_counterpart_in_jax(api: httpx.AsyncClient) -> None:
    listing = (await shown(api, varied(small(), source={"name": "forward_mode"})))["jax"]

    assert "jax.jacfwd(loss_of)(theta, x, y)" in texts(listing)[-1]


async def test_what_is_no_network_is_refused(api: httpx.AsyncClient) -> None:
    problem = {"kind": "expression", "text": "x^2", "start": {"x": 1}}
    response = await api.post("/api/code", json={"experiment": {**small(), "problem": problem}, "steps": 2})

    assert response.status_code == 422
    assert error_of(response)["field"] == "experiment.problem.kind"
