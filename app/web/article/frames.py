"""The frames of figures that stand in the article, each as its own page's call would write it."""

from typing import Any, Final
from urllib.parse import quote, urlencode

from fastapi import Request

from app.article import answer, how_steep
from app.figures.still_network_canvas import IN_TEXT
from app.web.graph import figure_frame as graph_frame
from app.web.graph.formula_words import formula_at
from app.web.graph.still import Beginning, stills
from app.web.iteration import figure_frame as iteration_frame
from app.web.iteration.offered_presets import EXAMPLES, with_stills
from app.web.service.json_codec import encode
from app.web.service.navigation import address_of
from app.web.service.page_shell import written
from app.web.service.still_pictures import made

GRAPH = ("picture", "caption")
FORMULA: Final = "formula"
STEPS: Final = "steps"
ITERATION = ("beats", "caption", "network")
EIGHT: Final = "eight"


async def frames(request: Request) -> dict[str, str]:
    """HTML by the kind of figure."""
    return {"graph": await _graph(request), "iteration": await _iteration()}


def graph_options() -> dict[str, str]:
    """What the script of the graph is told, and the address of its own page, with the same formula."""
    text, values = how_steep.FORMULA, how_steep.START
    options = {"name": FORMULA, "formula": text, "values": values, "show": GRAPH, "controls": STEPS}
    query = urlencode({"text": text, "start": _start()}, safe=",:*()", quote_via=quote)
    return {"options": encode(options).decode(), "address": f"{address_of('graph')}?{query}"}


def iteration_options() -> dict[str, str]:
    """What the script of the network is told, and the address of its own page, each with the weight."""
    options = {"name": EIGHT, **answer.EIGHT_WEIGHTS, "show": ITERATION, "controls": STEPS}
    address = f"{address_of('iteration')}?{urlencode(answer.EIGHT_WEIGHTS)}"
    return {"options": encode(options).decode(), "address": address}


def _start() -> str:
    return ",".join(f"{name}:{number:g}" for name, number in how_steep.START.items())


async def _graph(request: Request) -> str:
    drawn = formula_at(how_steep.FORMULA, _start())
    beginning = Beginning(drawn.text, tuple(drawn.start.items()))
    words: dict[str, Any] = {
        **graph_frame.frame_words(FORMULA, GRAPH, STEPS),
        **drawn.words(),
        "still": await made(request, lambda: stills(beginning)),
    }
    return written("graph/fragment.html", words)


async def _iteration() -> str:
    preset = await with_stills(EXAMPLES[answer.EIGHT_WEIGHTS["preset"]], IN_TEXT)
    words = iteration_frame.frame_words(EIGHT, ITERATION, STEPS)
    return written("iteration/fragment.html", {**words, "preset": preset})
