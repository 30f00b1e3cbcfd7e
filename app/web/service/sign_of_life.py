"""A server process gives a sign of life only while its event loop turns and its computing thread returns."""

from contextlib import suppress
from threading import Event

from uvicorn.importer import import_from_string
from uvicorn.supervisors.multiprocess import Process

from app.web.service import settings


class WatchedProcess(Process):
    """uvicorn's process answers pings from a thread of its own, its event loop be stuck or not.

    Who waits in vain for the answer replaces the process.
    """

    def pong(self) -> None:
        """Receive one ping; say whether the server has started, once it has shown that it lives."""
        self.child_conn.recv()
        if self.server.started:
            self._loop_turns()
            if self._thread_is_stuck():
                return
        self.child_conn.send(self.server.started)

    def _loop_turns(self) -> None:
        """Return when the event loop has turned."""
        turned = Event()
        # One that ends has no loop any more.
        with suppress(RuntimeError):
            self.server.servers[0].get_loop().call_soon_threadsafe(turned.set)
            turned.wait()

    def _thread_is_stuck(self) -> bool:
        """Whether a computation has not heeded its time limit for long."""
        app = import_from_string(self.config.app)
        return bool(app.state.worker.overdue_seconds > settings.HANGS_AFTER.value)
