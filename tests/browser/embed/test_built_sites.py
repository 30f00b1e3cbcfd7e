"""Figures in pages that MkDocs Material, Sphinx and reveal.js have really built, and in a file from disk."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.embed.course_site import folder_site
from tests.browser.embed.host_page import wait_for_event
from tests.serving import Server

pytestmark = pytest.mark.deep

REVEAL = "reveal.js@6.0.2"
SECONDS = 120

# The part of a teacher's page that any of these programs passes on as it is.
PASTED = """
<script>
  const heard = [];
  let height = 0;
  addEventListener('message', ({ data }) => heard.push(data));
  addEventListener('slope-resize', ({ detail }) => height = detail.height);
</script>
<iframe src="SERVER/embed/v1/iteration?preset=mazur" title="One iteration" width="700" height="450"></iframe>
<slope-and-step figure="graph" loading="eager" text="x*y" start="x:2,y:3"></slope-and-step>
<script src="SERVER/embed/v1/embed.js"></script>
"""
BOTH_READY = "heard.filter((data) => data.event === 'ready').length === 2"
HEIGHT = "document.querySelector('slope-and-step').shadowRoot.querySelector('iframe').clientHeight"


def build_with_mkdocs(folder: Path, pasted: str) -> Path:
    needs("material", "mkdocs-material")
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(f"# Course\n\nLook at this:\n\n{pasted}\n\nAnd answer.\n")
    settings = (
        "site_name: Course\ntheme:\n  name: material\n  font: false\n  features: [navigation.instant]\n"
    )
    (folder / "mkdocs.yml").write_text(settings)
    run(folder, sys.executable, "-m", "mkdocs", "build", "--quiet")
    return folder / "site"


def build_with_sphinx(folder: Path, pasted: str) -> Path:
    needs("sphinx", "sphinx")
    (folder / "conf.py").write_text("project = 'Course'\n")
    raw = "".join(f"   {line}\n" for line in pasted.splitlines())
    (folder / "index.rst").write_text(f"Course\n======\n\n.. raw:: html\n\n{raw}\n")
    run(folder, sys.executable, "-m", "sphinx", "-q", "-b", "html", ".", "site")
    return folder / "site"


def build_with_reveal(folder: Path, pasted: str) -> Path:
    if not shutil.which("npm"):
        pytest.skip("There is no npm to fetch reveal.js with.")
    fetched = subprocess.run(
        ["npm", "pack", REVEAL, "--silent"], cwd=folder, capture_output=True, timeout=SECONDS, check=False
    )
    if fetched.returncode:
        pytest.skip("npm does not reach reveal.js.")
    shutil.unpack_archive(next(folder.glob("*.tgz")), folder)
    (folder / "package" / "index.html").write_text(
        '<!doctype html><title>Slides</title><link rel="stylesheet" href="dist/reveal.css">'
        f'<div class="reveal"><div class="slides"><section>{pasted}</section>'
        "<section>Next</section></div></div>"
        '<script src="dist/reveal.js"></script><script>Reveal.initialize();</script>'
    )
    return folder / "package"


BUILDERS = (build_with_mkdocs, build_with_sphinx, build_with_reveal)


def needs(module: str, package: str) -> None:
    if find_spec(module) is None:
        pytest.skip(f"{package} is not installed: it is in the extra `sites`.")


def run(folder: Path, *command: str) -> None:
    subprocess.run(command, cwd=folder, env={**os.environ, "NO_COLOR": "1"}, check=True, timeout=SECONDS)


def expect_to_work(page: Page) -> None:
    """Both figures are ready, follow their heights, leave focus and scroll alone; and one Back leaves."""
    page.wait_for_function(BOTH_READY)
    page.wait_for_function(f"{HEIGHT} === height")
    assert page.evaluate("['BODY', 'IFRAME'].indexOf(document.activeElement.tagName)") == 0
    assert page.evaluate("scrollY") == 0
    page.evaluate("document.querySelector('slope-and-step').goto({ step: 1 })")
    wait_for_event(page, "step", step=1)
    assert page.evaluate("heard.filter((data) => data.event === 'step').length") == 1
    page.go_back()
    assert page.url == "about:blank"


@pytest.mark.parametrize("build", BUILDERS, ids=lambda build: build.__name__.removeprefix("build_with_"))
def test_in_a_built_page(
    visit: Visit, server: Server, tmp_path: Path, build: Callable[[Path, str], Path]
) -> None:
    folder = build(tmp_path, PASTED.replace("SERVER", server.address))
    # Browsers ask every site for it.
    (folder / "favicon.ico").touch()
    with folder_site(folder) as address:
        page = visit(address, reduced_motion=True)
        if build is build_with_reveal:
            page.wait_for_function(BOTH_READY)
            figure = next(frame for frame in page.frames if "/embed/v1/iteration" in frame.url)
            figure.click("main", position={"x": 300, "y": 5})
            page.keyboard.press("PageDown")
            page.wait_for_function("Reveal.getIndices().h === 1")
            page.evaluate("Reveal.slide(0)")
            page.evaluate("document.activeElement.blur()")
        expect_to_work(page)


def test_in_a_file_from_disk(visit: Visit, server: Server, tmp_path: Path) -> None:
    file = tmp_path / "course.html"
    file.write_text(f"<!doctype html><title>Course</title>{PASTED.replace('SERVER', server.address)}")
    expect_to_work(visit(file.as_uri(), reduced_motion=True))
