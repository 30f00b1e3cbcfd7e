"""The figures that can be embedded: for each its parameters, its frame, and its page in full."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple
from urllib.parse import urlencode

from fastapi import Request

from app.web.embed import article_frames, frames, parameters
from app.web.embed.parameter import Parameter
from app.web.embed.values import Values


class EmbedKind(NamedTuple):
    """A figure, by its word in addresses. page: the address of the full page.

    script: the folder of its script and style sheet. draws: whether it does so with Plotly.
    """

    name: str
    title: str
    does: str
    page: str
    parameters: tuple[Parameter, ...]
    frame: Callable[[Request, Values], Awaitable[str]]
    script: str
    draws: bool = True

    def full_address(self, values: Values) -> str:
        """The full page, at the same place."""
        asked = urlencode(values.of_the_page, safe=",:;")
        path, mark, section = self.page.partition("#")
        return f"{path}?{asked}" if asked and not mark else f"{path}{mark}{section}"


KINDS = {
    kind.name: kind
    for kind in (
        EmbedKind(
            name="answer",
            title="Measure the slope, take a step",
            does="One curve, one ball, two buttons: one half measures, the other steps.",
            page="/#answer",
            parameters=parameters.ANSWER,
            frame=article_frames.answer_frame,
            script="answer",
            draws=False,
        ),
        EmbedKind(
            name="code",
            title="One iteration in NumPy, PyTorch and JAX",
            does="Each beat lights the lines that do it; what they compute stands beside them.",
            page="/#in-code",
            parameters=parameters.CODE,
            frame=article_frames.code_frame,
            script="code",
            draws=False,
        ),
        EmbedKind(
            name="iteration",
            title="One training iteration in four beats",
            does="A network, forward and backward, number by number.",
            page="/iteration",
            parameters=parameters.ITERATION,
            frame=frames.iteration,
            script="iteration",
        ),
        EmbedKind(
            name="graph",
            title="A formula as a graph",
            does="Values one way, slopes the other: backpropagation without descent.",
            page="/graph",
            parameters=parameters.GRAPH,
            frame=frames.graph,
            script="graph",
        ),
        EmbedKind(
            name="descent",
            title="A race down a surface",
            does="Rules that are handed slopes, and step: descent without backpropagation.",
            page="/descent",
            parameters=parameters.DESCENT,
            frame=frames.descent,
            script="descent",
        ),
        EmbedKind(
            name="race",
            title="A race of rules from one start",
            does="Several rules on one surface: their ways down, and who is lowest at equal cost.",
            page="/descent",
            parameters=parameters.RACE,
            frame=frames.race,
            script="descent",
        ),
    )
}


def kind_named(name: str) -> EmbedKind | None:
    """The figure of this word in addresses, if there is one."""
    return KINDS.get(name)
