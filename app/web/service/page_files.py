"""Which files a page names: one module, one style sheet, and plotly.js; bundled, or as they are written."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from app.folders import BUNDLES, STATIC
from app.web.service import bundles, own_files
from app.web.service.plotly_script import PART_ADDRESS, PLOTLY_ADDRESS
from app.web.service.release import release
from app.web.service.script_imports import scripts_behind, sheets_of


class PageFiles(NamedTuple):
    """The addresses that a page names; preloaded: those of the modules behind its own."""

    sheets: tuple[str, ...]
    module: str
    preloaded: tuple[str, ...]
    plotly: str


def page_files(folder: str) -> PageFiles:
    """The files of the page whose script and style sheet are in `folder`, such as "lab"."""
    if not bundles.are_in_use(BUNDLES, STATIC):
        root = own_files.address()
        behind = tuple(f"{root}/js/{path}" for path in _behind(folder, STATIC, release(STATIC)))
        return PageFiles(sheet_files(folder), f"{root}/js/{folder}/main.js", behind, PLOTLY_ADDRESS)
    root = f"{bundles.ADDRESS}/{release(BUNDLES)}"
    module = f"{root}/js/{folder}/main.js"
    parts = (path for path in _behind(folder, BUNDLES, release(BUNDLES)) if path != f"{folder}/main.js")
    preloaded = tuple(f"{root}/js/{path}" for path in parts)
    return PageFiles(sheet_files(folder), module, preloaded, PART_ADDRESS or PLOTLY_ADDRESS)


def sheet_files(folder: str) -> tuple[str, ...]:
    """The style sheets alone, of a page that may have no script."""
    if bundles.are_in_use(BUNDLES, STATIC):
        return (f"{bundles.ADDRESS}/{release(BUNDLES)}/css/{folder}/main.css",)
    return tuple(f"{own_files.address()}/css/{path}" for path in _sheets(folder, release(STATIC)))


@lru_cache(maxsize=32)
def _behind(folder: str, files: Path, _release: str) -> tuple[str, ...]:
    """The modules that the page's own needs from its start, and itself; read again in each release."""
    return tuple(scripts_behind(f"{folder}/main.js", files / "js"))


@lru_cache(maxsize=32)
def _sheets(folder: str, _release: str) -> tuple[str, ...]:
    """The style sheets that the page's own lists: named one by one, they load side by side."""
    return tuple(sheets_of(f"{folder}/main.css"))
