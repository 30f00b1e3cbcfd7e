"""Starts single-worker server processes that share one port, and replaces one that dies."""

import logging
import socket
from dataclasses import dataclass
from math import ceil
from time import monotonic

from uvicorn import Config
from uvicorn.supervisors import Multiprocess
from uvicorn.supervisors.multiprocess import Process

from app.web.service import settings

READY_WITHIN = 60.0  # seconds
HANGS_AFTER = 15  # seconds without a sign of life
TIME_TO_SEND = 2  # seconds, for what has been computed when the server ends
STEADY_AFTER = 30.0  # seconds
LONGEST_PAUSE = 30.0  # seconds

_REPLACED = "Worker %s ended with status %s; another takes its place."

log = logging.getLogger("uvicorn.error")


@dataclass(frozen=True)
class Seat:
    """One of the places for a process: when its process started, and how many have failed in a row.

    started: seconds of the monotonic clock. begins: from when on another may start, once this one is dead.
    """

    started: float
    failures: int = 0
    begins: float | None = None

    def found_dead(self, now: float) -> "Seat":
        """The same seat with the pause before the next process: none after a steady one, then ever longer."""
        failures = 0 if now - self.started > STEADY_AFTER else self.failures + 1
        pause = min(LONGEST_PAUSE, 2.0 ** (failures - 2)) if failures > 1 else 0.0
        return Seat(self.started, failures, now + pause)

    def is_free(self, now: float) -> bool:
        """Whether its process is dead and the pause is over."""
        return self.begins is not None and now >= self.begins

    def taken_again(self, now: float) -> "Seat":
        """The same seat with a new process."""
        return Seat(now, self.failures)


class Processes(Multiprocess):
    """`workers` processes behind one listening socket; even a single one is started afresh.

    A fresh process is what makes the settings of NumPy and of the C library in its environment count.
    SIGINT and SIGTERM end all of them, once they have answered what they are computing. One that dies is
    replaced, also when it dies at its start: then after a pause, which grows from failure to failure.
    """

    def __init__(self, listener: socket.socket, workers: int, address: str) -> None:
        config = Config(
            "app.web.main:app",
            workers=workers,
            loop="uvloop",
            # By name: a process reads its settings when it loads it.
            http="app.web.service.guarded_protocol:GuardedProtocol",
            ws="none",
            log_level="warning",
            access_log=False,
            # What is being computed may take all of its time.
            timeout_graceful_shutdown=ceil(settings.SECONDS.value) + TIME_TO_SEND,
            # Readers often pause longer than uvicorn's 5 seconds: with these, more than a quarter of the
            # requests found their connection closed.
            timeout_keep_alive=int(settings.KEEP_ALIVE.value),
            timeout_worker_healthcheck=HANGS_AFTER,
        )
        super().__init__(config, [listener])
        self.address = address
        self.were_ready = False
        self.seats: dict[int, Seat] = {}

    def init_processes(self) -> None:
        """Start them all, and print the address once one of them answers; end if none does."""
        super().init_processes()
        self.seats = dict.fromkeys(range(self.processes_num), Seat(monotonic()))
        ready = [process.wait_until_ready(READY_WITHIN) for process in self.processes]
        self.were_ready = any(ready)
        if self.were_ready:
            print(f"Slope & Step is at {self.address} (Ctrl-C stops it)", flush=True)
        else:
            self.should_exit.set()

    def keep_subprocess_alive(self) -> None:
        """Put a new process in the place of each one that is dead or hangs, when its pause is over."""
        for number, process in enumerate(self.processes):
            if self.should_exit.is_set():
                return
            seat = self.seats.setdefault(number, Seat(monotonic()))
            if not _lives(process, seat):
                self._replace(number, process, seat)

    def _replace(self, number: int, process: Process, seat: Seat) -> None:
        if seat.begins is None:
            process.kill()  # it may hang
            process.join()
            seat = self.seats[number] = seat.found_dead(monotonic())
            log.warning(
                "Worker %s ended with status %s; another takes its place.", process.pid, process.exitcode
            )
        if seat.is_free(monotonic()):
            self.processes[number] = Process(self.config, self.sockets)
            self.processes[number].start()
            self.seats[number] = seat.taken_again(monotonic())


def _lives(process: Process, seat: Seat) -> bool:
    """Whether it runs and answers; one that has just started may be too busy for that."""
    starts = monotonic() - seat.started < READY_WITHIN
    return process.process.is_alive() and (starts or process.ping(HANGS_AFTER))
