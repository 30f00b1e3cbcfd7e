"""Finding and fetching a browser, with planted programs instead of real ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser import find_browser as finder

Plant = Callable[..., str]


@pytest.fixture
def plant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Plant:
    """A function that puts a program on an otherwise empty PATH; Playwright's own browser is absent."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(finder, "playwrights_own", lambda: str(tmp_path / "playwright" / "chrome"))

    def write(name: str, exit_status: int = 0) -> str:
        program = tmp_path / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\nexit {exit_status}\n")
        program.chmod(0o755)
        return str(program)

    return write


@pytest.mark.usefixtures("plant")
def test_none_where_there_is_none() -> None:
    assert finder.find_browser() is None


def test_an_installed_one_comes_before_playwrights_own(plant: Plant) -> None:
    plant("playwright/chrome")
    installed = plant("google-chrome")

    assert finder.find_browser() == installed


def test_one_that_does_not_start_is_passed_over(plant: Plant) -> None:
    plant("chromium", exit_status=127)
    own = plant("playwright/chrome")

    assert finder.find_browser() == own


def test_fetching_stops_at_the_first_way_that_works(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    useless = plant("useless", exit_status=1)
    tried: list[list[str]] = []

    def run(command: list[str], **options: object) -> None:
        tried.append(command)
        if len(tried) == 2:
            plant("chromium")

    monkeypatch.setattr(finder, "ways_to_fetch", lambda: iter([[useless], [useless], [useless]]))
    monkeypatch.setattr(finder.subprocess, "run", run)
    monkeypatch.setattr(finder, "starts", lambda path: Path(path).is_file())

    assert finder.fetch_browser() is not None
    assert len(tried) == 2


@pytest.mark.parametrize(("has_own", "libraries"), [(True, ["install-deps"]), (False, [])])
def test_the_distribution_is_asked_last(plant: Plant, has_own: bool, libraries: list[str]) -> None:
    plant("sudo")
    if has_own:
        plant("playwright/chrome", exit_status=127)
    verbs = {"install", "install-deps", "update"}

    said = [word for command in finder.ways_to_fetch() for word in command if word in verbs]

    assert said == ["install", *libraries, "update", "install"]


@pytest.mark.usefixtures("plant")
def test_says_what_to_do_when_nothing_works(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(finder, "ways_to_fetch", lambda: iter([["/nowhere/fetch"]]))

    assert finder.main() == 1
    assert "apt-get install chromium" in capsys.readouterr().out
