"""scorm-again from npm, a SCORM 1.2 run-time in JavaScript that stands in for a learning system."""

from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from app.bundling import BundlingError, run_deno

PACKAGE = '{"dependencies": {"scorm-again": "3.4.3"}}'
SECONDS = 60


def learning_system() -> str:
    """Its script; a test that needs it is skipped where npm cannot be reached."""
    found = _script()
    if not found:
        pytest.skip("scorm-again could not be fetched from npm")
    return found


@lru_cache
def _script() -> str:
    folder = Path(mkdtemp(prefix="scorm-"))
    (folder / "package.json").write_text(PACKAGE)
    try:
        run_deno(["install", "--quiet", "--no-lock", "--node-modules-dir=auto"], folder, SECONDS)
    except BundlingError:
        return ""
    return (folder / "node_modules/scorm-again/dist/scorm12.min.js").read_text()
