"""The computing thread: one job at a time, a bounded queue, a deadline, and nothing for who has gone."""

import threading
import time
from collections.abc import Callable

import anyio
import pytest
from fastapi import Request
from starlette.types import Message

from app.web.service.attempt import KeepGoing
from app.web.service.errors import Refusal
from app.web.service.worker import Worker

pytestmark = pytest.mark.anyio


class StoppedError(Exception):
    """What a job raises when it is told to stop."""


def client() -> tuple[Request, Callable[[], None]]:
    """A request, and a function that makes its client go away."""
    gone = anyio.Event()

    async def receive() -> Message:
        await gone.wait()
        return {"type": "http.disconnect"}

    return Request({"type": "http"}, receive), gone.set


def endless(keep_going: KeepGoing) -> None:
    """A job that goes on until it is told to stop."""
    while keep_going():
        time.sleep(0.001)
    raise StoppedError


def patient() -> Worker:
    return Worker(slots=10, seconds=60)


async def test_the_answer_comes_from_a_thread_of_its_own() -> None:
    here = threading.get_ident()

    there = await patient().run(client()[0], lambda keep_going: threading.get_ident())

    assert there != here


async def test_one_job_runs_at_a_time_while_others_wait() -> None:
    worker, running, most = patient(), [], []

    def job(keep_going: KeepGoing) -> None:
        running.append(1)
        most.append(len(running))
        time.sleep(0.01)
        running.pop()

    async with anyio.create_task_group() as group:
        for _ in range(5):
            group.start_soon(worker.run, client()[0], job)

    assert most == [1] * 5


async def test_the_event_loop_goes_on_meanwhile() -> None:
    release = threading.Event()
    ticks = 0

    async with anyio.create_task_group() as group:
        group.start_soon(patient().run, client()[0], lambda keep_going: release.wait())
        for _ in range(20):
            await anyio.sleep(0.001)
            ticks += 1
        release.set()

    assert ticks == 20


def test_a_full_queue_refuses_at_once_and_takes_more_later() -> None:
    worker = Worker(slots=2, seconds=60)

    with worker.slot():
        with worker.slot(), pytest.raises(Refusal) as refusal, worker.slot():
            pass
        with worker.slot():
            pass

    assert refusal.value.status_code == 503
    assert refusal.value.headers == {"retry-after": "1"}


def test_a_place_is_free_again_after_an_error() -> None:
    worker = Worker(slots=1, seconds=60)

    for _ in range(3):
        with pytest.raises(ZeroDivisionError), worker.slot():
            raise ZeroDivisionError


async def test_a_job_that_takes_too_long_is_stopped() -> None:
    worker = Worker(slots=1, seconds=0.05)
    start = time.monotonic()

    with pytest.raises(Refusal) as refusal:
        await worker.run(client()[0], endless)

    assert refusal.value.status_code == 503
    assert "0.05 seconds" in refusal.value.error.message
    assert time.monotonic() - start >= 0.05


async def test_the_time_in_the_queue_counts() -> None:
    worker, release, begun = Worker(slots=2, seconds=0.2), threading.Event(), anyio.Event()
    started: list[object] = []

    def longer_than_allowed(keep_going: KeepGoing) -> None:
        anyio.from_thread.run_sync(begun.set)
        release.wait()

    async with anyio.create_task_group() as group:
        group.start_soon(worker.run, client()[0], longer_than_allowed)
        await begun.wait()
        with pytest.raises(Refusal) as refusal:
            await worker.run(client()[0], started.append)
        release.set()

    assert refusal.value.status_code == 503
    assert refusal.value.headers == {"retry-after": "5"}
    assert started == []
    assert await worker.run(client()[0], lambda keep_going: "next") == "next"


async def test_light_jobs_pass_heavy_ones_and_checks_pass_both() -> None:
    worker, release, begun = patient(), threading.Event(), anyio.Event()
    order: list[str] = []

    def hold(keep_going: KeepGoing) -> None:
        anyio.from_thread.run_sync(begun.set)
        release.wait()

    async def ask(name: str, price: float) -> None:
        def check(keep_going: KeepGoing) -> float:
            order.append(f"{name} checked")
            return price

        await worker.run(client()[0], lambda keep_going: order.append(name), check)

    async with anyio.create_task_group() as group:
        group.start_soon(worker.run, client()[0], hold)
        await begun.wait()
        for name, price in (("heavy", 1e9), ("light", 1e3)):
            group.start_soon(ask, name, price)
            await anyio.wait_all_tasks_blocked()
        release.set()

    assert order == ["heavy checked", "light checked", "light", "heavy"]


async def test_what_the_check_refuses_is_not_computed() -> None:
    started: list[object] = []

    def check(keep_going: KeepGoing) -> float:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await patient().run(client()[0], started.append, check)

    assert started == []


async def test_an_answer_that_was_ready_is_given_however_late() -> None:
    def late(keep_going: KeepGoing) -> str:
        time.sleep(0.05)
        return "late"

    assert await Worker(slots=1, seconds=0.01).run(client()[0], late) == "late"


async def test_an_error_of_the_job_is_passed_on() -> None:
    def broken(keep_going: KeepGoing) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await patient().run(client()[0], broken)


async def test_a_job_stops_when_its_client_has_gone() -> None:
    worker = patient()
    request, leave = client()

    async with anyio.create_task_group() as group:
        group.start_soon(refused_with_499, worker, request)
        await anyio.wait_all_tasks_blocked()
        leave()
        start = time.monotonic()
        assert await worker.run(client()[0], lambda keep_going: "next") == "next"

    assert time.monotonic() - start < 30  # else it would have had its 60 seconds


async def test_a_job_that_waits_for_nobody_never_starts() -> None:
    worker, release, started = patient(), threading.Event(), []
    request, leave = client()

    async def abandoned() -> None:
        with pytest.raises(Refusal):
            await worker.run(request, started.append)

    async with anyio.create_task_group() as group:
        group.start_soon(worker.run, client()[0], lambda keep_going: release.wait())
        await anyio.wait_all_tasks_blocked()
        group.start_soon(abandoned)
        await anyio.wait_all_tasks_blocked()
        leave()
        await anyio.wait_all_tasks_blocked()
        release.set()

    assert await worker.run(client()[0], lambda keep_going: "next") == "next"
    assert started == []


async def refused_with_499(worker: Worker, request: Request) -> None:
    with pytest.raises(Refusal) as refusal:
        await worker.run(request, endless)
    assert refusal.value.status_code == 499
