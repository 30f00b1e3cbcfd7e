"""A page preloads the scripts that its own script needs, and no others."""

from pathlib import Path

import pytest

from app.web.service.script_imports import SCRIPTS, SHEETS, scripts_behind, sheets_of


def test_scripts_are_followed_through_folders(tmp_path: Path) -> None:
    (tmp_path / "views").mkdir()
    (tmp_path / "main.js").write_text("import { a } from './views/a.js';\n// import { z } from './z.js';\n")
    (tmp_path / "views" / "a.js").write_text(
        "import {\n  b,\n} from '../b.js';\nexport { c } from './c.js';\n"
    )
    (tmp_path / "b.js").write_text("/** @type {import('./types.js').B} */\nexport const b = 1;\n")
    (tmp_path / "views" / "c.js").write_text("import { b } from '../b.js';\n")

    assert scripts_behind("main.js", tmp_path) == ["b.js", "main.js", "views/a.js", "views/c.js"]


def test_what_is_loaded_later_is_not_behind_a_bundle(tmp_path: Path) -> None:
    head = 'import{a as U}from"./chunk-A.js";import{b}from"./chunk-B.js";'
    (tmp_path / "main.js").write_text(f'{head}var m=async()=>(await import("./later.js")).m;')
    for name in ("chunk-A.js", "chunk-B.js", "later.js"):
        (tmp_path / name).write_text("var a=1;export{a as U};\n")

    assert scripts_behind("main.js", tmp_path) == ["chunk-A.js", "chunk-B.js", "main.js"]


@pytest.mark.parametrize("entry", ["iteration/main.js", "descent/main.js"])
def test_every_script_behind_a_page_is_there(entry: str) -> None:
    found = scripts_behind(entry)

    assert entry in found
    assert all((SCRIPTS / script).is_file() for script in found)


def test_the_style_sheets_of_a_page_come_in_their_order() -> None:
    found = sheets_of("graph/main.css")
    assert found[0] == "shared/colours.css"
    last = ["graph/panels.css", "shared/forced_colours.css", "shared/print/left_out.css"]
    place = found.index(last[0])
    assert found[place : place + 3] == last
    assert all((SHEETS / path).is_file() for path in found)


def test_a_list_of_sheets_may_name_another_list(tmp_path: Path) -> None:
    for folder in ("page", "figures", "shared"):
        (tmp_path / folder).mkdir()
    (tmp_path / "page" / "main.css").write_text("@import '../figures/all.css';\n@import './page.css';\n")
    (tmp_path / "figures" / "all.css").write_text("@import '../shared/base.css';\n@import './frame.css';\n")
    for sheet in ("page/page.css", "shared/base.css", "figures/frame.css"):
        (tmp_path / sheet).write_text(".a { color: red; }\n")

    assert sheets_of("page/main.css", tmp_path) == ["shared/base.css", "figures/frame.css", "page/page.css"]


@pytest.mark.parametrize("page", ["iteration", "graph", "descent", "race"])
def test_figures_in_a_text_have_every_sheet_of_their_page_but_for_its_layout(page: str) -> None:
    # How a page unfolds or is printed is its layout; what is opened beside its figure stands in no frame.
    beside = ("page", "unfolding", "code", "local", "surface", "basins", "print")
    own = {f"{page}/{name}.css" for name in beside}
    around = ("header", "presets", "code", "cells", "folded_card")
    of_the_page = {f"shared/{name}.css" for name in around} | own
    assert set(sheets_of(f"{page}/main.css")) - of_the_page <= set(sheets_of("figures/all.css"))
