"""Runs the command `slope-and-step` as a process of its own, for tests that need a real server."""

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FROM_CHECKOUT = (sys.executable, "-m", "app.cli")
PATIENCE = 60.0  # seconds: machines may be busy
STARTS_WITHIN = STOPS_WITHIN = PATIENCE


class Server(NamedTuple):
    """A running server: where it answers, its process, and everything it has printed."""

    address: str
    process: subprocess.Popen[bytes]
    log: Path


@contextmanager
def serving(
    *options: str,
    command: Sequence[str] = FROM_CHECKOUT,
    folder: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Server]:
    """A server on a free port, up when the block begins and gone when it ends."""
    with tempfile.NamedTemporaryFile(prefix="slope-and-step-", suffix=".log") as log:
        process = subprocess.Popen(
            [*command, "--port", "0", *options],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,  # so that a test can send Ctrl-C to it and to nothing else
        )
        try:
            path = Path(log.name)
            yield Server(wait_for_address(process, path), process, path)
        finally:
            stop(process)


def wait_for_address(process: subprocess.Popen[bytes], log: Path) -> str:
    """The address that the server prints once it is up; raises AssertionError with its words if it fails."""
    end = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < end and process.poll() is None:
        if found := re.search(r"http://\S+", log.read_text()):
            return found[0]
        time.sleep(0.05)
    raise AssertionError(f"the server did not start; it said:\n{log.read_text()}")


def stop(process: subprocess.Popen[bytes]) -> int:
    """End the process with SIGTERM and return its exit status; fails if it does not end."""
    process.terminate()
    try:
        return process.wait(STOPS_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise
