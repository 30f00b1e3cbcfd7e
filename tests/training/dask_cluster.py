"""A Dask scheduler and workers, started by the commands of the compose file; and tasks for them."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest
import yaml

from app.slope import Array
from app.training.cluster import ASKS_EVERY, Cluster
from app.training.tasks import KeepGoing
from tests.deploy.proxy import DEPLOY, free_port
from tests.serving import PATIENCE, ROOT

SERVICES = yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]
needs_dask = pytest.mark.skipif(
    find_spec("distributed") is None, reason="needs Dask: pip install '.[cluster]'"
)


class DaskCluster:
    """Its scheduler's address, its processes, and a folder where tasks leave what they did."""

    def __init__(self, folder: Path, workers: int) -> None:
        self.folder = folder
        self.address = f"tcp://127.0.0.1:{free_port()}"
        self.scheduler = self.start_scheduler()
        self.workers = [self.start_worker() for _ in range(workers)]

    def start_scheduler(self) -> subprocess.Popen[bytes]:
        """A scheduler at the same address, when the one before has ended."""
        return self._start(SERVICES["scheduler"]["command"], {})

    def start_worker(self) -> subprocess.Popen[bytes]:
        """Another worker, with the settings that the compose file gives to its workers."""
        return self._start(SERVICES["worker"]["command"], SERVICES["worker"]["environment"])

    def kill_a_worker(self) -> None:
        """kill -9 the process that computes, and its nurse with it, as when a machine is lost."""
        os.killpg(self.workers.pop().pid, signal.SIGKILL)

    def end(self) -> None:
        """End all of it."""
        for process in (*self.workers, self.scheduler):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(PATIENCE)

    def _start(self, command: list[str], settings: dict[str, str]) -> subprocess.Popen[bytes]:
        port = self.address.rpartition(":")[2]
        here = {"tcp://scheduler:8786": self.address, "0.0.0.0": "127.0.0.1", "8786": port}
        words = [here.get(word, word) for word in command[1:]]
        words = [str(self.folder) if word == "/tmp" else word for word in words]
        with (self.folder / f"log-{time.monotonic_ns()}").open("wb") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "dask", *words],
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore", **settings},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )


@contextmanager
def dask_cluster(workers: int = 2) -> Iterator[DaskCluster]:
    """A scheduler with so many workers of one thread each; gone when the block ends."""
    with TemporaryDirectory(prefix="slope-and-step-dask-") as name:
        cluster = DaskCluster(Path(name), workers)
        try:
            yield cluster
        finally:
            cluster.end()


def is_reached_in_time(engine: Cluster) -> bool:
    """Whether the cluster's scheduler is found before a test loses its patience."""
    end = time.monotonic() + 2 * PATIENCE
    while not engine.is_elsewhere and time.monotonic() < end:
        time.sleep(ASKS_EVERY)
    return engine.is_elsewhere


def settings_of(pid: int) -> dict[str, str]:
    """The environment of a process."""
    text = Path(f"/proc/{pid}/environ").read_text()
    return dict(re.findall(r"([^=\0]+)=([^\0]*)", text))


def noted(keep_going: KeepGoing, folder: str, number: int, seconds: float = 0.0) -> Array:
    """A task: notes that it has begun, takes its time, and gives numbers that hang together with `number`."""
    with (Path(folder) / f"began-{number}").open("a") as note:
        note.write(f"{os.getpid()}\n")
    time.sleep(seconds)
    return np.sin(np.arange(50.0) * number)


def begun(cluster: DaskCluster) -> dict[int, list[int]]:
    """Which tasks have begun, and in which processes."""
    notes = {path: path.read_text().split() for path in cluster.folder.glob("began-*")}
    return {int(path.name.removeprefix("began-")): [int(pid) for pid in pids] for path, pids in notes.items()}


def fails(keep_going: KeepGoing) -> Any:
    """A task that raises."""
    raise ZeroDivisionError("as it is")
