"""The files for other machines agree with the application: its command, its limits, its words, its times."""

import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.cli import ENVIRONMENT, command
from app.training.engines import SETTING, is_address
from app.web.api import health, ready
from app.web.service import settings, words
from app.web.service.processes import TIME_TO_SEND
from app.web.service.security_headers import ALWAYS
from tests.deploy.proxy import DEPLOY
from tests.serving import ROOT

SECONDS = settings.SECONDS.usual
TIME_TO_FINISH = SECONDS + TIME_TO_SEND
MOST_BODY_BYTES = settings.BODY_BYTES.usual

CONTAINER = (DEPLOY / "Containerfile").read_text()
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
SITE = (DEPLOY / "nginx" / "slope-and-step.conf").read_text()
UNIT = (DEPLOY / "systemd" / "slope-and-step@.service").read_text()
REPLICAS = sorted((DEPLOY / "nginx" / "upstream").glob("*.conf"))
MANIFESTS = [
    document
    for path in sorted((DEPLOY / "kubernetes").glob("*.yaml"))
    for document in yaml.safe_load_all(path.read_text())
]


def of_kind(kind: str, name: str) -> Any:
    [found] = [each for each in MANIFESTS if each["kind"] == kind and each["metadata"]["name"] == name]
    return found


def pod(name: str) -> Any:
    return of_kind("Deployment", name)["spec"]["template"]["spec"]


def in_container(instruction: str) -> list[str]:
    """The JSON form of the last such instruction, over continued lines."""
    joined = CONTAINER.replace("\\\n", " ")
    found = re.findall(rf"^{instruction}\b[^\[\n]*(\[.*\])$", joined, re.MULTILINE)
    arguments: list[str] = json.loads(found[-1])
    return arguments


def number(setting: str, text: str = SITE) -> float:
    """The number of one setting of nginx or of systemd, which must be the same wherever it stands."""
    [found] = set(re.findall(rf"^\s*{setting}[ =](\d+)s?;?$", text, re.MULTILINE))
    return float(found)


@pytest.mark.parametrize("given", [in_container("CMD"), pod("app")["containers"][0]["args"]])
def test_a_container_starts_one_process_that_can_be_reached(given: list[str]) -> None:
    program, *options = given
    understood = command().parse_args(options)

    assert program == "slope-and-step"
    assert (understood.host, understood.port, understood.workers) == ("0.0.0.0", 8000, 1)


def test_systemd_starts_one_process_that_only_this_machine_reaches() -> None:
    [line] = re.findall(r"^ExecStart=\S+ (.*)$", UNIT, re.MULTILINE)
    understood = command().parse_args(line.replace("%i", "8001").split())

    assert (understood.host, understood.port, understood.workers) == ("127.0.0.1", 8001, 1)


