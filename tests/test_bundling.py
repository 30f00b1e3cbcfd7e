"""The bundles: what deno makes of a page, and what happens where deno or npm does not answer."""

import json
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import bundling
from app.bundling import bundle
from app.web.service import release
from app.web.service.bundles import PLOTLY_PART, Record, read, sources

FILES = {
    "js/lab/main.js": "// Page.\nimport { twice } from '../shared/twice.js';\ndocument.title = twice(3);\n",
    "js/shared/twice.js": "/** Two times. */\nexport function twice(point) {\n  return 2 * point;\n}\n",
    "css/lab/main.css": "@import '../base.css';\n@import './lab.css';\n",
    "css/base.css": "/* First. */\n.page { color: light-dark(#111111, #eeeeee); }\n",
    "css/lab/lab.css": ".page { color: teal; }\n",
}
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with one page, and with a part of plotly.js from the time before."""
    for name, text in FILES.items():
        path = tmp_path / "static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "bundles").mkdir()
    (tmp_path / "bundles" / PLOTLY_PART).write_text("plotly")
    (tmp_path / "bundles" / "old.js").write_text("old")
    return tmp_path


@pytest.fixture
def cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that has fetched nothing from npm yet, and that cannot reach it."""
    monkeypatch.setenv("DENO_DIR", str(tmp_path / "deno"))
    monkeypatch.setenv("NPM_CONFIG_REGISTRY", NOWHERE)


@pytest.fixture
def made(checkout: Path) -> Path:
    """The folder of its bundles; where npm cannot be reached there are none to look at."""
    record = bundle(checkout)
    if "npm could not be reached" in record.missing:
        pytest.skip(record.missing)
    assert record == Record(sources(checkout / "static"))
    return checkout / "bundles"


def test_what_pages_load_later_are_files_of_their_own_and_all_else_is_one(checkout: Path) -> None:
    """Though each part shares something else with the page; and all is there once."""
    scripts = checkout / "static" / "js"
    for name in ("half", "third"):
        (scripts / f"shared/{name}.js").write_text(
            f"export const {name} = () => document.body.id = '{name}';\n"
        )
    (scripts / "lab/main.js").write_text(
        "import { half } from '../shared/half.js';\nimport { third } from '../shared/third.js';\n"
        "half();\nthird();\nconst open = async () => await import('./open.js');\n"
        "const close = async () => await import('./close.js');\nopen().then(close);\n"
    )
    (scripts / "lab/open.js").write_text("import { half } from '../shared/half.js';\nhalf('open');\n")
    (scripts / "lab/close.js").write_text("import { third } from '../shared/third.js';\nthird('close');\n")
    record = bundle(checkout)
    if "npm could not be reached" in record.missing:
        pytest.skip(record.missing)
    texts = {path.name.split("-")[0]: path.read_text() for path in (checkout / "bundles/js/lab").glob("*.js")}

    assert sorted(texts) == ["chunk", "close", "main.js", "open"]
    holders = {
        word: [name for name in texts if f'"{word}"' in texts[name]] for word in ("half", "third", "open")
    }
    assert holders == {"half": ["chunk"], "third": ["chunk"], "open": ["open"]}


def test_a_page_is_one_minified_module(made: Path) -> None:
    text = (made / "js/lab/main.js").read_text()

    assert "import" not in text
    assert "Two times." not in text
    assert len(text.splitlines()) == 2  # the script, and where its map is


def test_whoever_may_read_the_checkout_may_read_the_bundles(made: Path, checkout: Path) -> None:
    assert made.stat().st_mode == (checkout / "static").stat().st_mode


def test_a_style_sheet_holds_its_parts_in_their_order(made: Path) -> None:
    text = (made / "css/lab/main.css").read_text()

    assert "@import" not in text
    assert 0 < text.index("light-dark(") < text.index("teal")


@pytest.mark.parametrize("name", ["js/lab/main.js", "css/lab/main.css"])
def test_a_source_map_leads_back_to_the_sources(made: Path, name: str) -> None:
    source_map = json.loads((made / f"{name}.map").read_text())

    assert f"sourceMappingURL={Path(name).name}.map" in (made / name).read_text()
    paths = [((made / name).parent / each).resolve() for each in source_map["sources"]]
    assert {path.relative_to(made.parent).as_posix() for path in paths} == {
        f"static/{each}" for each in FILES if each.endswith(Path(name).suffix) and each != "css/lab/main.css"
    }
    assert source_map["sourcesContent"] == [path.read_text() for path in paths]


def test_what_was_there_before_goes_but_plotly_js_stays(made: Path) -> None:
    assert not (made / "old.js").exists()
    assert (made / PLOTLY_PART).read_text() == "plotly"


def test_two_times_make_the_same(made: Path, checkout: Path) -> None:
    before = {path: path.read_bytes() for path in made.rglob("*") if path.is_file()}
    bundle(checkout)

    assert {path: path.read_bytes() for path in made.rglob("*") if path.is_file()} == before


@pytest.mark.usefixtures("cut_off")
def test_without_npm_nothing_is_bundled_and_one_line_says_so(checkout: Path) -> None:
    record = bundle(checkout)

    assert record.sources == ""
    assert record.missing == "Pages load native modules and all of plotly.js: npm could not be reached."
    assert read(checkout / "bundles") == record
    assert [path.name for path in (checkout / "bundles").iterdir()] == ["record.json"]


@pytest.mark.usefixtures("made")
def test_bundles_that_are_still_good_stay_when_npm_is_away(
    checkout: Path, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue("cut_off")

    assert bundle(checkout) == Record(sources(checkout / "static"))
    assert (checkout / "bundles/js/lab/main.js").exists()


def test_without_plotly_js_the_pages_are_bundled_all_the_same(
    checkout: Path, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (made / PLOTLY_PART).unlink()
    monkeypatch.setattr(bundling, "_PLOTLY_ENTRY", "import './nowhere.js';")

    record = bundle(checkout)

    assert record.sources == sources(checkout / "static")
    assert record.missing.startswith("Pages load all of plotly.js: ")
    assert (made / "js/lab/main.js").exists()


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch, cut_off: None) -> Iterator[None]:
    """A registry that takes every call and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as registry:
        monkeypatch.setenv("NPM_CONFIG_REGISTRY", f"http://127.0.0.1:{registry.getsockname()[1]}")
        yield


@pytest.mark.usefixtures("silent")
def test_a_registry_that_hangs_does_not_hang_the_installation(checkout: Path) -> None:
    began = time.monotonic()
    record = bundle(checkout, seconds=2)

    assert time.monotonic() - began < 20
    assert record.missing.endswith("took longer than 2 s.")


def test_without_deno_one_line_says_so(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundling.shutil, "which", lambda *_, **__: None)

    assert bundle(checkout).missing.endswith("deno is not installed here.")


def test_a_mistake_in_a_script_is_named(checkout: Path, made: Path) -> None:
    (checkout / "static/js/shared/twice.js").write_text("export function twice( {\n")
    release._looked_up.cache_clear()  # it looks for changes once a second

    assert "twice.js" in bundle(checkout).missing
