"""How a text is written in the syntax of the place where it is pasted: a snippet names it behind a colon."""

import re
from collections.abc import Callable, Mapping
from html import escape
from types import MappingProxyType

_IN_A_MARKDOWN_TARGET = re.compile(r"[()<>\s\\]")
_OF_MARKDOWN = re.compile(r"[\\`*_\[\]<>&#|~$]")


def _percent_encoded(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


SYNTAXES: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "": str,
        # Between quotation marks in HTML, in JSX, and in templates of Vue.
        "html": escape,
        # A parenthesis would end the target of a link.
        "target": lambda text: _IN_A_MARKDOWN_TARGET.sub(_percent_encoded, text),
        "markdown": lambda text: _OF_MARKDOWN.sub(lambda found: f"\\{found[0]}", text),
        "tex": lambda text: re.sub(r"[%#&_{}$]", lambda found: f"\\{found[0]}", text),
    }
)


class Written(str):
    """A text that a template writes in a syntax: `{title:html}`."""

    __slots__ = ()

    def __format__(self, syntax: str) -> str:
        return SYNTAXES[syntax](str(self))
