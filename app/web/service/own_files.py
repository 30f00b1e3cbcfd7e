"""Serves scripts and styles under an address with a digest of their contents, so browsers may cache them.

Whatever changes in a file changes the address of all, and the page names the new one; so it never mixes
modules of two releases. Modules import one another relatively and stay below it. Under the plain address,
such as `/static/js/iteration/main.js`, a browser asks each time whether its copy is still good.
"""

import re
from functools import lru_cache
from http import HTTPStatus
from mimetypes import guess_type
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from app.folders import STATIC
from app.web.service.cache_headers import IMMUTABLE, REVALIDATED
from app.web.service.content import Content
from app.web.service.release import LETTERS, release

ADDRESS = "/static"
_RELEASE = re.compile(rf"[0-9a-f]{{{LETTERS}}}")


def address() -> str:
    """Where a page finds the present files, such as "/static/0123456789ab"."""
    return f"{ADDRESS}/{release(STATIC)}"


@lru_cache(maxsize=4)
def _contents(folder: Path, name: str) -> dict[str, Content]:
    """All files of a folder whose release has this name, by their paths in it, in memory."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): _content(path) for path in paths}


def _content(path: Path) -> Content:
    return Content(path.read_bytes(), guess_type(path.name)[0] or "application/octet-stream")


class OwnFiles(StaticFiles):
    """The files of a folder from memory, with or without the name of a release before their path.

    Another release than the present one is another replica's: it gets what is here, and nothing keeps that.
    An edited file is noticed within a second.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(directory=folder, check_dir=False)
        self.config_checked = True  # a folder that is not there has no files, and that is all
        self.folder = folder

    async def get_response(self, path: str, scope: Scope) -> Response:
        if scope["method"] not in ("GET", "HEAD"):
            raise HTTPException(HTTPStatus.METHOD_NOT_ALLOWED, headers={"Allow": "GET, HEAD"})
        present = release(self.folder)
        first, _, rest = path.partition("/")
        is_release = _RELEASE.fullmatch(first) is not None
        content = _contents(self.folder, present).get(rest if is_release else path)
        if content is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return content.to(Request(scope), IMMUTABLE if first == present else REVALIDATED)
