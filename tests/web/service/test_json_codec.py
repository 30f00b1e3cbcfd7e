"""JSON in and out: every bit of a number survives, and nothing comes in that JSON does not know."""

import json
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.service.json_codec import decode, encode


@pytest.mark.parametrize(
    "text",
    [
        b"NaN",
        b"[Infinity]",
        b"-Infinity",
        b"1e400",
        b"-1e400",
        b'"\\ud800"',
        b'"\xed\xa0\x80"',
        b"\xff\xfe{\x00}\x00",
        b"\x00\x01\x02",
        b"",
        b"{",
        b"[1,]",
        b"{'a': 1}",
        b"\xef\xbb\xbf{}",
        b"[" * 100_000,
        b"[" * 100_000 + b"]" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_what_is_not_json_is_refused(text: bytes) -> None:
    with pytest.raises(json.JSONDecodeError):
        decode(text)


def test_of_two_fields_with_one_name_the_last_counts_as_in_a_browser() -> None:
    assert decode(b'{"steps": 1, "steps": 2}') == {"steps": 2}


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_keeps_every_bit_there_and_back(number: float) -> None:
    back = decode(encode(np.array([number])))[0]

    assert back == number
    assert math.copysign(1, back) == math.copysign(1, number)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([math.nan, math.inf, -math.inf], b"[null,null,null]"),
        (np.array([np.nan, np.inf, 1.5]), b"[null,null,1.5]"),
        (np.array([np.inf, 0.5], dtype=np.float32), b"[null,0.5]"),
        (np.float64(np.nan), b"null"),
        (np.float64(0.1), b"0.1"),
        (np.int64(3), b"3"),
        (np.array(0.1), b"0.1"),
        (np.array(np.inf), b"null"),
        (np.arange(6.0).reshape(2, 3).T, b"[[0.0,3.0],[1.0,4.0],[2.0,5.0]]"),
        (np.arange(6.0)[::-2], b"[5.0,3.0,1.0]"),
        (np.empty((0, 3)), b"[]"),
        (("x", 1), b'["x",1]'),
        ({"a": None, "b": [True]}, b'{"a":null,"b":[true]}'),
    ],
)
def test_everything_an_answer_may_hold_has_a_json_form(value: Any, text: bytes) -> None:
    assert encode(value) == text


def test_what_has_no_json_form_is_an_error_of_ours() -> None:
    with pytest.raises(TypeError, match="not JSON serializable"):
        encode(object())
