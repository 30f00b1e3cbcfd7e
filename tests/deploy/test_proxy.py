"""nginx with the shipped configuration before a real server: what it keeps, compresses, hides and ends."""

import http.client
import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any
from urllib.parse import quote, urlsplit

import httpx
import pytest

from app.web.service.body_limit import MOST_BODY_BYTES
from tests.deploy.proxy import Proxy, free_port, needs_nginx, proxying
from tests.serving import PATIENCE, Server, serving
from tests.web.requests import SMALL

pytestmark = [pytest.mark.deep, needs_nginx]

ASKED = "/api/train?ask=" + quote(json.dumps({**SMALL, "steps": 3}))
HALF_SENT_FOR = 20.0  # seconds


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture(scope="module")
def proxy(server: Server) -> Iterator[Proxy]:
    with proxying([server.address], tls=True) as running:
        yield running


@pytest.fixture(scope="module")
def client(proxy: Proxy) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=proxy.address, timeout=PATIENCE) as asking:
        yield asking


def plain(response: httpx.Response) -> dict[str, str]:
    """The headers that do not depend on who asked last and on the moment."""
    ours = ("x-cache", "date", "server", "connection", "transfer-encoding", "content-length", "keep-alive")
    return {name: value for name, value in response.headers.items() if name not in ours}


@pytest.mark.parametrize(
    "address", [ASKED, "/api/catalog", "/embed/v1/iteration?preset=xor", "/card/index.png"]
)
def test_an_answer_that_may_be_kept_is_asked_for_once(
    client: httpx.Client, server: Server, address: str
) -> None:
    first, second = client.get(address), client.get(address)
    as_proxy = {"origin": "null", "host": str(client.base_url.netloc, "ascii")}
    whole = httpx.get(server.address + address, timeout=PATIENCE, headers=as_proxy)

    assert (first.status_code, first.headers["x-cache"]) == (200, "MISS")
    assert (second.status_code, second.headers["x-cache"]) == (200, "HIT")
    assert second.content == first.content
    assert plain(second) == plain(first)
    assert (
        plain(second).items()
        >= {
            name: value for name, value in plain(whole).items() if name not in ("vary", "cache-control")
        }.items()
    )
    current = client.get(address, headers={"if-none-match": first.headers["etag"]})
    assert (current.status_code, current.content) == (304, b"")


def test_each_client_gets_an_encoding_that_it_takes(client: httpx.Client) -> None:
    address = "/api/presets"
    asked = ("br", "gzip, deflate, br", "gzip", "br;q=0, gzip", "identity", "br;q=0")
    got = [client.get(address, headers={"accept-encoding": accepted}) for accepted in asked]

    encodings = [answer.headers.get("content-encoding") for answer in got]
    assert encodings == ["br", "br", "gzip", "gzip", None, None]
    assert len({answer.text for answer in got}) == 1
    # Two answers from the cache for each form but the first.
    assert [answer.headers["x-cache"] for answer in got] == ["MISS", "HIT", "MISS", "HIT", "MISS", "HIT"]


def test_a_frame_without_an_origin_may_read_what_another_reader_asked_for_first(client: httpx.Client) -> None:
    address = "/api/catalog?of=origin"
    client.get(address)

    again = client.get(address, headers={"origin": "null"})
    assert (again.headers["x-cache"], again.headers["access-control-allow-origin"]) == ("HIT", "*")


def test_pages_and_posts_are_not_kept_and_an_unchanged_page_is_not_sent_again(client: httpx.Client) -> None:
    page = client.get("/iteration")
    posted = [client.post("/api/train", json={**SMALL, "steps": 4}) for _ in range(2)]
    unchanged = client.get("/iteration", headers={"if-none-match": page.headers["etag"]})

    assert [answer.status_code for answer in (page, *posted)] == [200, 200, 200]
    assert "x-cache" not in page.headers
    assert posted[0].content == posted[1].content
    assert all(answer.headers.get("x-cache") != "HIT" for answer in posted)
    assert unchanged.status_code == 304


