"""GET /ready: whether this process computes what it is asked."""

import asyncio
import threading

import httpx
import pytest
from fastapi import Request
from starlette.types import Message

from app.web.main import create_app
from app.web.service import worker
from tests.web.requests import error_of

pytestmark = pytest.mark.anyio


async def test_it_is_ready_though_its_queue_is_full_and_not_while_a_computation_never_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = create_app(slots=1, seconds=0.05)
    ends = threading.Event()
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
        asking = asyncio.ensure_future(app.state.worker.run(never_leaves(), lambda keep_going: ends.wait()))
        with app.state.worker.slot():
            assert (await client.get("/ready")).status_code == 200
            monkeypatch.setattr(worker, "LONGEST_STEP", 0.0)
            while not app.state.worker.overdue_seconds:
                await asyncio.sleep(0.01)
            stuck = await client.get("/ready")
        ends.set()
        await asking

        assert stuck.status_code == 503
        assert error_of(stuck)["field"] == "server"
        assert stuck.headers["retry-after"] == "5"
        assert stuck.headers["cache-control"] == "no-store"
        assert (await client.get("/ready")).json() == {"status": "ready"}


def never_leaves() -> Request:
    """A request whose client waits for its answer."""

    async def receive() -> Message:
        await asyncio.Event().wait()
        raise AssertionError("nobody leaves")

    return Request({"type": "http"}, receive)
