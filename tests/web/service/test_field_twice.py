"""An object that has a field twice is refused, and the path of the field is named; all else passes."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.service.errors import Refusal
from app.web.service.field_twice import check_fields
from app.web.service.json_codec import decode


def check(body: str) -> None:
    check_fields(body.encode(), decode(body.encode()))


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ('{"seed": 1, "seed": 1}', "seed"),
        ('{"a": {"b": 1, "c": [], "b": 2}}', "a.b"),
        ('{"a": [1, {"b": {"x": 1, "x": {}}}]}', "a[1].b.x"),
        ('{"a": [[1], [{"b": 1, "b": 2}]]}', "a[1][0].b"),
        ('{"a:": "b: c:", "x": 1, "x": 2}', "x"),
        ('{"a": 1, "\\u0061": 2}', "a"),
    ],
)
def test_a_field_that_stands_twice_is_named(body: str, path: str) -> None:
    with pytest.raises(Refusal) as refused:
        check(body)
    assert refused.value.error == (path, "This field stands here twice.", "each field once")


VALUES = st.recursive(
    st.none() | st.integers(-9, 9) | st.text(alphabet="a:{", max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text('ab:"', max_size=2), inner, max_size=3)
    ),
)


@given(VALUES)
def test_what_has_each_field_once_passes(value: Any) -> None:
    check(json.dumps(value))


def test_a_body_that_is_as_deep_as_the_codec_reads_passes() -> None:
    check('{"a:": 1, "b": ' + "[" * 1000 + "]" * 1000 + "}")
