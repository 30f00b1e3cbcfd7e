"""Starts single-worker server processes that share one port, and replaces one that dies."""

import logging
import socket
from dataclasses import replace
from math import ceil
from time import monotonic

from uvicorn import Config
from uvicorn.supervisors import Multiprocess
from uvicorn.supervisors.multiprocess import Process

from app.web.service import settings
from app.web.service.log_lines import configuration
from app.web.service.restart_pause import Seat
from app.web.service.sign_of_life import WatchedProcess

READY_WITHIN = 60.0  # seconds
STARTS_ANSWERING = 1.0  # seconds: one that starts is not waited for, others may need help meanwhile
TIME_TO_SEND = 2  # seconds, for what has been computed when the server ends

_ENDED = "Worker %s ended with status %s; another takes its place."
_HUNG = "Worker %s gave no sign of life and was ended with status %s; another takes its place."

log = logging.getLogger("uvicorn.error")


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
            log_config=configuration(bool(settings.LOG_REQUESTS.value)),
            log_level="warning",
            access_log=False,
            # What is being computed may take all of its time.
            timeout_graceful_shutdown=ceil(settings.SECONDS.value) + TIME_TO_SEND,
            # Readers often pause longer than uvicorn's 5 seconds: with these, more than a quarter of the
            # requests found their connection closed.
            timeout_keep_alive=int(settings.KEEP_ALIVE.value),
            timeout_worker_healthcheck=int(settings.HANGS_AFTER.value),
        )
        super().__init__(config, [listener])
        self.address = address
        self.were_ready = False
        self.seats: dict[int, Seat] = {}

    def init_processes(self) -> None:
        """Start them all, and print the address once one of them answers; end if none does."""
        self.processes = [WatchedProcess(self.config, self.sockets) for _ in range(self.processes_num)]
        for process in self.processes:
            process.start()
        self.seats = dict.fromkeys(range(self.processes_num), Seat(monotonic()))
        ready = [process.wait_until_ready(READY_WITHIN) for process in self.processes]
        self.were_ready = any(ready)
        if self.were_ready:
            print(f"Slope & Step is at {self.address} (Ctrl-C stops it)", flush=True)
        else:
            self.should_exit.set()

    def terminate_all(self) -> None:
        """Ask all of them to end, and listen no more: who comes now is refused at once and asks another."""
        super().terminate_all()
        for listener in self.sockets:
            listener.close()

    def keep_subprocess_alive(self) -> None:
        """Put a new process in the place of each one that is dead or hangs, when its pause is over."""
        for number, process in enumerate(self.processes):
            if self.should_exit.is_set():
                return
            seat = self.seats.setdefault(number, Seat(monotonic()))
            self._look_after(number, process, seat)

    def _look_after(self, number: int, process: Process, seat: Seat) -> None:
        if seat.begins is None and process.process.is_alive():
            patience = self.config.timeout_worker_healthcheck if seat.has_answered else STARTS_ANSWERING
            if process.ping(patience):
                self.seats[number] = replace(seat, has_answered=True)
                return
            if not seat.has_answered and monotonic() - seat.started < READY_WITHIN:
                return  # it has just started and may be too busy
        self._replace(number, process, seat)

    def _replace(self, number: int, process: Process, seat: Seat) -> None:
        if seat.begins is None:
            hangs = process.process.is_alive()
            process.kill()
            process.join()
            seat = self.seats[number] = seat.found_dead(monotonic())
            self._tell(process, hangs)
        if seat.is_free(monotonic()):
            self.processes[number] = WatchedProcess(self.config, self.sockets)
            self.processes[number].start()
            self.seats[number] = seat.taken_again(monotonic())

    def _tell(self, process: Process, hangs: bool) -> None:
        # Loaded here, when the environment says already where its numbers are written.
        from app.web.service import metrics

        fields = {"pid": process.pid, "status": process.exitcode, "reason": "hung" if hangs else "ended"}
        words = _HUNG if hangs else _ENDED
        log.warning(words, process.pid, process.exitcode, extra={"fields": fields})
        metrics.REPLACED.inc()
        metrics.has_ended(process.pid or 0)
