"""The page `/`: the article. All words and a still picture of every figure are there before any script."""

import anyio.to_thread
from fastapi import APIRouter, Request, Response

from app.web.article.document import DOCUMENT
from app.web.article.frames import frames, graph_options, iteration_options
from app.web.article.moment import wrong_words
from app.web.article.pictures import pictures
from app.web.article.sections import sections
from app.web.iteration.old_address import asks_for_a_run, to_iteration
from app.web.service.page_shell import page, shell

router = APIRouter(include_in_schema=False)


@router.get("/")
async def article(request: Request) -> Response:
    """The article; an address that asks for a run leads to the page of one iteration."""
    if asks_for_a_run(request):
        return to_iteration(request)
    shared = shell(request, DOCUMENT)
    words = {
        **shared,
        "notes": [*shared["notes"], *wrong_words(request.query_params)],
        "sections": await anyio.to_thread.run_sync(sections),
        "pictures": await anyio.to_thread.run_sync(pictures),
        "frames": await frames(request),
        "graph": graph_options(),
        "iteration": iteration_options(),
    }
    return page(request, "article/page.html", words)
