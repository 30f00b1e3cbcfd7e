"""A process whose event loop or computing thread is stuck for ever is replaced; others answer meanwhile."""

import os
import sys
import time
from collections.abc import Iterator

import httpx
import pytest

from tests.serving import PATIENCE, Server, serving
from tests.web.requests import SMALL
from tests.web.test_operation import journal, workers

pytestmark = pytest.mark.deep

COMMAND = (sys.executable, "-m", "tests.web.stuck_app")
IMPATIENT = {"SLOPE_SECONDS": "1", "SLOPE_HANGS_AFTER": "2"}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving("--workers", "2", command=COMMAND, environment={**os.environ, **IMPATIENT}) as running:
        yield running


@pytest.mark.parametrize("what", ["loop", "thread"])
def test_it_is_replaced(server: Server, what: str) -> None:
    before, told = set(workers(server)), len(hung(server))
    with pytest.raises(httpx.HTTPError):  # the connection ends with its process
        httpx.get(f"{server.address}/stuck/{what}", timeout=PATIENCE)
    while len(hung(server)) == told or len(workers(server)) < 2:
        time.sleep(0.1)  # the test's own timeout ends a wait in vain

    assert len(before - set(workers(server))) == 1
    assert hung(server)[-1] in before
    answer = httpx.post(f"{server.address}/api/step", json=SMALL, timeout=PATIENCE)
    assert answer.status_code in (200, 503)  # it is there; a busy machine may need more than its one second


def hung(server: Server) -> list[int]:
    """The processes that have been replaced because they hung."""
    return [line["pid"] for line in journal(server) if line.get("reason") == "hung"]
