"""The script and the style of a figure's file, each in one piece as it was bundled, and what they may do."""

import re
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path

from app.folders import BUNDLES, STATIC
from app.web.player import words
from app.web.service import bundles
from app.web.service.content_policy import policy_of_one_file
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal

_MAP = re.compile(r"^(//# sourceMappingURL=.*|/\*# sourceMappingURL=.*?\*/)\n?", re.MULTILINE)
_END = re.compile(r"</(script)", re.IGNORECASE)


def script(folder: str = "player") -> str:
    """A classic script that keeps its names to itself, to stand inside of HTML. Raises Refusal (503)."""
    module = _bundled(f"js/{folder}/main.js")
    # Where HTML would see the end of a script; within quotation marks, both mean the same.
    safe = _END.sub(r"<\\/\1", module).strip()
    return f'(()=>{{"use strict";{safe}}})();'


def policy(folder: str = "player") -> str:
    """What a browser may do with the file: run this script, and ask for nothing. Raises Refusal (503)."""
    return policy_of_one_file(script(folder))


def style(folder: str = "player") -> str:
    """The style sheet. Raises Refusal (503)."""
    return _bundled(f"css/{folder}/main.css").strip()


def _bundled(path: str) -> str:
    """A bundle without its map, if it was made of the files that are in `static` now."""
    if not (bundles.are_current(BUNDLES, STATIC) and (BUNDLES / path).is_file()):
        detail = ErrorDetail("file", words.NO_BUNDLE, words.BUNDLES)
        raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, detail)
    return _read(BUNDLES / path, bundles.sources(STATIC))


@lru_cache(maxsize=8)
def _read(path: Path, _made_of: str) -> str:
    return _MAP.sub("", path.read_text())
