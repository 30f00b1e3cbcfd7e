"""Answers travel compressed where the client can read that, and as they are where it cannot."""

import gzip

import httpx
import pytest

from app.web.service import own_files

pytestmark = pytest.mark.anyio


async def raw(api: httpx.AsyncClient, address: str, accepted: str) -> tuple[httpx.Response, bytes]:
    """An answer as it travels."""
    async with api.stream("GET", address, headers={"accept-encoding": accepted}) as response:
        return response, b"".join([part async for part in response.aiter_raw()])


@pytest.mark.parametrize(
    "address",
    ["/lab", "/api/catalog", "/openapi.json", "/static/js/iteration/run.js", "{own}/js/iteration/run.js"],
)
async def test_what_is_long_is_compressed(api: httpx.AsyncClient, address: str) -> None:
    address = address.format(own=own_files.address())
    plain, whole = await raw(api, address, "identity")
    packed, body = await raw(api, address, "gzip")

    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert "accept-encoding" in packed.headers["vary"].lower()
    assert gzip.decompress(body) == whole
    assert len(body) < len(whole) / 2


async def test_what_is_short_travels_as_it_is(api: httpx.AsyncClient) -> None:
    response, _ = await raw(api, "/health", "gzip")
    assert "content-encoding" not in response.headers


@pytest.mark.parametrize("address", ["/api/catalog", "/static/js/iteration/run.js"])
async def test_a_compressed_copy_that_is_still_good_is_not_sent_again(
    api: httpx.AsyncClient, address: str
) -> None:
    first, _ = await raw(api, address, "gzip")
    tag = first.headers["etag"]
    again = await api.get(address, headers={"if-none-match": tag})

    assert tag.startswith("W/")
    assert (again.status_code, again.content) == (304, b"")
