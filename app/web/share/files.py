"""What can be taken along without a network: a run as one file; a claim or a lesson also as a package."""

from typing import NamedTuple

from app.web.share import words
from app.web.share.shared import Shared


class File(NamedTuple):
    """A file that this site makes. address: from its path on. does: what it is good for."""

    address: str
    title: str
    does: str


def files_of(shared: Shared) -> list[File]:
    """Those of what is shown; none where only the site can compute it."""
    family, slash, _ = shared.kind.name.partition("/") if shared.kind else ("", "", "")
    if family == "iteration":
        _, mark, query = shared.embed.partition("?")
        return [File(f"/player/iteration.html{mark}{query}", words.RUN_FILE, words.OFFLINE)]
    if shared.kind and slash:
        address = f"/player/{shared.kind.name}"
        return [
            File(f"{address}.html", words.TEXT_FILE, words.OFFLINE),
            File(f"{address}.zip", words.PACKAGE, words.FOR_COURSES),
        ]
    return []
