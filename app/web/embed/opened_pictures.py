"""Pictures that an embed names in `show`, and the page in full opens by a word of its own."""

from collections.abc import Mapping
from types import MappingProxyType

OPENED = MappingProxyType({"surface": ("view", "3d"), "local": ("local", "open")})
"""By the name of the picture: the word of the page, and what it says."""

_OF_THE_LANDSCAPE = frozenset(("plane", "window", "heights"))


def shown_in_full(said: Mapping[str, str]) -> dict[str, str]:
    """What an address of the page says, in the words of the embed: it shows what was looked at there."""
    opened = [picture for picture, (name, text) in OPENED.items() if said.get(name) == text]
    if "surface" not in opened and not _OF_THE_LANDSCAPE.isdisjoint(said):
        opened.insert(0, "landscape")
    return {**said, **({"show": ",".join(opened)} if opened else {})}
