"""A call that is asked with GET has the answer of its POST, and a tag by which it can be kept."""

import json
from urllib.parse import quote

import httpx
import pytest

from tests.web.valid_bodies import VALID

pytestmark = pytest.mark.anyio


def address(path: str, body: object) -> str:
    return f"{path}?ask={quote(json.dumps(body))}"


@pytest.mark.parametrize("path", ["/api/train", "/api/update", "/api/landscape"])
async def test_get_answers_as_post_does_and_may_be_kept(api: httpx.AsyncClient, path: str) -> None:
    body = VALID[path]
    asked, posted = await api.get(address(path, body)), await api.post(path, json=body)

    assert asked.status_code == 200
    assert asked.json() == posted.json()
    assert "public" in asked.headers["cache-control"]
    assert "cache-control" not in posted.headers
    again = await api.get(address(path, body), headers={"if-none-match": asked.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


async def test_another_question_has_another_tag(api: httpx.AsyncClient) -> None:
    body = VALID["/api/update"]
    tags = [
        (await api.get(address("/api/update", {**body, "theta": theta}))).headers["etag"]
        for theta in ([0.2, 0.7], [0.2, 0.8])
    ]
    assert tags[0] != tags[1]


@pytest.mark.parametrize("text", ["", "{", "null", "[" * 5000, "%ff"])
async def test_what_is_no_body_is_refused_and_not_kept(api: httpx.AsyncClient, text: str) -> None:
    answer = await api.get(f"/api/train?ask={text}")
    assert answer.status_code == 422
    assert "etag" not in answer.headers
    assert "public" not in answer.headers.get("cache-control", "")


async def test_what_is_answered_for_one_alone_is_not_kept(api: httpx.AsyncClient) -> None:
    answer = await api.get(address("/api/compare-sources", VALID["/api/compare-sources"]))
    assert answer.headers["cache-control"] == "no-store"


async def test_calls_that_are_no_posts_stay_as_they_are(api: httpx.AsyncClient) -> None:
    assert (await api.get("/api/catalog?ask={}")).status_code == 405
    assert (await api.get("/api/train")).status_code == 405
