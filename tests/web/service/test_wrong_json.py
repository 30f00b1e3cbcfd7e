"""What is said of a body that is no JSON: which number is not finite, or where reading ended."""

import json
import math
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.service.error_details import ErrorDetail
from app.web.service.json_codec import decode
from app.web.service.wrong_json import MOST_TOKENS, parts_around, refusal_of


def said_of(body: bytes) -> ErrorDetail:
    """The error of a body that cannot be read."""
    with pytest.raises(json.JSONDecodeError) as wrong:
        decode(body)
    return refusal_of(body, wrong.value).error


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "-1E999", "nan", "9" * 400])
@pytest.mark.parametrize(
    ("before", "after", "path"),
    [
        ('{"a": ', "}", "a"),
        ('{"a": 1, "b": {"c": [[], {}, [0,\n ', "]]}}", "b.c[2][1]"),
        ('{"a": "x, [{:\\"", "\\u00e4\\"": [",", "]", ', "]}", 'ä"[2]'),
        ('[{"a": 1}, ', "]", "[1]"),
    ],
)
def test_a_number_that_is_not_finite_is_named_by_its_path(
    number: str, before: str, after: str, path: str
) -> None:
    told = said_of(f"{before}{number}{after}".encode())

    if number.lstrip("-")[0].isdigit():
        assert told == ErrorDetail(path, "This number is too large.", "sizes up to 1.79e308")
    else:
        assert told == ErrorDetail(path, "This number is not finite.", "a finite number")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"a": [1,', "unexpected end of data, at line 1, column 10."),
        (b'{"a":\n [1,\n 2x]}', "at line 3, column 3."),
        (b'{"a": "NaN', "unexpected end of data, at line 1, column 11."),
        (b"{NaN: 1}", "at line 1, column 2."),
        (b"NaN", "at line 1, column 1."),
        (b'{"a" NaN}', "at line 1, column 6."),
        (b'{"a": 1, NaN}', "at line 1, column 10."),
        (b'{"a":' * 300 + b"NaN", "at line 1, column 1501."),
        (b'{"a": "\xff"}', "byte 8 cannot be read."),
    ],
)
def test_where_reading_ended_is_said_of_all_else(body: bytes, said: str) -> None:
    told = said_of(body)

    assert told.field == "body"
    assert told.message.endswith(said)


TEXTS = st.text(max_size=4)
MADE = st.dictionaries(TEXTS, st.lists(TEXTS | st.integers(), max_size=3), max_size=3)


@given(MADE, MADE)
def test_the_path_leads_to_the_number_whatever_is_around(before: Any, after: Any) -> None:
    value = {"before": before, "here": [before, [after, {"in": math.inf}]], "after": after}
    text = json.dumps(value, ensure_ascii=False)
    found: Any = json.loads(text)
    for part in parts_around(text, text.index("Infinity}]")) or []:
        found = found[part]

    assert found == math.inf


@pytest.mark.parametrize(
    "body",
    [
        b'{"a": [' + b'"",' * 1_300_000 + b"NaN]}",
        b'{"a": "' + b'\\"' * 2_000_000,
        b'{"a": ' + b"9" * 4_000_000 + b"}",
        b'{"a": ' + b" " * 4_000_000 + b"NaN}",
        b'{"a": [' + b"1," * 2_000_000 + b"NaN]}",
    ],
    ids=["texts", "escapes", "digits", "spaces", "numbers"],
)
def test_a_large_body_is_refused_at_once(body: bytes) -> None:
    with pytest.raises(json.JSONDecodeError) as wrong:
        decode(body)
    start = time.process_time()
    told = refusal_of(body, wrong.value).error

    assert time.process_time() - start < 1
    assert told.field in ("a", "a[2000000]", "body")


def test_so_many_texts_are_looked_at_and_no_more() -> None:
    few, many = (f'{{"a": [{"[]," * half}' for half in (MOST_TOKENS // 2 - 2, MOST_TOKENS))

    assert parts_around(few, len(few)) == ["a", MOST_TOKENS // 2 - 2]
    assert parts_around(many, len(many)) is None
