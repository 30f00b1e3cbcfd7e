"""The files for other machines, judged by the kept checkers of their kinds, which need no network."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.deploy.proxy import DEPLOY, command, lay_out, needs_nginx

KUBERNETES = "1.37"
# Host: answers name their own site, port included, and the application checks the name's form.
MEANT = "host_spoofing"
# Points out of 10, where 10 is a service that may do everything.
MOST_EXPOSURE = 15
MANIFESTS = sorted((DEPLOY / "kubernetes").glob("*.yaml"))
COMPOSE_FILES = sorted(DEPLOY.glob("compose*.yaml"))

needs_checkers = pytest.mark.skipif(
    find_spec("kubernetes_validate") is None, reason="needs the checkers: pip install '.[deploy]'"
)
needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="needs systemd-analyze: apt-get install systemd"
)


def checked(*line: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*map(str, line)], capture_output=True, text=True, timeout=120)


def tool(name: str) -> str:
    """A program that is installed beside this Python."""
    return str(Path(sys.executable).parent / name)


@pytest.mark.deep
@needs_checkers
@pytest.mark.parametrize("manifest", MANIFESTS, ids=lambda path: path.stem)
def test_manifests_are_what_kubernetes_takes_and_no_field_is_misspelt(manifest: Path, tmp_path: Path) -> None:
    validate = (tool("kubernetes-validate"), "--strict", "--kubernetes-version", KUBERNETES)
    misspelt = tmp_path / "misspelt.yaml"
    misspelt.write_text(manifest.read_text().replace("metadata:", "metadatas:", 1))

    said = checked(*validate, manifest)
    assert said.returncode == 0, said.stdout + said.stderr
    assert checked(*validate, misspelt).returncode != 0


@pytest.mark.deep
@needs_checkers
@pytest.mark.parametrize("file", COMPOSE_FILES, ids=lambda path: path.stem)
def test_compose_files_are_what_the_specification_says(file: Path, tmp_path: Path) -> None:
    check = (tool("check-jsonschema"), "--builtin-schema", "vendor.compose-spec")
    misspelt = tmp_path / "misspelt.yaml"
    misspelt.write_text(file.read_text().replace("ports:", "port:", 1))

    said = checked(*check, file)
    assert said.returncode == 0, said.stdout
    assert checked(*check, misspelt).returncode != 0


@pytest.mark.deep
@needs_checkers
def test_the_container_file_has_no_fault_that_its_linter_knows(tmp_path: Path) -> None:
    faulty = tmp_path / "Containerfile"
    faulty.write_text("FROM python\nRUN cd /tmp\n")

    said = checked(tool("hadolint"), DEPLOY / "Containerfile")
    assert said.returncode == 0, said.stdout
    assert checked(tool("hadolint"), faulty).returncode != 0


@pytest.mark.deep
@needs_checkers
def test_nginx_has_no_weakness_that_its_analyser_knows(tmp_path: Path) -> None:
    lay_out(tmp_path, ["http://127.0.0.1:8001"], tls=True)

    said = checked(tool("gixy"), "--skips", MEANT, tmp_path / "nginx.conf")
    assert said.returncode == 0, said.stdout + said.stderr


@needs_nginx
def test_nginx_reads_the_very_files(tmp_path: Path) -> None:
    lay_out(tmp_path, ["http://127.0.0.1:8001"])
    shutil.copy(DEPLOY / "nginx" / "upstream" / "one-machine.conf", tmp_path / "upstream.conf")
    Path("/var/cache/nginx").mkdir(parents=True, exist_ok=True)

    said = checked(*command(tmp_path, "-t"))
    assert said.returncode == 0, said.stderr
    assert "warn" not in said.stderr.replace('"user" directive', "")


@needs_systemd
def test_systemd_knows_every_setting_of_the_units_and_lets_them_do_little(tmp_path: Path) -> None:
    for path in (DEPLOY / "systemd").iterdir():
        text = path.read_text().replace("/opt/slope-and-step/bin/slope-and-step", sys.executable)
        (tmp_path / path.name.replace("@.", "@8001.")).write_text(text)
    unit = tmp_path / "slope-and-step@8001.service"

    said = checked("systemd-analyze", "verify", "--man=no", unit, tmp_path / "slope-and-step.target")
    assert said.stderr == ""
    assert said.returncode == 0
    exposed = checked("systemd-analyze", "security", "--offline=yes", f"--threshold={MOST_EXPOSURE}", unit)
    assert exposed.returncode == 0, exposed.stdout
