"""A body is read where it is called JSON, in any of the ways that this is written."""

import pytest

from app.web.service.content_type import check_content_type
from app.web.service.errors import Refusal


@pytest.mark.parametrize(
    "header",
    ["application/json", "Application/JSON; charset=utf-8", "application/geo+json", "application/json;"],
)
def test_json_is_read(header: str) -> None:
    check_content_type(header)


@pytest.mark.parametrize(
    "header",
    ["", "text/plain", "text/json", "application/jsonp", "x+json", "json", "multipart/form-data; boundary=x"],
)
def test_anything_else_is_refused_by_name(header: str) -> None:
    with pytest.raises(Refusal) as raised:
        check_content_type(header)
    assert raised.value.status_code == 415
    assert raised.value.error.field == "content-type"
    assert raised.value.error.allowed == "content-type: application/json"
