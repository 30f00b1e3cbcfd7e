"""GET /health: the server is up."""

import httpx
import pytest

from app import __version__

pytestmark = pytest.mark.anyio


async def test_it_says_so_and_which_version_it_is(api: httpx.AsyncClient) -> None:
    response = await api.get("/health")

    assert response.status_code == 200
    assert response.json() == {"status": "ok", "version": __version__}
