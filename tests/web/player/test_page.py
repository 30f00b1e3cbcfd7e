"""The address of a run's file, asked for like any page."""

import httpx
import pytest

from tests.bundled import bundled


@pytest.mark.anyio
async def test_the_file_of_a_run_is_kept_by_proxies_and_has_a_name(
    api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundled(monkeypatch)
    monkeypatch.setenv("SLOPE_SITE", "https://example.org")
    response = await api.get("/player/iteration.html?preset=xor&steps=5")
    again = await api.get(
        "/player/iteration.html?preset=xor&steps=5", headers={"if-none-match": response.headers["etag"]}
    )

    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert 'filename="slope-and-step-xor.html"' in response.headers["content-disposition"]
    assert "https://example.org/iteration?preset=xor&amp;steps=5" in response.text
    assert again.status_code == 304
