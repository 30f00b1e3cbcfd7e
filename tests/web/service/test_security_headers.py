"""Headers that every answer has, whoever made it and however it ends."""

from typing import Any

import httpx
import pytest

from app.web.main import create_app
from app.web.service.body_limit import MOST_BODY_BYTES
from app.web.service.security_headers import ALWAYS, POLICY, SecurityHeaders
from tests.web.service.streaming import passed_on

pytestmark = pytest.mark.anyio

JSON = {"content-type": "application/json"}
TOO_LARGE = {"content": b" " * (MOST_BODY_BYTES + 1), "headers": JSON}
ANSWERS: list[tuple[str, str, dict[str, Any], int]] = [
    ("GET", "/", {}, 200),
    ("HEAD", "/iteration", {}, 200),
    ("GET", "/embed/v1/iteration", {}, 200),
    ("GET", "/static/icon.svg", {}, 200),
    ("GET", "/api/catalog", {"headers": {"if-none-match": "*"}}, 304),
    ("GET", "/qr.svg?address=/graph", {}, 200),
    ("GET", "/health/", {}, 307),
    ("GET", "/nowhere", {}, 404),
    ("GET", "/static/nowhere", {}, 404),
    ("GET", "/bundles/nowhere", {}, 404),
    ("DELETE", "/iteration", {}, 405),
    ("POST", "/api/step", TOO_LARGE, 413),
    ("POST", "/api/step", {"content": b"\xff", "headers": JSON}, 422),
    ("OPTIONS", "/api/step", {"headers": {"origin": "null", "access-control-request-method": "POST"}}, 200),
]


@pytest.mark.parametrize(("method", "address", "sent", "status"), ANSWERS)
async def test_every_answer_has_them(
    api: httpx.AsyncClient, method: str, address: str, sent: dict[str, Any], status: int
) -> None:
    answer = await api.request(method, address, **sent)
    assert answer.status_code == status
    assert_has_all(answer)


async def test_a_fault_of_ours_has_them_and_can_be_read_by_frames_of_no_origin() -> None:
    app = create_app()
    app.add_api_route("/fault", lambda: 1 / 0)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        answer = await client.get("/fault", headers={"origin": "null"})
    assert answer.status_code == 500
    assert answer.json()["error"]["field"] == "server"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert_has_all(answer)


def assert_has_all(answer: httpx.Response) -> None:
    """One of each, and a policy that lets no script in that is not a file of ours."""
    assert {name: answer.headers.get_list(name) for name in ALWAYS} == {
        name: [value] for name, value in ALWAYS.items()
    }
    [policy] = answer.headers.get_list(POLICY)
    directives = dict(one.split(" ", 1) for one in policy.split("; "))
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == directives["connect-src"] == "'self'"
    assert "x-frame-options" not in answer.headers


async def test_a_stream_is_passed_on_piece_by_piece() -> None:
    sent = await passed_on(lambda app: SecurityHeaders(app, "/embed/v1"), {"type": "http", "path": "/"})
    assert [message.get("body") for message in sent] == [None, b"first"]
