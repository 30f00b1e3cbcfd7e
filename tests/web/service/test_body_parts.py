"""Bodies of too many parts are refused; signs within texts are no parts."""

import json

import pytest

from app.web.service.body_parts import MOST_NAMES_AND_LISTS, MOST_VALUES, check_parts
from app.web.service.errors import Refusal

MANY = MOST_NAMES_AND_LISTS


@pytest.mark.parametrize(
    "body",
    [
        [0] * MOST_VALUES,
        [0] * (MOST_VALUES - 1) + ['"'],
        [[]] * (MANY - 1),
        [{}] * (MANY - 1),
        {str(i): i for i in range(MANY - 1)},
        {"text": "[{:" * MANY},
        {"text": ",\n" * MOST_VALUES},
        {"text": '"[\\' * MANY},
        {"text": '\\"{' * MANY, "other": "\\\\", "more": ["[" * MANY]},
    ],
    ids=range(9),
)
def test_what_is_not_too_much_passes(body: object) -> None:
    check_parts(json.dumps(body, separators=(",", ":")).encode())


@pytest.mark.parametrize(
    "body",
    [
        json.dumps([0] * (MOST_VALUES + 1)).encode(),
        json.dumps([[]] * MANY).encode(),
        json.dumps([{}] * MANY).encode(),
        json.dumps({str(i): "[" for i in range(MANY + 1)}).encode(),
        json.dumps(["\\", [[]] * MANY]).encode(),
        json.dumps(['\\"', [[]] * MANY]).encode(),
        b"[" * (MANY + 1),
        b'"' * (2 * MOST_VALUES + 2) + b"[" * (MANY + 1),
    ],
    ids=range(8),
)
def test_too_many_parts_are_refused(body: bytes) -> None:
    with pytest.raises(Refusal) as refusal:
        check_parts(body)

    assert refusal.value.status_code == 422
    assert refusal.value.error.field == "body"
