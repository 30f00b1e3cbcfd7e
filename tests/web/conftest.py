"""A client that talks to the application without a network between them."""

from collections.abc import AsyncIterator

import httpx
import pytest

from app.web.main import create_app


@pytest.fixture(scope="session")
async def api() -> AsyncIterator[httpx.AsyncClient]:
    """A client of the whole application; an exception in the application is raised in the test."""
    transport = httpx.ASGITransport(create_app())
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client
