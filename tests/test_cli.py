"""The command `slope-and-step`, started for real."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from app import cli
from tests.deep import deep
from tests.serving import FROM_CHECKOUT, PATIENCE, ROOT, STOPS_WITHIN, Server, serving


def children(server: Server) -> list[int]:
    """The server processes that the command started (not the helper that Python's multiprocessing adds)."""
    pids = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()
    return [int(pid) for pid in pids if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def environment(pid: int) -> dict[str, str]:
    pairs = Path(f"/proc/{pid}/environ").read_text().rstrip("\0").split("\0")
    return dict(pair.split("=", 1) for pair in pairs if "=" in pair)


def test_answers_at_the_address_it_prints_with_the_settings_of_numpy_and_of_the_c_library() -> None:
    with serving() as server:
        [worker] = children(server)

        assert httpx.get(f"{server.address}/health", timeout=PATIENCE).json()["status"] == "ok"
        assert environment(worker).items() >= cli.ENVIRONMENT.items()


def test_workers_are_processes_that_share_the_port_and_are_replaced_when_they_die() -> None:
    with (
        serving("--workers", "2") as server,
        httpx.Client(base_url=server.address, timeout=PATIENCE) as client,
    ):
        before = children(server)
        os.kill(before[0], signal.SIGKILL)
        answers = [client.get("/health").status_code for _ in range(4)]
        wait_until_there_are(2, server)

        assert len(before) == 2
        assert answers == [200] * 4
        assert before[0] not in children(server)
    assert not any(Path(f"/proc/{pid}").exists() for pid in before)


def test_native_modules_are_served_and_a_setting_of_the_users_own_is_kept() -> None:
    with serving("--native", environment={**os.environ, "OMP_NUM_THREADS": "2"}) as server:
        [worker] = children(server)
        page = httpx.get(f"{server.address}/graph").text

        assert re.search(r'src="/static/[0-9a-f]+/js/graph/main.js"', page)
        assert "modulepreload" in page
        assert len(server.log.read_text().splitlines()) == 1  # where it is
        assert environment(worker)["OMP_NUM_THREADS"] == "2"


@pytest.mark.parametrize(
    ("sent", "to_whom"),
    [
        (signal.SIGINT, "everyone in the terminal"),
        (signal.SIGTERM, "the command"),
        deep(signal.SIGINT, "the command"),
        deep(signal.SIGTERM, "everyone in the terminal"),
    ],
)
def test_ends_cleanly(sent: signal.Signals, to_whom: str) -> None:
    with serving() as server:
        workers = children(server)
        pid = server.process.pid
        (os.kill if to_whom == "the command" else os.killpg)(pid, sent)

        assert server.process.wait(STOPS_WITHIN) == 0
        assert "Traceback" not in server.log.read_text()
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers)


def test_what_is_being_computed_is_answered_before_it_ends() -> None:
    with serving() as server:
        [worker] = children(server)
        spiral = preset(server, "spiral")
        place = server.address.removeprefix("http://")
        body = json.dumps({**spiral, "steps": 1000})
        with closing(http.client.HTTPConnection(place, timeout=PATIENCE)) as connection:
            connection.request("POST", "/api/train", body, {"content-type": "application/json"})
            before = processor_ticks(worker)
            while processor_ticks(worker) < before + 5:
                time.sleep(0.01)
            os.kill(server.process.pid, signal.SIGTERM)

            with connection.getresponse() as answer:
                assert answer.status == 200
                assert "frames" in json.loads(answer.read())
        assert server.process.wait(STOPS_WITHIN) == 0


def preset(server: Server, name: str) -> dict[str, Any]:
    presets = httpx.get(f"{server.address}/api/presets", timeout=PATIENCE).json()
    experiment: dict[str, Any] = next(one for one in presets if one["name"] == name)["experiment"]
    return experiment


def processor_ticks(pid: int) -> int:
    """How long a process has computed, in hundredths of a second."""
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()[11:13]
    return int(user) + int(system)


FAILS_ONCE = """
import os, sys
if any("spawn_main" in word for word in sys.orig_argv):
    try:
        os.close(os.open(os.environ["FAILED"], os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        pass
    else:
        os._exit(3)
"""


@pytest.mark.deep
def test_a_worker_that_dies_at_its_start_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(FAILS_ONCE)
    failed = tmp_path / "failed"
    surroundings = {**os.environ, "PYTHONPATH": str(tmp_path), "FAILED": str(failed)}
    with serving("--workers", "2", environment=surroundings) as server:
        wait_until_there_are(2, server)

        assert failed.exists()
        assert "ended with status 3; another takes its place" in server.log.read_text()
        assert httpx.get(f"{server.address}/health", timeout=PATIENCE).status_code == 200


def test_says_so_when_the_port_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        finished = run("--port", str(port))

    assert finished.returncode == 1
    assert finished.stderr == (
        f"slope-and-step: cannot listen on 127.0.0.1, port {port}: Address already in use.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--port", "65536"], "argument --port: '65536' is not a whole number from 0 to 65535"),
        (["--port", "http"], "argument --port: 'http' is not a whole number from 0 to 65535"),
        (["--port", "٨٠"], "argument --port: '٨٠' is not a whole number from 0 to 65535"),
        (["--workers", "0"], "argument --workers: '0' is not a whole number from 1 to 64"),
        (["--workers", "-1"], "argument --workers: '-1' is not a whole number from 1 to 64"),
        (["--reload"], "unrecognized arguments: --reload"),
    ],
)
def test_says_what_is_wrong_with_its_arguments(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        cli.main(arguments)

    assert message in capsys.readouterr().err


MISSING = "None"
BROKEN = "type('', (), {'app': property(lambda module: 1 / 0)})()"


@pytest.mark.parametrize("module", [deep(MISSING), BROKEN], ids=["missing", "broken"])
def test_fails_when_the_app_cannot_start(tmp_path: Path, module: str) -> None:
    (tmp_path / "sitecustomize.py").write_text(f"import sys\nsys.modules['app.web.main'] = {module}\n")

    finished = run("--port", "0", environment={**os.environ, "PYTHONPATH": str(tmp_path)})

    assert finished.returncode == 1
    assert finished.stderr.endswith("slope-and-step: the server did not start.\n")
    assert "http:" not in finished.stdout


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:"),
        ("localhost", "http://localhost:"),
        ("0.0.0.0", "http://localhost:"),
        ("::1", "http://[::1]:"),
    ],
)
def test_the_address_works_in_a_browser_on_this_machine(host: str, address: str) -> None:
    if ":" in host and not socket.has_dualstack_ipv6():
        pytest.skip("this machine has no IPv6")
    with cli.listen(host, 0) as listener:
        printed = cli.address(host, listener)

        assert printed == f"{address}{listener.getsockname()[1]}"
        with socket.create_connection((httpx.URL(printed).host, listener.getsockname()[1])):
            pass


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        cli.main(["--help"])

    assert {"--host", "--port", "--workers"} <= set(capsys.readouterr().out.split())


def run(*arguments: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """The command, run to its end."""
    command = [*FROM_CHECKOUT, *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE
    )


def wait_until_there_are(count: int, server: Server) -> None:
    """Return once `count` workers run; the test's own timeout ends a wait in vain."""
    while len(children(server)) != count:
        time.sleep(0.1)
