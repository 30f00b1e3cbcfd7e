"""Replicas that can be killed, ended and started again, and clients that ask all the time."""

import asyncio
import json
import os
import re
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from tests.deploy.proxy import free_port
from tests.serving import Server, serving
from tests.web.requests import SMALL

CLIENTS = 8
STEPS = 20
LONGEST_ANSWER = 60.0  # seconds
REST = 0.1  # seconds between an answer and the next question: replicas that start need a processor, too


class Replica:
    """A server at one port; a new one can take its place."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.server = self.start()

    def start(self) -> Server:
        """Start it, again if it has ended; it answers when this returns."""
        self.server = self._stack.enter_context(serving("--port", str(self.port)))
        return self.server

    def kill_the_worker(self) -> None:
        """kill -9 the process that computes; the command starts another."""
        pid = self.server.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        [worker] = [pid for pid in children if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        os.kill(int(worker), signal.SIGKILL)

    def kill(self) -> None:
        """kill -9 all of it, as when a machine is lost."""
        os.killpg(self.server.process.pid, signal.SIGKILL)
        self.server.process.wait()

    def end(self) -> int:
        """End it as systemd, Docker and Kubernetes do, and return its exit status."""
        self.server.process.terminate()
        return self.server.process.wait(LONGEST_ANSWER)


@contextmanager
def some_replicas(number: int) -> Iterator[list[Replica]]:
    """So many of them, all up."""
    with ExitStack() as stack:
        yield [Replica(stack) for _ in range(number)]


class CutOffError(ValueError):
    """An answer is shorter than its head says."""


class Asking:
    """Clients that ask one question after the other, each a new one.

    They ask a second time only where an answer was cut off midway, as pages do: what has begun to reach a
    client cannot come from another replica. Everything else the proxy has to mend.
    """

    def __init__(self, address: str) -> None:
        self.answers: Counter[Any] = Counter()
        self._place = urlsplit(address)
        self._numbers = count()
        self._ends = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._all()))

    def __enter__(self) -> "Asking":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.set()
        self._thread.join()

    def wait_for(self, more: int) -> None:
        """Return when so many more answers have come, whatever they say."""
        enough, latest = self.answers.total() + more, time.monotonic() + LONGEST_ANSWER
        while self.answers.total() < enough:
            assert time.monotonic() < latest, self.answers
            time.sleep(0.02)

    async def _all(self) -> None:
        await asyncio.gather(*(self._client() for _ in range(CLIENTS)))

    async def _client(self) -> None:
        while not self._ends.is_set():
            try:
                answer: Any = await asyncio.wait_for(self._ask_twice(next(self._numbers)), LONGEST_ANSWER)
            except (OSError, EOFError, ValueError, TimeoutError) as error:
                answer = type(error).__name__
            self.answers[answer] += 1
            await asyncio.sleep(REST)

    async def _ask_twice(self, number: int) -> int:
        try:
            return await self._ask(number)
        except CutOffError:
            return await self._ask(number)

    async def _ask(self, number: int) -> int:
        """The status of a whole answer; every third question is a GET."""
        reader, writer = await asyncio.open_connection(self._place.hostname, self._place.port)
        try:
            writer.write(_question(number))
            head = await reader.readuntil(b"\r\n\r\n")
            body = await reader.read()
            [length] = re.findall(rb"(?i)content-length: (\d+)", head)
            if len(body) < int(length):
                raise CutOffError
            status = int(head.split()[1])
            if status == 200 and len(json.loads(body)["frames"]) != STEPS:
                raise ValueError("not a whole answer")
            return status
        finally:
            writer.close()


def _question(number: int) -> bytes:
    experiment = json.dumps({**SMALL, "seed": number, "steps": STEPS})
    if number % 3 == 0:
        first, body = f"GET /api/train?ask={quote(experiment)}", ""
    else:
        first, body = "POST /api/train", experiment
    head = f"{first} HTTP/1.0\r\nhost: here\r\ncontent-type: application/json\r\n"
    return f"{head}content-length: {len(body)}\r\n\r\n{body}".encode()
