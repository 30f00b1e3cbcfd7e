"""Where addresses of a run lead that are older than the article: the page of one iteration stood at `/`."""

from http import HTTPStatus

from fastapi import Request, Response

from app.web.iteration.address_words import WORDS

ADDRESS = "/iteration"


def asks_for_a_run(request: Request) -> bool:
    """Whether the query has a word of the page of one iteration."""
    return not WORDS.isdisjoint(request.query_params)


def to_iteration(request: Request) -> Response:
    """Leads to the same run on its own page; the query stays as it was written, byte for byte."""
    query = request.scope["query_string"].decode("latin-1")
    location = f"{ADDRESS}?{query}" if query else ADDRESS
    return Response(
        status_code=HTTPStatus.PERMANENT_REDIRECT,
        headers={"location": location, "cache-control": "no-cache"},
    )
