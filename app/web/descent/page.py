"""The page `/descent`: optimizers race on surfaces, with any source of gradients."""

from fastapi import APIRouter, Request, Response

from app.derivatives.costs import CONVENTION
from app.web.descent.words import EXPERIMENTS, SHORTCUTS
from app.web.service.page_shell import page, shell
from app.web.service.shortcuts import aria_keys_of, keys_of

PARTS = ("surface", "source", "racers", "caption", "paths", "cartoon", "race")
"""What may be shown beside the surface or the curve."""

router = APIRouter(include_in_schema=False)


@router.get("/descent")
async def descent(request: Request) -> Response:
    """Descent without backpropagation. A wrong value in the address never stops the page."""
    words = {
        **shell(request, "/descent"),
        "experiments": EXPERIMENTS,
        "ids": "",
        "show": PARTS,
        "shortcuts": SHORTCUTS,
        "keys": keys_of(SHORTCUTS),
        "aria_keys": aria_keys_of(SHORTCUTS),
        "convention": CONVENTION,
    }
    return page(request, "descent.html", words)
