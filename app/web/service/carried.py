"""What the address of a page hands on to those that it links to: the theme, and bets on claims."""

import re
from collections.abc import Mapping
from urllib.parse import urlencode

FORMS = {"theme": re.compile("light|dark"), "bets": re.compile(r"(?:q?\d{1,2}[tif]\.?){1,60}")}
"""How each may be written: an address is never repeated unread."""


def carried(query: Mapping[str, str]) -> dict[str, str]:
    """What is handed on to pages of words, by its name in addresses; to all others the theme alone."""
    return {name: query[name] for name, form in FORMS.items() if form.fullmatch(query.get(name, ""))}


def as_query(said: Mapping[str, str]) -> str:
    """As it stands behind an address; empty where nothing is handed on."""
    return f"?{urlencode(said)}" if said else ""
