"""The command `slope-and-step`: starts the server and says where to find it, or exports a figure."""

import argparse
import os
import socket
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from app.folders import BUNDLES, STATIC
from app.web.service import bundles, framing, own_address, settings
from app.web.service.processes import Processes

DESCRIPTION = "Backpropagation measures the slope. Gradient descent takes the step. See it in your browser."

EXPORT = "export"
ALSO = "slope-and-step export iteration --preset xor -o file.html: a figure as one file (export --help)."

# Read by NumPy and by the C library when a process starts, so they are set before the workers do.
# One thread each: two processes that share two cores are then 3 to 5 times as fast on larger networks.
# Freed memory is kept for the next request (up to 128 MiB) instead of being given back at once; and in one
# place for all threads, from where alone it can be given back later (app/web/service/spare_memory.py).
ENVIRONMENT = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_MMAP_THRESHOLD_": str(32 * 2**20),
    "MALLOC_TRIM_THRESHOLD_": str(128 * 2**20),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (those of the process when None) and return its exit status."""
    given = sys.argv[1:] if arguments is None else [*arguments]
    try:
        check_environment()
    except ValueError as wrong:
        command().exit(1, f"slope-and-step: {wrong}\n")
    if given[:1] == [EXPORT]:
        # A server's own process computes nothing: it goes without all that this needs.
        from app.web.player import command as export

        return export.main(given[1:])
    options = command().parse_args(given)
    try:
        listener = listen(options.host, options.port)
    except OSError as error:
        place = f"{options.host}, port {options.port}"
        reason = str(error.strerror).partition(" (")[0]  # what Python adds in brackets is the place again
        command().exit(1, f"slope-and-step: cannot listen on {place}: {reason}.\n")
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    if options.native:
        os.environ[bundles.NATIVE] = "1"
    if remark := bundles.remark(BUNDLES, STATIC):
        print(remark, flush=True)
    with listener, metrics_folder():
        processes = Processes(listener, options.workers, address(options.host, listener))
        processes.run()
    if not processes.were_ready:
        command().exit(1, "slope-and-step: the server did not start.\n")
    return 0


def command() -> argparse.ArgumentParser:
    """What the command understands."""
    parser = argparse.ArgumentParser(prog="slope-and-step", description=DESCRIPTION, epilog=ALSO)
    parser.add_argument("--host", default="127.0.0.1", help="where to listen (default: %(default)s)")
    parser.add_argument("--port", type=port, default=8000, help="0 takes a free one (default: %(default)s)")
    parser.add_argument("--workers", type=workers, default=1, help="processes, best one a core (default: 1)")
    parser.add_argument("--native", action="store_true", help="serve modules as they are written")
    return parser


@contextmanager
def metrics_folder() -> Iterator[None]:
    """Where processes write what they count, if somebody is to read it (app/web/service/metrics.py)."""
    if not settings.METRICS.value:
        yield
        return
    with TemporaryDirectory(prefix="slope-and-step-") as folder:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        yield


def check_environment() -> None:
    """Raise ValueError, which says what is allowed, for a variable that is set to something else."""
    settings.check(os.environ)
    framing.frame_ancestors()
    own_address.configured()


def port(text: str) -> int:
    """A port, 0 to 65535; raises argparse.ArgumentTypeError for any other text."""
    return _whole_number(text, 0, 65535)


def workers(text: str) -> int:
    """A number of processes, 1 to 64; raises argparse.ArgumentTypeError for any other text."""
    return _whole_number(text, 1, 64)


def _whole_number(text: str, lowest: int, highest: int) -> int:
    if not (text.isascii() and text.isdecimal() and lowest <= int(text) <= highest):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {lowest} to {highest}")
    return int(text)


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens on `host` and `port`; raises OSError when the place is taken or unknown."""
    return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)


def address(host: str, listener: socket.socket) -> str:
    """What to type into a browser on this machine to reach `listener`."""
    name = "localhost" if host in ("", "0.0.0.0", "::") else f"[{host}]" if ":" in host else host
    return f"http://{name}:{listener.getsockname()[1]}"


if __name__ == "__main__":
    raise SystemExit(main())
