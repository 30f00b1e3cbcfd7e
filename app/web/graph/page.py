"""The page `/graph`: backpropagation without descent. Its HTML holds the formula before any script runs."""

from fastapi import APIRouter, Request, Response
from starlette.datastructures import QueryParams

from app.web.graph.document import DOCUMENT
from app.web.graph.figure_frame import frame_words
from app.web.graph.formula_words import FIRST, Formula, formula_at
from app.web.graph.offered_formulas import EXAMPLES
from app.web.graph.places import unknown_places
from app.web.graph.shortcuts import SHORTCUTS
from app.web.graph.still import Beginning, Stills, stills
from app.web.service.json_codec import encode
from app.web.service.key_spelling import key_words
from app.web.service.page_shell import page, shell
from app.web.service.still_pictures import made
from app.web.service.unknown_parameters import unknown_variables, unsaid_variables

router = APIRouter(include_in_schema=False)
_EXAMPLES = encode([example._asdict() for example in EXAMPLES.values()]).decode()

PICTURED = {"text", "start", "formula", "preset", "theme", "step", "node", "nudge"}
"""What an address may say for the still picture to show it; all else only the page's script can draw."""


@router.get("/graph")
async def graph_page(request: Request) -> Response:
    """A formula as a graph. A wrong value in the address never stops the page."""
    asked = request.query_params
    example = EXAMPLES.get(asked.get("formula") or asked.get("preset") or "", FIRST)
    formula = formula_at(asked.get("text"), asked.get("start", ""), example)
    shared = shell(request, DOCUMENT)
    words = {
        **shared,
        "notes": [*shared["notes"], *_unknown(formula, asked)],
        **frame_words(),
        **formula.words(),
        "still": await _still(request, formula, asked),
        "examples": EXAMPLES.values(),
        "offered": _EXAMPLES,
        "shortcuts": SHORTCUTS,
        **key_words(SHORTCUTS),
    }
    return page(request, "graph/page.html", words)


def _unknown(formula: Formula, asked: QueryParams) -> list[str]:
    """What the formula does not have: variables and places; and a start that does not name all."""
    variables = [asked["variable"]] if asked.get("variable") else []
    named = ",".join([asked.get("start", ""), *(f"{name}:1" for name in variables)])
    notes = unknown_variables(named, formula.start)
    notes += unsaid_variables(asked.get("start", ""), formula.start)
    return [*notes, *unknown_places(formula, asked)]


async def _still(request: Request, formula: Formula, asked: QueryParams) -> Stills | None:
    if not set(asked) <= PICTURED:
        return None
    step = asked.get("step", "0")
    beginning = Beginning(
        formula.text, tuple(formula.start.items()), step=int(step) if step.isdecimal() else 0
    )
    return await made(request, lambda: stills(beginning))