def test_errors_have_the_shape_and_the_headers_of_the_application(
    client: httpx.Client, server: Server
) -> None:
    with httpx.Client(base_url=server.address, timeout=PATIENCE) as behind:
        called: dict[str, Any] = {"headers": {"content-type": "application/json"}}
        too_large = b"x" * (MOST_BODY_BYTES + 1)
        ours, theirs = (each.post("/api/train", content=too_large, **called) for each in (client, behind))
        just_under = client.post("/api/train", content=too_large[1:], **called)
        refused = client.post("/api/train", json={})

    assert (ours.status_code, ours.json()) == (413, theirs.json())
    assert just_under.status_code == 422
    assert refused.status_code == 422
    assert "field" in refused.json()["error"]
    for answer in (ours, client.get("/metrics"), client.get("/nowhere"), client.get("/")):
        names = [name for name, _ in answer.headers.multi_items()]
        assert names.count("content-security-policy") == 1
    assert ours.headers["x-content-type-options"] == "nosniff"


def test_what_the_server_tells_of_itself_stays_inside(client: httpx.Client) -> None:
    assert client.get("/metrics").status_code == 404
    assert client.get("/").headers["server"] == "nginx"


HALVES = (
    "GET / HTTP/1.1\r\nhost: x\r\n",
    "POST /api/train HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{",
)


def test_half_a_request_is_ended(proxy: Proxy) -> None:
    with ThreadPoolExecutor() as pool:
        for seconds in pool.map(lambda sent: seconds_until_ended(proxy, sent), HALVES):
            assert 5 < seconds < HALF_SENT_FOR + PATIENCE


def seconds_until_ended(proxy: Proxy, sent: str) -> float:
    place = urlsplit(proxy.address)
    with socket.create_connection((place.hostname, place.port), timeout=PATIENCE) as connection:
        connection.sendall(sent.encode())
        begun = time.monotonic()
        with suppress(ConnectionResetError):
            while connection.recv(65536):
                pass
    return time.monotonic() - begun


def test_a_header_that_is_too_large_is_refused(client: httpx.Client) -> None:
    assert client.get("/", headers={"x-much": "y" * 100_000}).status_code == 400
    assert client.get("/api/train?ask=" + "y" * 6_000).status_code == 422


def test_where_nobody_computes_the_page_is_told_to_ask_again() -> None:
    with proxying([f"http://127.0.0.1:{free_port()}"]) as alone:
        call = httpx.post(f"{alone.address}/api/train", json={}, timeout=PATIENCE)
        page = httpx.get(f"{alone.address}/lab", timeout=PATIENCE)

    for answer in (call, page):
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert call.json()["error"]["field"] == "server"
    assert 'http-equiv="refresh"' in page.text


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl: apt-get install curl")
def test_over_tls_it_speaks_http_2(proxy: Proxy) -> None:
    asked = (
        "curl",
        "--silent",
        "--insecure",
        "--output",
        "/dev/null",
        "--write-out",
        "%{http_version} %{http_code}",
    )
    said = subprocess.run(
        [*asked, f"{proxy.tls_address}/health"], capture_output=True, text=True, timeout=PATIENCE
    )

    assert said.stdout == "2 200"


def test_the_log_tells_what_was_asked_and_not_who_asked_what(proxy: Proxy, client: httpx.Client) -> None:
    place = urlsplit(proxy.address)
    asking = http.client.HTTPConnection(str(place.hostname), place.port, timeout=PATIENCE)
    asking.request("GET", "/iteration?preset=xor&e=private-data", headers={"user-agent": "somebody"})
    assert asking.getresponse().read()
    asking.close()

    end = time.monotonic() + PATIENCE
    while '"path":"/iteration"' not in proxy.log.read_text():
        assert time.monotonic() < end
        time.sleep(0.05)
    text = proxy.log.read_text()
    lines = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    assert {"time", "method", "path", "status", "seconds"} <= lines[-1].keys()
    assert not any(word in text for word in ("private-data", "somebody", "127.0.0.1 "))
