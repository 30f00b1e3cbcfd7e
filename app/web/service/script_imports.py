"""The modules a page needs, found by following imports, so that it can preload them in parallel."""

import re
from pathlib import Path, PurePosixPath

from app.web.service.folders import STATIC

SCRIPTS = STATIC / "js"
_IMPORT = re.compile(r"""^(?:import|export)\b[^;]*?\bfrom\s*['"](\.[^'"]+)['"]""", re.MULTILINE)


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


def _beside(script: str, path: str) -> str:
    """The path in the folder that `../api.js` has when `views/nodes.js` imports it."""
    parts: list[str] = []
    for part in (PurePosixPath(script).parent / path).parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)
