"""Our own scripts and styles, under an address that names their contents: so browsers may keep them for good.

Whatever changes in a file changes the address of all, and the page names the new one; so it never mixes
modules of two releases. Modules import one another relatively and stay below it. Under the plain address,
such as `/static/js/iteration/main.js`, a browser asks each time whether its copy is still good.
"""

import re
from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from app.web.service.folders import STATIC
from app.web.service.keeping import ASKED_ABOUT, KEPT
from app.web.service.release import LETTERS, release

ADDRESS = "/static"
_RELEASE = re.compile(rf"[0-9a-f]{{{LETTERS}}}")


def address() -> str:
    """Where a page finds the present files, such as "/static/0123456789ab"."""
    return f"{ADDRESS}/{release(STATIC)}"


class OwnFiles(StaticFiles):
    """The files of a folder, with or without the name of a release before their path.

    Another release than the present one is another replica's: it gets what is here, and nothing keeps that.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(directory=folder)
        self.folder = folder

    async def get_response(self, path: str, scope: Scope) -> Response:
        first, _, rest = path.partition("/")
        is_release = _RELEASE.fullmatch(first) is not None
        response = await super().get_response(rest if is_release else path, scope)
        kept = is_release and first == release(self.folder)
        response.headers["cache-control"] = KEPT if kept else ASKED_ABOUT
        # The tag names the file; compressed or not, the bytes differ: a weak one is right for both.
        response.headers["etag"] = f"W/{response.headers['etag']}"
        return response
