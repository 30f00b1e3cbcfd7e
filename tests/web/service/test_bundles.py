"""Pages come bundled only if the bundles were made of the scripts and style sheets as they are now."""

import re
from pathlib import Path

import pytest
from plotly.offline import get_plotlyjs_version

from app.web.service import bundles, page_files, release
from app.web.service.bundles import (
    ABSENT,
    NATIVE,
    STALE,
    TRACES,
    Record,
    are_in_use,
    read,
    remark,
    sources,
    write,
)
from app.web.service.plotly_script import PLOTLY_ADDRESS, part_name
from tests.serving import ROOT


@pytest.fixture(autouse=True)
def unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has asked for native modules."""
    monkeypatch.delenv(NATIVE, raising=False)


@pytest.fixture
def static(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Static files of one page, which imports one module."""
    for name, text in {
        "lab/main.js": "import { a } from '../a.js';\n",
        "a.js": "export const a = 1;\n",
    }.items():
        path = tmp_path / "static" / "js" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "static" / "css").mkdir()
    monkeypatch.setattr(page_files, "STATIC", tmp_path / "static")
    monkeypatch.setattr(page_files, "_behind", lambda folder, *_: ("a.js", f"{folder}/main.js"))
    monkeypatch.setattr(page_files, "_sheets", lambda folder, _: ("shared/a.css", f"{folder}/b.css"))
    return tmp_path / "static"


@pytest.fixture
def made(static: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of bundles that were made of them."""
    folder = static.parent / "bundles"
    folder.mkdir()
    write(folder, Record(sources(static)))
    monkeypatch.setattr(page_files, "BUNDLES", folder)
    return folder


def test_a_page_names_one_module_and_one_style_sheet(made: Path) -> None:
    files = page_files.page_files("lab")

    root = f"{bundles.ADDRESS}/{release.release(made)}"
    assert (files.module, files.sheets) == (f"{root}/js/lab/main.js", (f"{root}/css/lab/main.css",))
    # What its module needs from the start is named too: of a page in parts, and of no other.
    assert files.preloaded == (f"{root}/js/a.js",)


@pytest.mark.parametrize("name", ["js/a.js", "js/new.js", "css/new.css"])
def test_after_a_change_a_page_names_native_modules(
    static: Path, made: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (static / name).write_text("/* changed */\n")
    monkeypatch.setattr(release.time, "monotonic", lambda: 1e9)

    files = page_files.page_files("lab")

    assert files.module.endswith("/js/lab/main.js")
    assert files.module.startswith("/static/")
    assert [path.rpartition("/js/")[2] for path in files.preloaded] == ["a.js", "lab/main.js"]
    assert [path.rpartition("/css/")[2] for path in files.sheets] == ["shared/a.css", "lab/b.css"]
    assert files.plotly == PLOTLY_ADDRESS
    assert remark(made, static) == STALE


def test_who_asks_for_native_modules_gets_them_without_a_remark(
    static: Path, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(NATIVE, "1")

    assert not are_in_use(made, static)
    assert page_files.page_files("lab").module.startswith("/static/")
    assert remark(made, static) == ""


def test_without_bundles_pages_are_native_and_the_reason_is_said(static: Path, tmp_path: Path) -> None:
    assert not are_in_use(tmp_path / "bundles", static)
    assert remark(tmp_path / "bundles", static) == ABSENT

    write(tmp_path, Record("", "npm did not answer."))

    assert read(tmp_path) == Record("", "npm did not answer.")
    assert not are_in_use(tmp_path, static)
    assert remark(tmp_path, static) == "npm did not answer."


def test_where_all_is_there_nothing_is_said(static: Path, made: Path) -> None:
    assert are_in_use(made, static)
    assert remark(made, static) == ""


def test_plotly_js_is_of_the_version_of_the_python_package() -> None:
    assert get_plotlyjs_version() == bundles.PLOTLY_VERSION


def test_the_part_of_plotly_js_holds_the_traces_in_use() -> None:
    figures = "\n".join(path.read_text() for path in (ROOT / "app/figures").rglob("*.py"))
    scripts = "\n".join(path.read_text() for path in (ROOT / "static/js").rglob("*.js"))

    # A trace says its type first; axes and shapes have types of their own.
    assert set(re.findall(r'\{\s*"type": "(\w+)",\s*"(?:uid|x|mode)"', figures)) == set(TRACES)
    assert not re.search(r"""\btype: ['"](?:scatter|contour|heatmap|surface|bar)['"]""", scripts)


def test_the_name_of_the_part_names_its_contents(tmp_path: Path) -> None:
    file = tmp_path / bundles.PLOTLY_PART
    assert part_name(tmp_path) is None

    file.write_text("one")
    one = part_name(tmp_path)
    file.write_text("other")

    assert re.fullmatch(r"plotly-[0-9.]+-scatter-contour-[0-9a-f]{8}\.min\.js", one or "")
    assert part_name(tmp_path) != one
    assert part_name(tmp_path, installed="0.0.0") is None
