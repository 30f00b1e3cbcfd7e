"""HEAD says of every address what GET would answer."""

import httpx
import pytest

from app.web.service.plotly_script import PLOTLY_ADDRESS

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    "address",
    [
        *(
            "/",
            "/iteration",
            "/?preset=xor&iteration=12",
            "/lab?preset=xor",
            "/api/catalog",
            "/health",
            "/nowhere",
            "/api/step",
        ),
        *("/static/icon.svg", PLOTLY_ADDRESS),
    ],
)
async def test_head_is_get_without_the_body(api: httpx.AsyncClient, address: str) -> None:
    get = await api.get(address)
    head = await api.head(address)

    assert (head.status_code, head.content) == (get.status_code, b"")
    assert head.headers == get.headers
