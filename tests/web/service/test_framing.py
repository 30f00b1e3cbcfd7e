"""Who may frame our pages."""

import httpx
import pytest

from app.web.main import create_app
from app.web.service.framing import FRAMED_BY, sites

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("address", ["/", "/iteration", "/api/catalog", "/nowhere"])
async def test_strangers_may_not_frame_a_page(api: httpx.AsyncClient, address: str) -> None:
    policy = (await api.get(address)).headers["content-security-policy"]
    assert policy.endswith("; frame-ancestors 'self'")


async def test_the_environment_lets_named_sites_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FRAMED_BY, "https://moodle.example.org https://*.example.net:8443")
    transport = httpx.ASGITransport(create_app())
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        policy = (await client.get("/health")).headers["content-security-policy"]
    assert policy.endswith("; frame-ancestors 'self' https://moodle.example.org https://*.example.net:8443")


async def test_the_environment_lets_everyone_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FRAMED_BY, "*")
    transport = httpx.ASGITransport(create_app())
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        assert "frame-ancestors" not in (await client.get("/health")).headers["content-security-policy"]


@pytest.mark.parametrize(
    "wrong", ["moodle.example.org", "https://a.org;script-src", "'none'", "javascript:1"]
)
def test_what_is_no_site_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=FRAMED_BY):
        sites(f"https://right.example {wrong}")
