"""The text of a page as the server writes it, before any script."""

import httpx


async def page(api: httpx.AsyncClient, address: str, **params: str) -> str:
    """The page at an address of this server, which must be there and be HTML."""
    answer = await api.get(address, params=params or None)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return answer.text
