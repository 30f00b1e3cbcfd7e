"""Addresses, methods and queries that do not exist: one shape of refusal, or no effect."""

import httpx
import pytest

from tests.web.requests import error_of

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    "address", ["/api/catalog", "/api/presets", "/api/presets/xor", "/health", "/openapi.json"]
)
async def test_a_query_that_nobody_asked_for_changes_nothing(api: httpx.AsyncClient, address: str) -> None:
    plain = (await api.get(address)).content

    for query in ("?lr=nan", "?%00=%ff", "?" + "a=1&" * 500, "?q=%ED%A0%80"):
        assert (await api.get(address + query)).content == plain, query


@pytest.mark.parametrize(
    ("method", "address", "status", "field"),
    [
        ("GET", "/api/nothing", 404, "address"),
        ("GET", "/api/presets/..%2f..%2fetc", 404, "address"),
        ("POST", "/", 405, "method"),
        ("GET", "/api/step", 405, "method"),
        ("DELETE", "/api/catalog", 405, "method"),
        ("BREW", "/api/step", 405, "method"),
    ],
)
async def test_other_addresses_and_methods_get_the_same_shape(
    api: httpx.AsyncClient, method: str, address: str, status: int, field: str
) -> None:
    response = await api.request(method, address)

    assert response.status_code == status
    assert error_of(response)["field"] == field
