"""QR codes: a reader of another maker reads the very address, and only this site's addresses are drawn."""

import re

import httpx
import numpy as np
import pytest
import zxingcpp
from numpy.typing import NDArray

from app.web.share.qr import MOST_LETTERS, QUIET, qr_svg

LONG = "https://example.org/iteration?" + "e=%7B%22aB%22%3A(1)%7D&" * 80

pytestmark = pytest.mark.anyio


def picture(svg: str, pixels: int = 4) -> NDArray[np.uint8]:
    """The code in grey, `pixels` a module: its rectangles, painted."""
    [side] = {int(text) for text in re.findall(r' (?:width|height)="(\d+)"', svg)}
    shown = np.full((side, side), 255, np.uint8)
    for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1", svg):
        shown[int(y), int(x) : int(x) + int(length)] = 0
    return np.kron(shown, np.ones((pixels, pixels), np.uint8))


def read(svg: str) -> str:
    return str(zxingcpp.read_barcode(picture(svg), zxingcpp.BarcodeFormat.QRCode).text)


@pytest.mark.parametrize("address", ["http://test/", "https://a.org/graph?text=(x*y)%5E2&step=3#a", LONG])
def test_a_reader_reads_the_address(address: str) -> None:
    assert read(qr_svg(address[:MOST_LETTERS])) == address[:MOST_LETTERS]


def test_it_is_quiet_around_the_code_and_always_the_same() -> None:
    svg = qr_svg("http://test/")
    shown = picture(svg, pixels=1)

    assert shown[:QUIET].min() == shown[:, :QUIET].min() == shown[-QUIET:].min() == 255
    assert shown[QUIET, QUIET] == 0
    assert svg == qr_svg("http://test/")


async def test_the_call_draws_the_whole_address_of_a_path_and_is_kept(api: httpx.AsyncClient) -> None:
    answer = await api.get("/qr.svg", params={"address": "/graph?step=3"})
    again = await api.get(
        "/qr.svg",
        params={"address": "http://TEST/graph?step=3"},
        headers={"if-none-match": answer.headers["etag"]},
    )

    assert answer.headers["content-type"] == "image/svg+xml"
    assert read(answer.text) == "http://test/graph?step=3"
    assert "max-age=86400" in answer.headers["cache-control"]
    assert again.status_code == 304


@pytest.mark.parametrize("address", ["http://test.evil/", "http://test@evil/", "//evil", "http%3A%2F%2Fevil"])
async def test_no_other_site_gets_a_code_from_here(api: httpx.AsyncClient, address: str) -> None:
    answer = await api.get("/qr.svg", params={"address": address})

    assert answer.status_code == 404
    assert answer.json()["error"]["field"] == "address"


@pytest.mark.parametrize("asked", [{}, {"address": "/" + "a" * MOST_LETTERS}])
async def test_without_an_address_or_with_one_too_long_it_says_so(
    api: httpx.AsyncClient, asked: dict[str, str]
) -> None:
    answer = await api.get("/qr.svg", params=asked)

    assert answer.status_code == 422
    assert answer.json()["error"]["field"] == "address"
