"""The frame of a graph as a figure: which parts it may have, and the call that writes it alone."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import AfterValidator

from app.expressions.language import CALLED, CONSTANTS
from app.expressions.tokens import MOST_CHARACTERS
from app.web.graph.formula_words import formula_at
from app.web.graph.shortcuts import OF_A_WALK
from app.web.graph.still import Beginning, Mode, stills
from app.web.service.address_numbers import FURTHEST
from app.web.service.figure_frames import Controls, FrameName, among, words_of_every_frame
from app.web.service.page_shell import page
from app.web.service.still_pictures import made

PARTS = ("formula", "modes", "picture", "caption", "table", "node", "slopes", "hessian", "methods")
USUAL_PARTS = ("picture", "caption")

router = APIRouter(include_in_schema=False)


def frame_words(name: str = "", show: tuple[str, ...] = PARTS, controls: Controls = "full") -> dict[str, Any]:
    """What the templates of a frame are told; the one figure of a full page has no name."""
    return {
        **words_of_every_frame(name, show, controls, OF_A_WALK),
        "functions": list(CALLED),
        "constants": list(CONSTANTS),
        "most_characters": MOST_CHARACTERS,
    }


@router.get("/figure/graph")
async def graph_frame(
    request: Request,
    name: FrameName = "graph",
    show: Annotated[str, AfterValidator(among(PARTS, "part")), Query(max_length=200)] = ",".join(USUAL_PARTS),
    controls: Controls = "steps",
    formula: Annotated[str | None, Query(max_length=MOST_CHARACTERS)] = None,
    values: Annotated[str, Query(max_length=MOST_CHARACTERS)] = "",
    mode: Mode = "reverse",
    step: Annotated[int, Query(ge=0, le=FURTHEST)] = 0,
) -> Response:
    """The frame alone, for scripts that mount the figure where the server has written none."""
    drawn = formula_at(formula, values)
    beginning = Beginning(drawn.text, tuple(drawn.start.items()), mode, step)
    words = {
        **frame_words(name, tuple(show.split(",")), controls),
        **drawn.words(),
        "still": await made(request, lambda: stills(beginning)),
    }
    return page(request, "graph/fragment.html", words)
