"""The address at which a run is taken along as one file: the words of its page's address, and the file."""

from fastapi import APIRouter, Request, Response

from app.web.player.file import file_name, iteration_file
from app.web.service.cache_headers import FOR_MINUTES
from app.web.service.content import Content
from app.web.service.own_address import configured
from app.web.service.worker import Worker

router = APIRouter(include_in_schema=False)


@router.get("/player/iteration.html")
async def iteration_player(request: Request) -> Response:
    """The run that `/iteration` shows at the same words, as one HTML file."""
    query = dict(request.query_params)
    worker: Worker = request.app.state.worker
    with worker.slot():
        text = await worker.run(request, lambda keep_going: iteration_file(query, configured(), keep_going))
    response = Content(text.encode(), "text/html; charset=utf-8").to(request, FOR_MINUTES)
    response.headers["content-disposition"] = f'inline; filename="{file_name(query)}"'
    return response
