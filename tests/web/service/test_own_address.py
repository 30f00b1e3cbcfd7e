"""The site's own address: from the setting, else from a request that names a possible host."""

import pytest
from fastapi import Request

from app.web.service.own_address import SETTING, checked, own_path, site_address


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


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("http://a.org", "/"),
        ("HTTP://A.org/graph?step=3#x", "/graph?step=3#x"),
        ("/graph?text=(a)|{b}", "/graph?text=(a)|{b}"),
        ("/?to=//b.org/@", "/?to=//b.org/@"),
    ],
)
def test_an_address_of_the_site_is_its_path(address: str, path: str) -> None:
    assert own_path(request("a.org"), address) == path


@pytest.mark.parametrize(
    "address",
    [
        *(
            "",
            "graph",
            "http:/graph",
            "//b.org",
            "/\\b.org",
            "\\/b.org",
            "http:\\\\a.org/",
            "javascript:alert(1)",
        ),
        *("https://a.org/", "http://a.org:81/", "http://a.org.evil/", "http://aXorg/", "http://evil/a.org"),
        *("http://a.org@evil/", "http://me@a.org/", "http://evil#@a.org/", "http://evil?@a.org/"),
        *(
            "http%3A%2F%2Fa.org/",
            "http://a.org%2eevil/",
            "http://a.org\\@evil/",
            " http://a.org/",
            "/a b",
            "/a\n",
        ),
        *("/a\tb", "/ä", "http://a.org.", "ftp://a.org/", "http:///a.org", "http://a.org/\x00"),
    ],
)
def test_any_other_address_is_nobodys_here(address: str) -> None:
    assert own_path(request("a.org"), address) is None