class Health(BaseHTTPRequestHandler):
    """Answers with the status that the server was made with."""

    status = 200

    def do_GET(self) -> None:
        self.send_response(self.status if self.path == "/health" else 404)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def answering(status: int) -> Iterator[int]:
    server = HTTPServer(("127.0.0.1", 0), type("H", (Health,), {"status": status}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("status", "exit_status"), [(200, 0), (503, 1)])
def test_the_health_check_of_the_container_tells_health(status: int, exit_status: int) -> None:
    program, option, code = in_container("HEALTHCHECK[^\n]*CMD")
    with answering(status) as port:
        ours = code.replace(":8000", f":{port}")
        checked = subprocess.run([sys.executable, option, ours], capture_output=True, timeout=60)

    assert program == "python"
    assert ours != code
    assert checked.returncode == exit_status


def test_a_container_is_not_root_and_writes_nowhere() -> None:
    assert re.findall(r"^USER (.+)$", CONTAINER, re.MULTILINE)[-1] == "10001:10001"
    for name, service in COMPOSE["services"].items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert "memory" in service["deploy"]["resources"]["limits"], name
    for name in ("app", "proxy", "scheduler", "worker"):
        [container] = pod(name)["containers"]
        assert pod(name)["securityContext"]["runAsNonRoot"] is True
        assert container["securityContext"]["readOnlyRootFilesystem"] is True
        assert container["securityContext"]["capabilities"]["drop"] == ["ALL"]
        assert "memory" in container["resources"]["limits"]


def test_replicas_reach_nobody() -> None:
    assert COMPOSE["services"]["app"]["networks"] == ["inside"]
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert of_kind("NetworkPolicy", "app")["spec"]["egress"] == []
    assert "IPAddressDeny=any\nIPAddressAllow=localhost\n" in UNIT


def test_probes_and_autoscaling_watch_what_there_is() -> None:
    [container] = pod("app")["containers"]
    for probe, path in (
        ("startupProbe", health.ADDRESS),
        ("readinessProbe", ready.ADDRESS),
        ("livenessProbe", health.ADDRESS),
    ):
        assert container[probe]["httpGet"] == {"path": path, "port": container["ports"][0]["name"]}
    scaler = of_kind("HorizontalPodAutoscaler", "app")["spec"]
    assert scaler["scaleTargetRef"]["name"] == of_kind("Deployment", "app")["metadata"]["name"]
    assert "replicas" not in of_kind("Deployment", "app")["spec"]  # each roll-out would undo the scaling
    for kind, name in (("PodDisruptionBudget", "app"), ("Service", "replicas"), ("NetworkPolicy", "app")):
        spec = of_kind(kind, name)["spec"]
        labels = spec.get("podSelector", spec.get("selector"))
        wanted = labels.get("matchLabels", labels)
        have = of_kind("Deployment", "app")["spec"]["template"]["metadata"]["labels"]
        assert wanted.items() <= have.items(), kind


def test_what_is_being_computed_has_its_time_when_a_replica_ends() -> None:
    pause = pod("app")["containers"][0]["lifecycle"]["preStop"]["sleep"]["seconds"]

    assert pod("app")["terminationGracePeriodSeconds"] > TIME_TO_FINISH + pause
    assert int(COMPOSE["services"]["app"]["stop_grace_period"].rstrip("s")) > TIME_TO_FINISH
    assert number("TimeoutStopSec", UNIT) > TIME_TO_FINISH


def test_nginx_waits_for_whatever_a_replica_may_take_and_then_for_another_one() -> None:
    waits = number("proxy_read_timeout")

    assert waits > SECONDS + 2
    assert waits < number("proxy_next_upstream_timeout") < 2 * waits
    assert number("proxy_next_upstream_timeout") < 3 * SECONDS


@pytest.mark.parametrize("replicas", REPLICAS, ids=lambda path: path.stem)
def test_nginx_ends_idle_connections_before_replicas_do_and_leaves_no_busy_one_out(replicas: Path) -> None:
    text = replicas.read_text()
    servers = re.findall(r"^    server .*;$", text, re.MULTILINE)

    assert number("keepalive_timeout", text) < settings.KEEP_ALIVE.usual
    assert servers
    assert all("max_fails=0" in server for server in servers)


def test_nginx_refuses_what_is_too_large_in_the_words_of_the_application() -> None:
    [said] = re.findall(r"return 413 '(.*)';", SITE)
    [nobody] = re.findall(r"return 503 '(\{.*)';", SITE)

    assert number("client_max_body_size") == MOST_BODY_BYTES
    assert json.loads(said)["error"] == {
        "field": "body",
        "message": words.TOO_LARGE,
        "allowed": words.AT_MOST_BYTES.format(bytes=MOST_BODY_BYTES),
    }
    assert json.loads(nobody)["error"].keys() == json.loads(said)["error"].keys()


@pytest.mark.parametrize(("name", "value"), ALWAYS.items())
def test_what_nginx_answers_by_itself_has_the_headers_of_every_answer(name: str, value: str) -> None:
    of_upstream = "$upstream_http_" + name.replace("-", "_")
    [(variable, given)] = re.findall(
        rf'map {re.escape(of_upstream)} (\S+) {{.*?"" "([^"]*)";', SITE, re.DOTALL
    )
    [added] = re.findall(rf"add_header ([\w-]+) {re.escape(variable)} always;", SITE)

    assert (added.lower(), given) == (name, value)


def test_workers_of_a_cluster_have_the_settings_of_the_servers_own_processes() -> None:
    [worker] = pod("worker")["containers"]

    assert COMPOSE["services"]["worker"]["environment"] == ENVIRONMENT
    assert {each["name"]: each["value"] for each in worker["env"]} == ENVIRONMENT
    assert worker["args"] == COMPOSE["services"]["worker"]["command"]
    assert pod("scheduler")["containers"][0]["args"] == COMPOSE["services"]["scheduler"]["command"]
    assert is_address(of_kind("ConfigMap", "settings")["data"][SETTING])


def test_the_image_is_built_from_all_that_the_installation_needs() -> None:
    lines = (DEPLOY / "Containerfile.dockerignore").read_text().splitlines()
    let_in = {line.removeprefix("!") for line in lines if line.startswith("!")}
    wheel = (ROOT / "pyproject.toml").read_text()
    [folders] = re.findall(r"^only-include = (\[.*\])$", wheel, re.MULTILINE)

    assert set(json.loads(folders)) - {"bundles"} <= let_in
    assert {"pyproject.toml", "hatch_build.py", "README.md", "LICENSE"} <= let_in
    assert all((ROOT / name).exists() for name in let_in)


def test_every_file_that_is_named_by_another_one_is_there() -> None:
    kustomization = yaml.safe_load((DEPLOY / "kustomization.yaml").read_text())
    [nginx] = kustomization["configMapGenerator"]
    named = [*kustomization["resources"], *(each.rpartition("=")[2] for each in nginx["files"])]
    tls = yaml.safe_load((DEPLOY / "compose.tls.yaml").read_text())["services"]["proxy"]["volumes"]
    mounted = [*COMPOSE["services"]["proxy"]["volumes"], *tls]
    named += [each.partition(":")[0] for each in mounted if each.startswith("./")]

    assert len(named) == 11
    assert [name for name in named if not (DEPLOY / name).is_file()] == []
    # The cluster is for whoever wants it.
    assert {path.name for path in (DEPLOY / "kubernetes").iterdir()} == {
        "cluster.yaml",
        *(Path(name).name for name in kustomization["resources"]),
    }
