"""The bundles of this checkout: those that `make test` has made, else made for the tests alone."""

from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from app.bundling import SECONDS, BundlingError, bundle_pages
from app.folders import BUNDLES, STATIC
from app.web.player import bundle
from app.web.service.bundles import Record, read, sources, write


def bundled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files of figures be made; a test that needs them is skipped where npm cannot be reached."""
    folder = _folder()
    if isinstance(folder, str):
        pytest.skip(folder)
    monkeypatch.setattr(bundle, "BUNDLES", folder)


@lru_cache
def _folder() -> Path | str:
    """The folder, or why there is none."""
    if read(BUNDLES).sources == sources(STATIC):
        return BUNDLES
    folder = Path(mkdtemp(prefix="bundles-"))
    try:
        bundle_pages(folder, STATIC, SECONDS)
    except BundlingError as failed:
        return str(failed)
    write(folder, Record(sources(STATIC)))
    return folder
