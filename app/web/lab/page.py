"""The page `/lab`: any experiment, explanations of every number, and export."""

from fastapi import APIRouter, Request, Response

from app.problems.own_table.inputs import MOST_COLUMNS
from app.web.iteration.page import iteration_words
from app.web.iteration.still import NO_STILLS
from app.web.lab.document import DOCUMENT
from app.web.lab.shortcuts import SHORTCUTS
from app.web.schemas.limits import MOST_ROWS
from app.web.service.page_files import sheet_files
from app.web.service.page_shell import page

router = APIRouter(include_in_schema=False)


@router.get("/lab")
async def lab(request: Request) -> Response:
    """The lab. Its script reads the experiment from the address, and reports what it cannot read."""
    words = await iteration_words(request, DOCUMENT, SHORTCUTS)
    if "e" in request.query_params:
        # Only the script can read what is drawn here.
        words["preset"] = words["preset"]._replace(stills=NO_STILLS)
    return page(
        request,
        "lab/page.html",
        {
            **words,
            "source_extras": "lab/source_extras.html",
            "optimizer_extras": "lab/optimizer_extras.html",
            "layer_controls": "lab/layers.html",
            "chart_menu": "lab/save.html",
            "nodes_show": "lab/nodes_show.html",
            "edit_controls": "lab/edit_parameter.html",
            "race_sheets": sheet_files("lab/race"),
            "most_rows": MOST_ROWS,
            "most_columns": MOST_COLUMNS,
        },
    )
