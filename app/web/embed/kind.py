"""What every figure is that can be embedded: its parameters, its frame, and its page in full."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple
from urllib.parse import urlencode

from fastapi import Request

from app.web.embed.parameter import Parameter
from app.web.embed.values import Values

OF_OWN = "/lab"
"""Where whole experiments are opened in full."""


class EmbedKind(NamedTuple):
    """A figure, by its word in addresses. page: the address of the full page.

    script: the folder of its script and style sheet. draws: whether it does so with Plotly. is_alike: whether
    the page in full has the same usual values, so that its address need not say them.
    """

    name: str
    title: str
    does: str
    page: str
    parameters: tuple[Parameter, ...]
    frame: Callable[[Request, Values], Awaitable[str]]
    script: str
    draws: bool = True
    is_alike: bool = False

    def full_address(self, values: Values) -> str:
        """The full page, at the same place."""
        usual = {(one.name, one.usual) for one in self.parameters} if self.is_alike else set()
        is_own = "e" in values.told
        of_the_page = values.without_choices() if is_own else values.of_the_page
        said = [pair for pair in of_the_page.items() if pair not in usual]
        asked = urlencode(said, safe=",:;")
        path, mark, section = (OF_OWN if is_own else self.page).partition("#")
        return f"{path}?{asked}" if asked and not mark else f"{path}{mark}{section}"
