"""Choosing an encoding from the header Accept-Encoding."""

import gzip

import brotli
import pytest

from app.web.service.compression import ENCODERS, accepts, best_encoding


@pytest.mark.parametrize(
    ("header", "best"),
    [
        ("", "identity"),
        ("br", "br"),
        ("gzip, br", "br"),
        ("GZIP", "gzip"),
        ("gzip;q=1.0, br;q=0.1", "br"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0 , gzip; q=0.001", "gzip"),
        ("*", "br"),
        ("*, br;q=0", "gzip"),
        ("*;q=0", "identity"),
        ("gzip;q=0, *;q=0.5", "br"),
        ("zstd, deflate", "identity"),
        ("br;q=much, gzip;q=", "identity"),
        ("br;q=nan", "identity"),
        ("br;level=9", "br"),
        (", ,;,", "identity"),
    ],
)
def test_the_best_encoding_that_is_accepted(header: str, best: str) -> None:
    assert best_encoding(header) == best


@pytest.mark.parametrize(
    ("header", "taken"),
    [
        ("gzip", True),
        ("br, gzip;q=0.1", True),
        ("*", True),
        ("gzip;q=0, *", False),
        ("br", False),
        ("", False),
    ],
)
def test_whether_one_encoding_is_accepted(header: str, taken: bool) -> None:
    assert accepts(header, "gzip") is taken


@pytest.mark.parametrize(("name", "decode"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_encoding_loses_nothing_and_repeats_itself(name: str, decode: object) -> None:
    text = b"slope and step " * 1000
    encoded = ENCODERS[name](text)

    assert decode(encoded) == text
    assert len(encoded) < 0.05 * len(text)
    assert ENCODERS[name](text) == encoded
