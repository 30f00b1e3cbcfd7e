"""Write down the entries of a registry: what a visitor may know of them, without what computes or exports."""

from collections.abc import Iterable
from typing import Any

# Fields that only the engine has a use for.
_UNPUBLISHED = ("build", "make", "fill", "cartoon", "critical", "code")


def registered(kinds: Iterable[Any]) -> list[dict[str, Any]]:
    """Each entry (a NamedTuple) as an object, with its settings as objects and without what computes."""
    entries = [kind._asdict() for kind in kinds]
    for entry in entries:
        entry["settings"] = [setting._asdict() for setting in entry["settings"]]
    return [{name: value for name, value in entry.items() if name not in _UNPUBLISHED} for entry in entries]
