"""A whole request for 100 traced steps, JSON both ways, against PyTorch's bare 100 steps.

PyTorch keeps only its last nodes and answers nobody; we record every step and write it down as JSON.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import httpx
import numpy as np
import torch

from app.web.main import create_app
from tests.benchmarks.pytorch_peers import Training
from tests.benchmarks.table import Row
from tests.benchmarks.threads import each_number_of_threads
from tests.benchmarks.timing import medians
from tests.benchmarks.workload import Workload, make_workload, problem_of

STEPS = 100
LEARNING_RATE = 0.01
TARGET = 1.0


def rows() -> Iterator[Row]:
    """The request of 2-8-8-1 with Adam, in one process and without a network between."""
    workload = make_workload((2, 8, 8, 1), "binary_cross_entropy")
    request = _request(workload)
    with asyncio.Runner() as runner:
        # The client stays within this loop; each call is one whole request.
        transport = httpx.ASGITransport(create_app())
        # Compressing is the price of a thin line; the peer answers nothing at all.
        client = httpx.AsyncClient(
            transport=transport, base_url="http://bench", headers={"accept-encoding": "identity"}
        )

        def ours() -> httpx.Response:
            return runner.run(_answered(lambda: client.post("/api/train", json=request)))

        for threads in each_number_of_threads():
            theirs = Training(workload, torch.optim.Adam, LEARNING_RATE)
            _check_that_both_do_the_same(ours().json(), theirs)
            seconds = medians({"ours": ours, "theirs": lambda peer=theirs: _steps(peer)}, repetitions=25)
            what, peer = f"POST /api/train, {STEPS} steps of 2-8-8-1", "PyTorch eager, no answer"
            yield Row(what, peer, threads, seconds["ours"], seconds["theirs"], TARGET)
        runner.run(client.aclose())


async def _answered(post: Callable[[], Awaitable[httpx.Response]]) -> httpx.Response:
    return (await post()).raise_for_status()


def _request(workload: Workload) -> dict[str, Any]:
    """The workload as an experiment: its own rows and its own starting point."""
    optimizer = {"name": "adam", "learning_rate": LEARNING_RATE}
    experiment = {
        "problem": problem_of(workload),
        "source": {"name": "backpropagation"},
        "optimizer": optimizer,
    }
    return {**experiment, "seed": 1, "theta": workload.theta.tolist(), "steps": STEPS}


def _steps(peer: Training) -> None:
    for _ in range(STEPS):
        peer.iterate()


def _check_that_both_do_the_same(answer: dict[str, Any], theirs: Training) -> None:
    assert len(answer["frames"]) == STEPS
    _steps(theirs)
    np.testing.assert_allclose(answer["theta"], theirs.theta(), rtol=1e-9)
