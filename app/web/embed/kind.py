"""What every figure is that can be embedded: its parameters, its frame, and its page in full."""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import urlencode

from fastapi import Request

from app.web.embed.overruled import overruled_by, overruled_notes
from app.web.embed.parameter import Asked, Parameter, asked_in
from app.web.embed.readings import Reader
from app.web.embed.values import Values

OF_OWN = "/lab"
"""Where whole experiments are opened in full."""


def _no_readers(query: Mapping[str, str]) -> Mapping[str, Reader]:
    return {}


def _as_it_is(told: Mapping[str, str]) -> Mapping[str, str]:
    return told


class EmbedKind(NamedTuple):
    """A figure, by its word in addresses. page: the address of the full page.

    script: the folder of its script and style sheet. is_alike: whether the page in full has the same usual
    values, so that its address need not say them. afresh: the parameters of which another value
    makes all others begin afresh. readers: of what other parameters decide, by the values that hold.
    keeps_own: whether the page in full opens a whole experiment, too; else the lab does.
    opened: pictures that the page in full opens by a word of its own: that word, and what it says.
    in_full, of_full: the same in the words of the page in full, where it has others, and back.
    """

    name: str
    title: str
    does: str
    page: str
    parameters: tuple[Parameter, ...]
    frame: Callable[[Request, Values], Awaitable[str]]
    script: str
    is_alike: bool = False
    afresh: tuple[str, ...] = ()
    readers: Callable[[Mapping[str, str]], Mapping[str, Reader]] = _no_readers
    keeps_own: bool = False
    opened: Mapping[str, tuple[str, str]] = MappingProxyType({})
    in_full: Callable[[Mapping[str, str]], Mapping[str, str]] = _as_it_is
    of_full: Callable[[Mapping[str, str]], Mapping[str, str]] = _as_it_is

    def asked(self, query: Mapping[str, str]) -> Asked:
        """What an address says, and what is wrong with it; what does not count beside it is left out."""
        weaker = overruled_by(asked_in(query, self.parameters_at(query)).values)
        counting = tuple(one for one in self.parameters_at(query) if one.name not in weaker)
        asked = asked_in({name: text for name, text in query.items() if name not in weaker}, counting)
        return Asked(asked.values, [*asked.notes, *overruled_notes(query, asked.values)])

    def parameters_at(self, query: Mapping[str, str]) -> tuple[Parameter, ...]:
        """Its parameters, read as this address has them: what is wrong in it decides nothing."""
        readers = self.readers(asked_in(query, self.parameters).values)
        return tuple(one.read_by(readers.get(one.name)) for one in self.parameters)

    def counting(self, values: Mapping[str, str]) -> list[str]:
        """The words that count beside the values that hold."""
        weaker = overruled_by(values)
        return [one.name for one in self.parameters if one.name not in weaker]

    def full_address(self, values: Values) -> str:
        """The full page, at the same place."""
        usual = {(one.name, one.usual) for one in self.parameters} if self.is_alike else set()
        is_own = "e" in values.told and not self.keeps_own
        of_the_page = values.without_choices() if is_own else values.of_the_page
        said = [pair for pair in self.in_full(of_the_page).items() if pair not in usual]
        said += [self.opened[picture] for picture in values.shown if picture in self.opened]
        asked = urlencode(said, safe=",:;")
        path, mark, section = (OF_OWN if is_own else self.page).partition("#")
        return f"{path}?{asked}{mark}{section}" if asked else f"{path}{mark}{section}"
