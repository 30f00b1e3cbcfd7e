"""What an address says, read by the table of parameters: a running figure is set by it as well."""

from fastapi import APIRouter, Request, Response

from app.web.embed.page import VERSION, asked_kind
from app.web.embed.parameter import asked_in
from app.web.embed.values import Values
from app.web.service.cache_headers import FOR_MINUTES
from app.web.service.content import Content
from app.web.service.json_codec import encode

router = APIRouter(include_in_schema=False)


@router.get(f"{VERSION}/{{name:path}}/values")
async def read_values(request: Request, name: str) -> Response:
    """The values that hold, what is wrong with the address, and the address of the full page."""
    kind = asked_kind(name)
    asked = asked_in(request.query_params, kind.parameters)
    full = kind.full_address(Values(asked.values))
    told = encode({"values": asked.values, "notes": asked.notes, "full": full})
    return Content(told, "application/json").to(request, FOR_MINUTES)
