"""Whatever is sent, the answer is a 4xx in the one shape or an honest result, never a 5xx or a warning."""

import json

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.web.random_bodies import slightly_wrong
from tests.web.requests import Json, error_of
from tests.web.valid_bodies import JSON

pytestmark = pytest.mark.anyio


@given(slightly_wrong())
async def test_nothing_makes_the_server_fail(api: httpx.AsyncClient, wrong: tuple[str, Json]) -> None:
    address, request = wrong

    # Lone surrogates and NaN are sent too: json.dumps writes what JSON does not allow.
    response = await api.post(address, content=json.dumps(request), headers=JSON)

    if response.status_code != 200:
        assert error_of(response)


@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
async def test_no_bytes_make_the_server_fail(api: httpx.AsyncClient, body: bytes) -> None:
    assert error_of(await api.post("/api/step", content=body, headers=JSON))
