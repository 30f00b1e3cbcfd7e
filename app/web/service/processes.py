"""Starts single-worker server processes that share one port, and replaces one that dies."""

import socket

from uvicorn import Config
from uvicorn.supervisors import Multiprocess

READY_WITHIN = 60.0  # seconds
# How long an idle connection stays open, as in nginx. Readers often pause longer than uvicorn's 5 seconds:
# with these, more than a quarter of the requests found their connection closed.
KEEP_ALIVE = 75  # seconds


class Processes(Multiprocess):
    """`workers` processes behind one listening socket; even a single one is started afresh.

    A fresh process is what makes the settings of NumPy and of the C library in its environment count.
    SIGINT and SIGTERM end all of them; requests that are being answered get five seconds to finish.
    """

    def __init__(self, listener: socket.socket, workers: int, address: str) -> None:
        config = Config(
            "app.web.main:app",
            workers=workers,
            loop="uvloop",
            http="httptools",
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=5,
            timeout_keep_alive=KEEP_ALIVE,
        )
        super().__init__(config, [listener])
        self.address = address
        self.were_ready = False

    def init_processes(self) -> None:
        """Start them all, and print the address once each of them answers; end all if one does not."""
        super().init_processes()
        self.were_ready = all(process.wait_until_ready(READY_WITHIN) for process in self.processes)
        if self.were_ready:
            print(f"Slope & Step is at {self.address} (Ctrl-C stops it)", flush=True)
        else:
            self.should_exit.set()
