"""The modules and style sheets a page needs, found by their imports, so that it can load them in parallel."""

import re
from pathlib import Path, PurePosixPath

from app.folders import STATIC

SCRIPTS = STATIC / "js"
SHEETS = STATIC / "css"
_IMPORT = re.compile(r"""(?:^|;)(?:import|export)\b[^;'"]*?\bfrom\s*['"](\.[^'"]+)['"]""", re.MULTILINE)
_SHEET = re.compile(r"""^@import\s*['"](\.[^'"]+)['"];""", re.MULTILINE)


def scripts_behind(entry: str, folder: Path = SCRIPTS) -> list[str]:
    """Return the paths in `folder` of the script `entry` and of all that it needs, sorted."""
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        script = waiting.pop()
        if script not in found:
            found.add(script)
            waiting += [_beside(script, path) for path in _IMPORT.findall((folder / script).read_text())]
    return sorted(found)


def sheets_of(entry: str, folder: Path = SHEETS) -> list[str]:
    """Return the paths in `folder` of the style sheets that the one at `entry` lists, in their order.

    A sheet that lists others holds nothing else; what it lists takes its place.
    """
    listed = [_beside(entry, path) for path in _SHEET.findall((folder / entry).read_text())]
    return [sheet for one in listed for sheet in sheets_of(one, folder) or [one]]


def _beside(script: str, path: str) -> str:
    """The path in the folder that `../api.js` has when `views/nodes.js` imports it."""
    parts: list[str] = []
    for part in (PurePosixPath(script).parent / path).parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)
