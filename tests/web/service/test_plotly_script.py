"""plotly.js, as a browser or a proxy asks for it."""

import gzip
from collections.abc import AsyncIterator
from importlib.resources import files

import brotli
import httpx
import pytest
from fastapi import FastAPI

from app.web.service import content, plotly_script
from app.web.service.plotly_script import PLOTLY_ADDRESS

pytestmark = pytest.mark.anyio

DECODERS = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}


@pytest.fixture
def original() -> bytes:
    return files("plotly").joinpath("package_data/plotly.min.js").read_bytes()


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    """A client of an application that has plotly.js alone."""
    app = FastAPI()
    app.include_router(plotly_script.router)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


async def raw(client: httpx.AsyncClient, accept_encoding: str) -> tuple[httpx.Response, bytes]:
    """plotly.js, as it travels."""
    headers = {"accept-encoding": accept_encoding}
    async with client.stream("GET", PLOTLY_ADDRESS, headers=headers) as response:
        return response, b"".join([part async for part in response.aiter_raw()])


@pytest.mark.parametrize(
    ("accept_encoding", "encoding"),
    [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0.5", "gzip"), ("identity", None)],
)
async def test_plotly_is_the_installed_file_in_the_best_encoding(
    client: httpx.AsyncClient, original: bytes, accept_encoding: str, encoding: str | None
) -> None:
    response, body = await raw(client, accept_encoding)

    assert response.headers.get("content-encoding") == encoding
    assert response.headers["content-length"] == str(len(body))
    assert response.headers["content-type"].startswith("text/javascript")
    assert DECODERS[encoding](body) == original


@pytest.mark.parametrize(("accept_encoding", "megabytes"), [("br", 1.3), ("gzip", 1.5)])
async def test_plotly_is_small_on_the_wire(
    client: httpx.AsyncClient, accept_encoding: str, megabytes: float
) -> None:
    _, body = await raw(client, accept_encoding)

    assert len(body) < megabytes * 1e6


async def test_plotly_may_be_kept_for_ever_by_browsers_and_proxies(client: httpx.AsyncClient) -> None:
    response = await client.get(PLOTLY_ADDRESS)

    assert response.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert response.headers["vary"] == "accept-encoding"


async def test_one_tag_names_it_in_all_encodings(client: httpx.AsyncClient) -> None:
    tags = {(await raw(client, encoding))[0].headers["etag"] for encoding in ("br", "gzip", "identity")}

    assert [tag[:3] for tag in tags] == ['W/"']


@pytest.mark.parametrize("form", ["{tag}", '"other", {tag}', "*"])
async def test_a_copy_that_is_still_good_is_not_sent_again(client: httpx.AsyncClient, form: str) -> None:
    tag = (await client.get(PLOTLY_ADDRESS)).headers["etag"]

    again = await client.get(PLOTLY_ADDRESS, headers={"if-none-match": form.format(tag=tag)})

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag
    assert again.headers["vary"] == "accept-encoding"


async def test_another_copy_is_replaced(client: httpx.AsyncClient, original: bytes) -> None:
    response = await client.get(PLOTLY_ADDRESS, headers={"if-none-match": '"other"'})

    assert (response.status_code, response.content) == (200, original)


@pytest.mark.parametrize("address", ["/assets/plotly-0.0.0.min.js", "/assets/plotly.min.js", "/assets/"])
async def test_another_version_is_not_there(client: httpx.AsyncClient, address: str) -> None:
    assert (await client.get(address)).status_code == 404


async def test_the_address_names_the_version_that_the_file_names(original: bytes) -> None:
    name = PLOTLY_ADDRESS.removeprefix("/assets/plotly-").removesuffix(".min.js")

    assert f"plotly.js v{name}".encode() in original[:200]


async def test_plotly_is_compressed_before_the_first_request(monkeypatch: pytest.MonkeyPatch) -> None:
    async with plotly_script.compress_early(FastAPI()):
        used = plotly_script.plotly_script(plotly_script.PART or plotly_script.WHOLE)
        monkeypatch.setattr(content, "ENCODERS", {})  # nothing more can be compressed
        assert len({used.form(encoding) for encoding in ("br", "gzip", "identity")}) == 3


async def test_it_is_only_read(client: httpx.AsyncClient) -> None:
    assert (await client.post(PLOTLY_ADDRESS)).status_code == 405
