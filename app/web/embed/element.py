"""The script with the element `<slope-and-step>`, at an address that stays."""

from functools import lru_cache

from fastapi import APIRouter, Request, Response

from app.folders import STATIC
from app.web.embed.page import VERSION
from app.web.service.cache_headers import FOR_MINUTES
from app.web.service.content import Content

router = APIRouter(include_in_schema=False)


@router.get(f"{VERSION}/embed.js")
async def element_script(request: Request) -> Response:
    """A classic script, as it is written: it needs nothing else."""
    return _content((STATIC / "js" / "embed" / "element.js").read_bytes()).to(request, FOR_MINUTES)


@lru_cache(maxsize=2)
def _content(script: bytes) -> Content:
    """Compressed once."""
    return Content(script, "text/javascript")
