"""An engine that computes tasks on a Dask cluster, where one machine is not enough.

Tasks are pure, so the scheduler gives those of a lost worker to another one. While no scheduler is reached,
and for what is left when one is lost, tasks are computed in this process: slower, with the same results.
"""

import logging
import pickle
from collections.abc import Mapping, Sequence
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from time import sleep
from typing import TYPE_CHECKING, Any

from app.training.chunks import Stopped, while_going
from app.training.tasks import Done, KeepGoing, Results, Task, always, compute

if TYPE_CHECKING:
    from distributed import Client, Future

ASKS_EVERY = 0.05
"""Seconds between two questions whether to go on."""
REACHED_WITHIN = 5.0
TRIES_AGAIN_AFTER = 2.0

log = logging.getLogger("uvicorn.error")


class Cluster:
    """The cluster of the scheduler at an address; it is sought in the background, again when it is lost."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._client: Client | None = None
        self._seeking = Lock()
        self._is_closed = False
        self._seek()

    @property
    def is_elsewhere(self) -> bool:
        """Whether the scheduler is reached now, and had a worker when it was found."""
        if _is_reached(self._client):
            return True
        self._seek()
        return False

    def close(self) -> None:
        """Part from the cluster."""
        self._is_closed = True
        if self._client is not None:
            self._client.close(timeout=REACHED_WITHIN)

    def results(self, tasks: Sequence[Task], keep_going: KeepGoing = always) -> Results:
        """Yield the results as they come."""
        left = dict(enumerate(tasks))
        if self.is_elsewhere and left:
            for done in _from_workers(self._client, left, keep_going):
                del left[done.number]
                yield done
            if left:
                log.warning("The cluster at %s is lost; what is left is computed here.", self._address)
        for number, task in while_going([*left.items()], keep_going):
            yield Done(number, compute(task, keep_going))

    def _seek(self) -> None:
        if not self._is_closed and self._seeking.acquire(blocking=False):
            Thread(target=self._seek_until_found, name="seeks the cluster", daemon=True).start()

    def _seek_until_found(self) -> None:
        # Only now: it takes a second to load, and a server without a cluster goes without it.
        from distributed import Client

        try:
            while not (self._is_closed or _is_reached(self._client)):
                try:
                    client = Client(self._address, timeout=REACHED_WITHIN, set_as_default=False)
                    # A scheduler without workers would only let everybody wait.
                    client.wait_for_workers(1)
                except OSError:
                    sleep(TRIES_AGAIN_AFTER)
                else:
                    self._client = client
        finally:
            self._seeking.release()


def _is_reached(client: "Client | None") -> bool:
    return client is not None and client.status == "running"


def _from_workers(client: Any, tasks: Mapping[int, Task], keep_going: KeepGoing) -> Results:
    """Yield what the workers send, until all is there or the scheduler is lost."""
    carried = [pickle.dumps(task) for task in tasks.values()]
    futures = client.map(_compute_carried, carried, pure=False)
    numbers = {future.key: number for future, number in zip(futures, tasks, strict=True)}
    finished: SimpleQueue[Future] = SimpleQueue()
    for future in futures:
        future.add_done_callback(finished.put)
    try:
        for _ in futures:
            future = _next(finished, client, keep_going)
            if future is None or future.cancelled():
                return
            yield Done(numbers[future.key], future.result())
    finally:
        if _is_reached(client):
            client.cancel(futures)


def _next(finished: "SimpleQueue[Future]", client: "Client", keep_going: KeepGoing) -> "Future | None":
    """The next one that is done; None when the scheduler is lost. Raises Stopped when keep_going says no."""
    while True:
        if not keep_going():
            raise Stopped
        try:
            return finished.get(timeout=ASKS_EVERY)
        except Empty:
            if not _is_reached(client):
                return None


def _compute_carried(carried: bytes) -> Any:
    """What a worker does. The task comes as bytes: the scheduler would look for tasks in its arguments."""
    return compute(pickle.loads(carried))
