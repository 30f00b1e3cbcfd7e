"""The import rule of the scripts: lab -> iteration -> {drawing, shared}; no page knows another one."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture import in_cycles
from tests.serving import ROOT

SCRIPTS = ROOT / "static" / "js"
IMPORT = re.compile(r"(?:^|\bfrom |\bimport\()'(\.{1,2}/[^']+\.js)'")
MOST_LINES = 200

# Which folders a folder may import from, besides itself. A folder that is not named here has no place yet.
ALLOWED: dict[str, set[str]] = {
    "shared": set(),
    "drawing": {"shared"},
    "iteration": {"drawing", "shared"},
    "graph": {"drawing", "shared"},
    "descent": {"drawing", "shared"},
    "lab": {"iteration", "drawing", "shared"},
}


def scripts(root: Path = SCRIPTS) -> list[Path]:
    """Every module of the page, in order."""
    return sorted(root.rglob("*.js"))


def imported_by(script: Path, root: Path = SCRIPTS) -> Iterator[str]:
    """The modules that a script imports, for running or for types, as paths below the root."""
    for line in script.read_text().splitlines():
        for found in IMPORT.findall(line):
            yield str((script.parent / found).resolve().relative_to(root.resolve()))


def breaches(root: Path = SCRIPTS) -> list[str]:
    """The imports that go a way that is not allowed."""
    return [
        f"{path} imports {other}"
        for script in scripts(root)
        for path in [str(script.relative_to(root))]
        for other in imported_by(script, root)
        if (here := path.split("/")[0]) != (there := other.split("/")[0]) and there not in ALLOWED[here]
    ]


def test_every_import_goes_the_allowed_way() -> None:
    assert {script.relative_to(SCRIPTS).parts[0] for script in scripts()} == set(ALLOWED)
    assert breaches() == []


def test_a_wrong_import_is_seen(tmp_path: Path) -> None:
    for folder in ("graph", "shared", "lab"):
        (tmp_path / folder).mkdir()
    (tmp_path / "shared" / "dom.js").write_text("/** @param {import('../lab/state.js').State} state */\n")
    (tmp_path / "graph" / "main.js").write_text("import { a } from '../shared/dom.js';\n")
    assert breaches(tmp_path) == ["shared/dom.js imports lab/state.js"]


def test_what_runs_has_no_cycles() -> None:
    running = re.compile(r"(?:^import|^export|^\}).* from '(\.{1,2}/[^']+)'", re.MULTILINE)
    imports = {
        str(script): frozenset(
            str((script.parent / found).resolve()) for found in running.findall(script.read_text())
        )
        for script in scripts()
    }
    assert in_cycles(imports) == set()


def test_each_script_is_checked_and_short() -> None:
    texts = {str(script.relative_to(SCRIPTS)): script.read_text() for script in scripts()}
    assert [path for path, text in texts.items() if not text.startswith("// @ts-check\n")] == []
    assert [path for path, text in texts.items() if "@ts-nocheck" in text or "@ts-ignore" in text] == []
    assert [path for path, text in texts.items() if len(text.splitlines()) > MOST_LINES] == []
