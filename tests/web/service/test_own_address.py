"""The site's own address: from the setting, else from a request that names a possible host."""

import pytest
from fastapi import Request

from app.web.service.own_address import SETTING, checked, site_address


def request(host: str, scheme: str = "http") -> Request:
    headers = [(b"host", host.encode())]
    return Request({"type": "http", "scheme": scheme, "server": ("::1", 80), "path": "/", "headers": headers})


@pytest.mark.parametrize(
    "host", ["example.org", "Example.ORG", "localhost:8000", "10.0.0.1", "[::1]:8000", "a-b.example.org"]
)
def test_a_possible_host_is_the_site(host: str) -> None:
    assert site_address(request(host, "https")) == f"https://{host.lower()}"


@pytest.mark.parametrize(
    "host",
    ["", "-a.org", "a..b", "a.org:", "a.org:123456", "a/b", 'a"', "a b", "a\n", "a" * 256, "u@a.org"],
)
def test_any_other_host_is_replaced_by_the_place_of_the_server(host: str) -> None:
    assert site_address(request(host)) == "http://[::1]:80"


def test_the_setting_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, "https://example.org/")

    assert site_address(request("other.org")) == "https://example.org"


@pytest.mark.parametrize("site", ["example.org", "ftp://example.org", "https://example.org/path", "https://"])
def test_a_setting_that_is_no_address_is_refused(site: str) -> None:
    with pytest.raises(ValueError, match=SETTING):
        checked(site)
