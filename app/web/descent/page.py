"""The page `/descent`: optimizers race on surfaces, with any source of gradients."""

from fastapi import APIRouter, Request, Response

from app.derivatives.costs import CONVENTION
from app.web.descent.words import EXPERIMENTS, SHORTCUTS
from app.web.service.page_shell import page, shell

router = APIRouter(include_in_schema=False)


@router.get("/descent")
async def descent(request: Request) -> Response:
    """Descent without backpropagation. A wrong value in the address never stops the page."""
    words = {
        **shell(request, "/descent"),
        "experiments": EXPERIMENTS,
        "shortcuts": SHORTCUTS,
        "convention": CONVENTION,
    }
    return page(request, "descent.html", words)
