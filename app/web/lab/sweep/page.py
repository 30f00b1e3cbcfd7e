"""The page `/sweep`: many runs of one experiment at once, and the range test."""

from functools import cache

from fastapi import APIRouter, Request, Response

from app.figures.colours import CIVIDIS
from app.presets import PRESETS
from app.web.lab.sweep.document import DOCUMENT
from app.web.lab.sweep.schemas import NumbersRequest
from app.web.lab.sweep.swept_numbers import SweptNumber
from app.web.service.page_files import page_files
from app.web.service.page_shell import page, shell

router = APIRouter(include_in_schema=False)

FIRST = "xor"
# What is varied where the address names nothing: static/js/lab/sweep/main.js.
_USUAL = ("optimizer.momentum", "width")


@router.get("/sweep")
async def sweep_page(request: Request) -> Response:
    """Its script reads the experiment from the address, and reports what it cannot read."""
    preset = request.query_params.get("preset", FIRST)
    numbers = numbers_of(preset if preset in PRESETS else FIRST)
    words = {
        **shell(request, DOCUMENT, here="/lab"),
        "files": page_files("lab/sweep"),
        "presets": [{"name": preset.name, "title": preset.title} for preset in PRESETS.values()],
        "first": FIRST,
        "numbers": numbers,
        "varied": varied(numbers, request.query_params.get("number", "")),
        "palette": CIVIDIS,
    }
    return page(request, "lab/sweep.html", words)


@cache
def numbers_of(preset: str) -> list[SweptNumber]:
    """What may be varied: its list has its width before the script fills it, so that nothing moves then."""
    return NumbersRequest.model_validate({"experiment": PRESETS[preset].experiment}).numbers


def varied(numbers: list[SweptNumber], asked: str) -> SweptNumber:
    """The number that an address names, else the usual one."""
    known = {number.name: number for number in numbers}
    return next((known[name] for name in (asked, *_USUAL) if name in known), numbers[0])
