"""Content in memory: compressed once, for whoever takes it, and named by its tag."""

import gzip

import brotli
import pytest
from fastapi import Request, Response

from app.web.service import content as content_module
from app.web.service.content import Content

TEXT = b"slope and step " * 200
DECODERS = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}


def ask(content: Content, **headers: str) -> Response:
    """What a client gets that sends these headers."""
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return content.to(Request({"type": "http", "headers": raw}), "no-cache")


@pytest.mark.parametrize(
    ("accepted", "encoding"), [("gzip, br", "br"), ("gzip", "gzip"), ("gzip;q=0", None), ("", None)]
)
def test_it_travels_in_the_best_encoding(accepted: str, encoding: str | None) -> None:
    answer = ask(Content(TEXT, "text/plain"), accept_encoding=accepted)

    assert answer.headers.get("content-encoding") == encoding
    assert DECODERS[encoding](bytes(answer.body)) == TEXT
    assert answer.headers["content-length"] == str(len(answer.body))
    assert (answer.headers["vary"], answer.headers["cache-control"]) == ("accept-encoding", "no-cache")


def test_it_is_compressed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    times = []

    def encode(plain: bytes) -> bytes:
        times.append(1)
        return plain[:10]

    monkeypatch.setitem(content_module.ENCODERS, "br", encode)
    content = Content(TEXT, "text/plain")

    assert {bytes(ask(content, accept_encoding="br").body) for _ in range(3)} == {TEXT[:10]}
    assert len(times) == 1


@pytest.mark.parametrize("plain", [b"short " * 100, bytes(range(256)) * 4, b""])
def test_what_gains_nothing_travels_as_it_is(plain: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(content_module.ENCODERS, "br", lambda plain: plain + b"longer")
    answer = ask(Content(plain, "image/png"), accept_encoding="br")

    assert "content-encoding" not in answer.headers
    assert answer.body == plain


@pytest.mark.parametrize("form", ["{tag}", 'W/"other", {tag}', "*"])
@pytest.mark.parametrize("accepted", ["br", "identity"])
def test_a_copy_that_is_still_good_is_not_sent_again(form: str, accepted: str) -> None:
    content = Content(TEXT, "text/plain")
    answer = ask(content, if_none_match=form.format(tag=content.etag), accept_encoding=accepted)

    assert (answer.status_code, answer.body, answer.headers["etag"]) == (304, b"", content.etag)


def test_another_copy_is_replaced() -> None:
    content = Content(TEXT, "text/plain")

    assert ask(content, if_none_match=Content(b"other", "text/plain").etag).body == TEXT
