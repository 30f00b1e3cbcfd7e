"""Errors that are nobody's request's fault have the same shape as all others."""

import re

import httpx
import pytest
from fastapi import FastAPI

from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal, error_response, install_error_handlers
from app.web.service.navigation import PAGES
from tests.web.requests import error_of

pytestmark = pytest.mark.anyio

COMPLAINT = ErrorDetail("steps", "This number is too large.", "at most 1000")


async def answer_to(error: Exception) -> httpx.Response:
    """What a client gets when a route raises this."""
    app = FastAPI()
    install_error_handlers(app)

    @app.get("/")
    async def failing() -> None:
        raise error

    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        return await client.get("/")


async def test_a_refusal_keeps_its_status_words_and_headers() -> None:
    response = await answer_to(Refusal(503, COMPLAINT, {"retry-after": "5"}))

    assert response.status_code == 503
    assert response.headers["retry-after"] == "5"
    assert error_of(response) == COMPLAINT._asdict()


async def test_a_fault_of_our_own_says_nothing_of_its_inside() -> None:
    response = await answer_to(ZeroDivisionError("a secret"))

    assert response.status_code == 500
    assert response.json()["error"]["field"] == "server"
    assert "secret" not in response.text


def test_other_complaints_come_along_up_to_seven() -> None:
    one, many = error_response(422, [COMPLAINT]), error_response(422, [COMPLAINT] * 20)

    assert b"others" not in one.body
    assert bytes(many.body).count(b'"field"') == 8


@pytest.mark.parametrize(
    ("path", "accept", "kind"),
    [
        ("/nowhere", "text/html,*/*;q=0.8", "text/html; charset=utf-8"),
        ("/claims/nothing", "text/html", "text/html; charset=utf-8"),
        ("/nowhere", "*/*", "application/json"),
        ("/api/nowhere", "text/html", "application/json"),
    ],
)
async def test_a_reader_without_a_page_gets_one_and_a_program_its_json(
    api: httpx.AsyncClient, path: str, accept: str, kind: str
) -> None:
    answer = await api.get(path, headers={"accept": accept})
    assert (answer.status_code, answer.headers["content-type"]) == (404, kind)
    if kind != "application/json":
        assert re.search("<h1>There is no(thing|) ", answer.text)
        assert answer.text.count("<li>") == len(PAGES)
