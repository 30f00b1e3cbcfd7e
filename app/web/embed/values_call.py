"""What an address says, read by the table of parameters: a running figure is set by it as well."""

from fastapi import APIRouter, Request, Response

from app.web.embed.changes_by_message import changed_by
from app.web.embed.page import VERSION, asked_kind
from app.web.embed.values import Values
from app.web.service.cache_headers import FOR_MINUTES
from app.web.service.content import Content
from app.web.service.json_codec import encode

router = APIRouter(include_in_schema=False)


@router.get(f"{VERSION}/{{name:path}}/values")
async def read_values(request: Request, name: str) -> Response:
    """The values that hold, what is wrong, and the address of the full page.

    Changes by a message stand beside what holds, with `set.` before their names."""
    kind = asked_kind(name)
    asked = changed_by(request.query_params, kind)
    full = kind.full_address(Values(asked.values))
    told = encode({"values": asked.values, "notes": asked.notes, "full": full})
    return Content(told, "application/json").to(request, FOR_MINUTES)
