"""Errors: the path of a field as a client wrote it, and one plain sentence for each."""

from typing import Any

import pytest

from app.web.service.error_details import ErrorDetail, error_details, field_path


@pytest.mark.parametrize(
    ("location", "body", "path"),
    [
        (("body", "problem", "layers", 1), {"problem": {"layers": [2, 0]}}, "problem.layers[1]"),
        (("body", "theta"), {}, "theta"),
        (("body",), None, "body"),
        # Validation puts the name of the form it tried into the path; the client did not write it.
        (
            ("body", "data", "own rows", "x", 0, 1),
            {"data": {"name": "rows", "x": [[1, "a"]]}},
            "data.x[0][1]",
        ),
        (("body", "biases", "biases in a word"), {"biases": 7}, "biases"),
        (("body", "data", "named data set", "name"), {"data": {}}, "data.name"),
        (("query", "layers"), None, "layers"),
        (("body", "a" * 1000), {"a" * 1000: 1}, "a" * 60),
    ],
)
def test_the_path_is_what_the_client_wrote(location: Any, body: Any, path: str) -> None:
    assert field_path(location, body) == path


def test_words_name_the_limit() -> None:
    error = {"type": "less_than_equal", "loc": ("body", "steps"), "msg": "", "ctx": {"le": 1000}}

    assert error_details([error], {"steps": 10**9}) == [
        ErrorDetail("steps", "This number is too large.", "at most 1000")
    ]


def test_a_mistake_without_words_of_ours_gets_those_of_validation() -> None:
    error = {"type": "multiple_of", "loc": ("body", "n"), "msg": "Input should be a multiple of 2", "ctx": {}}

    [detail] = error_details([error], {"n": 3})

    assert detail.message == "Input should be a multiple of 2."


def test_a_field_is_named_once() -> None:
    error = {"type": "missing", "loc": ("body", "theta"), "msg": "", "ctx": {}}

    assert len(error_details([error, error], {})) == 1
