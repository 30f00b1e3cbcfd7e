"""What is noted of one request on its way, by whoever knows it, and told when it has been answered."""

from collections.abc import Mapping
from typing import Any

_KEY = "slope.asked"


class Asked:
    """route: its template, such as "/card/{name}.png". cost: operations. waited: seconds in the queue.

    cache: "hit" where the answer was there, "shared" where somebody else's computation was waited for, "miss"
    where it was computed for this one, "" where nothing is kept.
    """

    def __init__(self) -> None:
        self.route = ""
        self.cost = 0.0
        self.waited = 0.0
        self.cache = ""


def asked_in(scope: Mapping[str, Any]) -> Asked:
    """The notes of a request; where none are kept, those that nobody reads."""
    return scope.get(_KEY) or Asked()


def with_notes(scope: Mapping[str, Any], asked: Asked) -> dict[str, Any]:
    """The same request, with notes, which all copies of it share."""
    return {**scope, _KEY: asked}
