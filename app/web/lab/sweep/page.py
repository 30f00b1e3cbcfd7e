"""The page `/sweep`: many runs of one experiment at once, and the range test."""

from fastapi import APIRouter, Request, Response

from app.figures.colours import CIVIDIS
from app.presets import PRESETS
from app.web.lab.sweep.document import DOCUMENT
from app.web.service.page_files import page_files
from app.web.service.page_shell import page, shell

router = APIRouter(include_in_schema=False)

FIRST = "xor"


@router.get("/sweep")
async def sweep_page(request: Request) -> Response:
    """Its script reads the experiment from the address, and reports what it cannot read."""
    words = {
        **shell(request, DOCUMENT, here="/lab"),
        "files": page_files("lab/sweep"),
        "presets": [{"name": preset.name, "title": preset.title} for preset in PRESETS.values()],
        "first": FIRST,
        "palette": CIVIDIS,
    }
    return page(request, "lab/sweep.html", words)
