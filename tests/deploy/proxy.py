"""Runs nginx with the shipped files before given replicas; only ports and writable places are others."""

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from tests.serving import ROOT, STARTS_WITHIN

DEPLOY = ROOT / "app" / "deploy"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
needs_nginx = pytest.mark.skipif(NGINX is None, reason="needs nginx: apt-get install nginx-light")

PLAIN, TLS = "listen 8080", "listen 8443"
CACHE = "/var/cache/nginx/"
SCRATCH = "/tmp/nginx"


class Proxy(NamedTuple):
    """A running nginx: where it listens without and with TLS, its process, and what it has printed."""

    address: str
    tls_address: str
    process: subprocess.Popen[bytes]
    log: Path


@contextmanager
def proxying(replicas: Sequence[str], tls: bool = False) -> Iterator[Proxy]:
    """nginx before the replicas at these addresses, up when the block begins and gone when it ends."""
    with tempfile.TemporaryDirectory(prefix="slope-and-step-nginx-") as name:
        folder = Path(name)
        folder.chmod(0o711)  # started by root, nginx works as somebody else
        plain, secure = free_port(), free_port()
        lay_out(folder, replicas, tls)
        move(folder, plain, secure)
        log = folder / "log"
        with log.open("wb") as written:
            process = subprocess.Popen(command(folder, "-g", "daemon off;"), stdout=written, stderr=written)
        try:
            wait_until_it_listens(process, plain, log)
            yield Proxy(f"http://127.0.0.1:{plain}", f"https://localhost:{secure}", process, log)
        finally:
            process.terminate()
            process.wait(STARTS_WITHIN)


def lay_out(folder: Path, replicas: Sequence[str], tls: bool = False) -> None:
    """The files as they lie in /etc/nginx; the list of replicas has the shipped form with other ports."""
    for file in ("nginx.conf", "slope-and-step.conf"):
        shutil.copy(DEPLOY / "nginx" / file, folder)
    shipped = (DEPLOY / "nginx" / "upstream" / "one-machine.conf").read_text()
    servers = [line for line in shipped.splitlines() if line.strip().startswith("server ")]
    ours = [servers[0].replace("127.0.0.1:8001", urlsplit(replica).netloc) for replica in replicas]
    assert len(set(ours)) == len(replicas)
    text = shipped.replace("\n".join(servers), "\n".join(ours))
    (folder / "upstream.conf").write_text(text)
    if tls:
        (folder / "with-tls").mkdir()
        shutil.copy(DEPLOY / "nginx" / "tls.conf", folder / "with-tls")
        certificate(folder / "tls")


def move(folder: Path, plain: int, secure: int) -> None:
    """Ports and writable places of its own; each stands in the shipped files."""
    moves = [
        ("slope-and-step.conf", PLAIN, f"listen 127.0.0.1:{plain}"),
        ("slope-and-step.conf", CACHE, f"{folder}/cache-"),
        ("nginx.conf", SCRATCH, f"{folder}/scratch"),
        ("with-tls/tls.conf", TLS, f"listen 127.0.0.1:{secure}"),
    ]
    for name, before, after in moves:
        if (folder / name).exists():
            text = (folder / name).read_text()
            assert before in text
            (folder / name).write_text(text.replace(before, after))


def command(folder: Path, *options: str) -> list[str]:
    """nginx with the configuration in a folder."""
    assert NGINX
    return [NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", "stderr", *options]


def certificate(folder: Path) -> None:
    """A certificate for this machine, for a day."""
    folder.mkdir()
    files = ("-keyout", str(folder / "privkey.pem"), "-out", str(folder / "fullchain.pem"))
    kind = ("-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1")
    subprocess.run(
        ["openssl", "req", *kind, "-subj", "/CN=localhost", *files], check=True, capture_output=True
    )


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def wait_until_it_listens(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Return once it does; raises AssertionError with its words if it ends instead."""
    end = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError(f"nginx did not start; it said:\n{log.read_text()}")
