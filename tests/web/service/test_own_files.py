"""Our own files, as a browser or a proxy asks for them, with and without the name of a release."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from app.web.service import release as release_module
from app.web.service.own_files import OwnFiles
from app.web.service.release import release

pytestmark = pytest.mark.anyio

SCRIPT = "export const beats = 4;\n"
OTHER_RELEASE = "0123456789ab"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "static" / "js").mkdir(parents=True)
    (tmp_path / "static" / "js" / "player.js").write_text(SCRIPT)
    (tmp_path / "secret.txt").write_text("not for the public")
    return tmp_path / "static"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time in seconds, as the only number of a list."""
    now = [1000.0]
    monkeypatch.setattr(release_module.time, "monotonic", lambda: now[0])
    return now


@pytest.fixture
async def client(folder: Path) -> AsyncIterator[httpx.AsyncClient]:
    app = Starlette()
    app.mount("/static", OwnFiles(folder))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


async def test_under_its_release_a_file_is_kept_for_good(client: httpx.AsyncClient, folder: Path) -> None:
    answer = await client.get(f"/static/{release(folder)}/js/player.js")

    assert (answer.status_code, answer.text) == (200, SCRIPT)
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("path", ["js/player.js", f"{OTHER_RELEASE}/js/player.js"])
async def test_elsewhere_it_is_asked_about_before_each_use(client: httpx.AsyncClient, path: str) -> None:
    first = await client.get(f"/static/{path}")
    again = await client.get(f"/static/{path}", headers={"if-none-match": first.headers["etag"]})

    assert first.text == SCRIPT
    assert first.headers["cache-control"] == again.headers["cache-control"] == "no-cache"
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("change", ["contents", "name", "new"])
def test_any_change_is_another_release(folder: Path, clock: list[float], change: str) -> None:
    before, script = release(folder), folder / "js" / "player.js"
    if change == "contents":
        script.write_text("export const beats = 'four';\n")
    elif change == "name":
        script.rename(script.with_name("clock.js"))
    else:
        (folder / "new.css").touch()
    clock[0] += 1

    assert release(folder) != before
    assert len(release(folder)) == len(OTHER_RELEASE)


def test_the_same_contents_are_the_same_release_everywhere(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy" / "js"
    copy.mkdir(parents=True)
    (copy / "player.js").write_text(SCRIPT)

    assert release(copy.parent) == release(folder)


async def test_a_changed_file_is_sent_again(
    client: httpx.AsyncClient, folder: Path, clock: list[float]
) -> None:
    first = await client.get("/static/js/player.js")
    (folder / "js" / "player.js").write_text("export const beats = 'four';\n")
    clock[0] += 1

    again = await client.get("/static/js/player.js", headers={"if-none-match": first.headers["etag"]})

    assert again.text == "export const beats = 'four';\n"


@pytest.mark.parametrize(
    "path", ["missing.js", "", "../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt", "%00", "x" * 5000]
)
@pytest.mark.parametrize("before", ["", f"{OTHER_RELEASE}/"])
async def test_nothing_else_is_given_away(client: httpx.AsyncClient, before: str, path: str) -> None:
    assert (await client.get(f"/static/{before}{path}")).status_code == 404


async def test_files_are_only_read(client: httpx.AsyncClient) -> None:
    answer = await client.post("/static/js/player.js")

    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


async def test_what_has_been_asked_for_comes_from_memory(
    client: httpx.AsyncClient, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await client.get("/static/js/player.js")
    monkeypatch.delattr(Path, "read_bytes")

    assert (await client.get("/static/js/player.js")).content == first.content


async def test_pages_and_files_of_one_release_belong_together(
    client: httpx.AsyncClient, folder: Path, clock: list[float]
) -> None:
    """An edit is another release: under the name of the one before, nothing of it is kept by a browser."""
    before = release(folder)
    await client.get(f"/static/{before}/js/player.js")
    (folder / "js" / "player.js").write_text("export const beats = 'four';\n")

    assert (await client.get(f"/static/{before}/js/player.js")).text == SCRIPT
    clock[0] += 1
    assert (await client.get(f"/static/{before}/js/player.js")).headers["cache-control"] == "no-cache"
