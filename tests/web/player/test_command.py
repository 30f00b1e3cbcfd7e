"""`slope-and-step export`: the file, where it is written, and what it says when it cannot."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from app import cli
from app.web.player.file import iteration_file
from app.web.player.text_file import KINDS, names_of
from tests.bundled import bundled

ASKED = ["export", "iteration", "--preset", "xor", "--steps", "5"]


def test_it_writes_the_file_that_the_site_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bundled(monkeypatch)
    file = tmp_path / "file.html"

    assert cli.main([*ASKED, "--learning-rate", "0.5", "-o", str(file)]) == 0

    assert file.read_text() == iteration_file({"preset": "xor", "steps": "5", "learning_rate": "0.5"})
    assert str(file) in capsys.readouterr().out


@pytest.mark.parametrize(
    ("option", "text", "allowed"),
    [
        ("--preset", "nope", "mazur, xor"),
        ("--steps", "0", "1 to 100000"),
        ("--beat", "x", "forward, loss, backward, step"),
        ("--learning-rate", "oh", "from 0 to 1000"),
        ("--row", "99", "a row of the data"),
        ("--look", "W9.1.1", "a weight such as"),
        ("--plane", "sky", "two parameters such as"),
        ("--show", "code", "network, landscape, loss"),
        ("--theme", "pink", "light, dark"),
        ("--e", "x", "an address of the lab"),
        ("--predict", "{}", "question"),
    ],
)
def test_no_other_run_than_the_one_that_is_meant_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str, text: str, allowed: str
) -> None:
    file = tmp_path / "file.html"
    assert cli.main([*ASKED, option, text, "-o", str(file)]) == 1
    [said] = capsys.readouterr().err.splitlines()
    assert allowed in said
    assert not file.exists()


def test_what_goes_wrong_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bundled(monkeypatch)
    assert cli.main([*ASKED, "-o", str(tmp_path / "no" / "file.html")]) == 1
    assert cli.main([*ASKED, "--site", "nowhere"]) == 1
    monkeypatch.setattr("app.web.player.bundle.BUNDLES", tmp_path)
    assert cli.main(ASKED) == 1

    [not_written, no_site, no_bundle] = capsys.readouterr().err.splitlines()
    assert "cannot write" in not_written
    assert "https://example.org" in no_site
    assert "make bundles" in no_bundle


def test_a_claim_and_a_lesson_are_written_as_files_and_as_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bundled(monkeypatch)
    monkeypatch.chdir(tmp_path)
    slug = names_of("claims")[0]

    assert cli.main(["export", "claim", slug]) == 0
    assert cli.main(["export", "lesson", "first-iteration", "--scorm"]) == 0

    assert (tmp_path / f"slope-and-step-{slug}.html").read_text() == KINDS["claims"](slug, "").html
    assert ZipFile(tmp_path / "slope-and-step-first-iteration.zip").namelist() == [
        "imsmanifest.xml",
        "index.html",
    ]
    with pytest.raises(SystemExit):
        cli.main(["export", "lesson", "nothing"])
    assert "nothing" in capsys.readouterr().err
