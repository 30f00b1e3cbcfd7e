"""A real Dask cluster of two workers keeps what every engine promises, also when one of them is killed."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.cli import ENVIRONMENT
from app.training.chunks import Stopped
from app.training.cluster import Cluster
from app.training.tasks import IN_PROCESS, Engine, Task
from tests.deploy.proxy import free_port
from tests.training.dask_cluster import (
    DaskCluster,
    begun,
    dask_cluster,
    fails,
    is_reached_in_time,
    needs_dask,
    noted,
    settings_of,
)

pytestmark = [
    pytest.mark.deep,
    needs_dask,
    # Those of Dask's own libraries are not ours.
    pytest.mark.filterwarnings("ignore"),
]


@pytest.fixture(scope="module")
def lasting() -> Iterator[DaskCluster]:
    with dask_cluster() as started:
        wait_for_both_workers(started)
        yield started


@pytest.fixture
def cluster(lasting: DaskCluster, tmp_path: Path) -> DaskCluster:
    """One for all tests that leave it whole; what their tasks note goes into a folder of each test."""
    lasting.folder = tmp_path
    return lasting


@pytest.fixture
def engine(cluster: DaskCluster) -> Iterator[Cluster]:
    with connected(cluster) as engine:
        yield engine


@pytest.fixture
def mortal() -> Iterator[DaskCluster]:
    """One for a test that kills parts of it."""
    with dask_cluster() as started:
        wait_for_both_workers(started)
        yield started


@contextmanager
def connected(cluster: DaskCluster) -> Iterator[Cluster]:
    engine = Cluster(cluster.address)
    assert is_reached_in_time(engine)
    yield engine
    engine.close()


def wait_for_both_workers(cluster: DaskCluster) -> None:
    """Wait until each has computed something."""
    with connected(cluster) as engine:
        while len(computing(cluster)) < 2:
            results(engine, tasks(cluster, range(1000, 1004), 0.05))


def tasks(cluster: DaskCluster, numbers: range, seconds: float = 0.0) -> list[Task]:
    return [
        Task(noted, {"folder": str(cluster.folder), "number": number, "seconds": seconds})
        for number in numbers
    ]


def computing(cluster: DaskCluster) -> set[int]:
    """The processes that have begun a task."""
    return {pid for pids in begun(cluster).values() for pid in pids}


def results(engine: Engine, asked: list[Task]) -> list[Any]:
    return [done.result for done in sorted(engine.results(asked), key=lambda done: done.number)]


def test_both_workers_compute_and_the_results_are_those_of_this_process(
    cluster: DaskCluster, engine: Cluster
) -> None:
    asked = tasks(cluster, range(20), 0.1)
    there = results(engine, asked)
    workers = computing(cluster)
    settings = [settings_of(pid) for pid in workers]

    assert np.array_equal(there, results(IN_PROCESS, asked))
    assert len(workers) == 2
    assert all(each.items() >= ENVIRONMENT.items() for each in settings)


def test_a_killed_worker_loses_nothing(mortal: DaskCluster) -> None:
    with connected(mortal) as engine:
        asked = [
            *tasks(mortal, range(1), 0.3),
            *tasks(mortal, range(1, 4), 1.5),
            *tasks(mortal, range(4, 20)),
        ]
        coming = engine.results(asked)
        some = [next(coming)]
        while len(begun(mortal).keys() & {*range(4)}) < 3:
            time.sleep(0.01)
        # Each worker has begun one of the long tasks just now.
        mortal.kill_a_worker()
        rest = [*coming]

        assert sorted(done.number for done in (*some, *rest)) == [*range(20)]
        assert np.array_equal(
            [done.result for done in sorted((*some, *rest), key=lambda done: done.number)],
            [np.sin(np.arange(50.0) * number) for number in range(20)],
        )
        # What was lost with the worker was computed again.
        assert max(len(pids) for number, pids in begun(mortal).items() if number < 20) > 1


def test_results_come_while_others_are_computed(cluster: DaskCluster, engine: Cluster) -> None:
    coming = engine.results(tasks(cluster, range(30), 0.2))

    assert len([*islice(coming, 3)]) == 3
    assert len(begun(cluster)) < 30
    coming.close()


def test_what_is_closed_is_cancelled(cluster: DaskCluster, engine: Cluster) -> None:
    coming = engine.results(tasks(cluster, range(60), 0.2))
    next(coming)
    coming.close()

    stopped = settled(cluster)
    assert stopped < 60
    assert results(engine, tasks(cluster, range(100, 104)))[0].shape == (50,)
    assert len(begun(cluster)) == stopped + 4


def test_who_may_not_go_on_stops_within_a_moment(cluster: DaskCluster, engine: Cluster) -> None:
    asked = tasks(cluster, range(60), 0.2)

    with pytest.raises(Stopped):
        list(engine.results(asked, lambda: len(begun(cluster)) < 4))
    assert settled(cluster) < 60


def test_the_error_of_a_task_is_raised_as_it_is_and_ends_the_work(
    cluster: DaskCluster, engine: Cluster
) -> None:
    asked = [Task(fails, {}), *tasks(cluster, range(60), 0.2)]

    with pytest.raises(ZeroDivisionError, match="as it is"):
        list(engine.results(asked))
    assert settled(cluster) < 60


def test_what_is_left_when_the_scheduler_is_lost_is_computed_here_and_a_new_one_is_found(
    mortal: DaskCluster,
) -> None:
    with connected(mortal) as engine:
        asked = tasks(mortal, range(20), 0.1)
        coming = engine.results(asked)
        some = [next(coming) for _ in range(2)]
        mortal.end()
        rest = [*coming]
        was_elsewhere = engine.is_elsewhere
        mortal.scheduler, mortal.workers = mortal.start_scheduler(), [mortal.start_worker()]

        assert sorted(done.number for done in (*some, *rest)) == [*range(20)]
        assert not was_elsewhere
        assert is_reached_in_time(engine)
        assert len(results(engine, tasks(mortal, range(200, 203)))) == 3
        assert os.getpid() not in begun(mortal)[200]


def test_where_no_cluster_is_reached_this_process_computes(tmp_path: Path) -> None:
    engine = Cluster(f"tcp://127.0.0.1:{free_port()}")
    asked = [Task(noted, {"folder": str(tmp_path), "number": number}) for number in range(3)]

    assert not engine.is_elsewhere
    assert np.array_equal(results(engine, asked), results(IN_PROCESS, asked))
    engine.close()


def settled(cluster: DaskCluster) -> int:
    """How many tasks have begun once no more begin."""
    before = -1
    while before != len(begun(cluster)):
        before = len(begun(cluster))
        time.sleep(1.5)
    return before
