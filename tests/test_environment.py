"""The script that makes the virtual environment, with planted programs instead of a bare machine."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.serving import ROOT

# Answers what the script asks: its version, whether that is enough, and to make an environment,
# which works only once apt-get has been there.
PYTHON = """#!/bin/sh
case "$*" in
  *print*) echo {version} ;;
  *exit*) exit {too_old} ;;
  *venv*) test -e apt-get-was-here && mkdir -p .venv ;;
esac
"""


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder that is the whole PATH, with little more than a shell in it."""
    for name in ("bash", "sh", "env", "mkdir", "rm"):
        (tmp_path / name).symlink_to(shutil.which(name) or name)
    return tmp_path


def plant(machine: Path, name: str, text: str) -> None:
    (machine / name).write_text(text)
    (machine / name).chmod(0o755)


def make_environment(machine: Path) -> subprocess.CompletedProcess[str]:
    command = [ROOT / ".ci" / "make-environment", "python3"]
    environment = {**os.environ, "PATH": str(machine)}
    return subprocess.run(command, cwd=machine, env=environment, capture_output=True, text=True)


def test_says_so_where_there_is_no_python(machine: Path) -> None:
    made = make_environment(machine)

    assert made.returncode == 1
    assert "needs Python 3.11 or newer; there is no python3 here" in made.stderr


def test_says_so_where_python_is_too_old(machine: Path) -> None:
    plant(machine, "python3", PYTHON.format(version="3.9", too_old=1))

    made = make_environment(machine)

    assert made.returncode == 1
    assert "needs Python 3.11 or newer; python3 is 3.9" in made.stderr


def test_installs_the_missing_part_of_venv_where_it_may(machine: Path) -> None:
    plant(machine, "python3", PYTHON.format(version="3.12", too_old=0))
    plant(machine, "apt-get", '#!/bin/sh\ntest "$1" = update || echo "$*" > apt-get-was-here\n')
    plant(machine, "sudo", '#!/bin/sh\nshift\nexec "$@"\n')

    made = make_environment(machine)

    assert made.returncode == 0, made.stderr
    assert (machine / "apt-get-was-here").read_text() == "install --yes python3.12-venv\n"


def test_says_what_to_install_where_it_may_not(machine: Path) -> None:
    plant(machine, "python3", PYTHON.format(version="3.12", too_old=0))

    made = make_environment(machine)

    assert made.returncode == 1
    assert "apt-get install python3.12-venv" in made.stderr
    assert not (machine / ".venv").exists()
