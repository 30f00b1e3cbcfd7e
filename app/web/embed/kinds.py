"""The figures that can be embedded: for each its parameters, its frame, and its page in full."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple
from urllib.parse import urlencode

from fastapi import Request

from app.web.embed import frames, parameters
from app.web.embed.parameter import Parameter
from app.web.embed.values import Values


class EmbedKind(NamedTuple):
    """A figure, by its word in addresses. page: the address of the full page."""

    name: str
    title: str
    does: str
    page: str
    parameters: tuple[Parameter, ...]
    frame: Callable[[Request, Values], Awaitable[str]]

    def full_address(self, values: Values) -> str:
        """The full page, at the same place."""
        asked = urlencode(values.of_the_page, safe=",:;")
        return f"{self.page}?{asked}" if asked else self.page


KINDS = {
    kind.name: kind
    for kind in (
        EmbedKind(
            name="iteration",
            title="One training iteration in four beats",
            does="A network, forward and backward, number by number.",
            page="/iteration",
            parameters=parameters.ITERATION,
            frame=frames.iteration,
        ),
        EmbedKind(
            name="graph",
            title="A formula as a graph",
            does="Values one way, slopes the other: backpropagation without descent.",
            page="/graph",
            parameters=parameters.GRAPH,
            frame=frames.graph,
        ),
        EmbedKind(
            name="descent",
            title="A race down a surface",
            does="Rules that are handed slopes, and step: descent without backpropagation.",
            page="/descent",
            parameters=parameters.RACE,
            frame=frames.race,
        ),
    )
}
