"""A run as one file, opened as people open it: from disk, in a sandbox, in a frame without an address."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page, Request

from app.presets import PRESETS, Preset
from app.web.api.train import answer
from app.web.player.file import iteration_file
from app.web.schemas.train import TrainRequest
from tests.browser.axe import expect_no_violation
from tests.browser.conftest import PATIENCE, Visit, record_problems
from tests.browser.iteration.page import Iteration
from tests.bundled import bundled
from tests.deep import deep
from tests.serving import ROOT

ASKED = {"preset": "xor", "iteration": "20", "beat": "loss", "look": "W1.2.1"}
LAST = 200


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a run, on disk."""
    bundled(monkeypatch)
    path = tmp_path / "run.html"
    path.write_text(iteration_file(ASKED))
    return path


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab that is cut off from every network, and has no problem."""
    context = browser.new_context(offline=True, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    problems = record_problems(page)
    yield page
    assert problems == []
    context.close()


def ready(frame: Frame | Page) -> None:
    """Wait until the figure can be walked."""
    frame.wait_for_selector(".play:not([disabled])")
    frame.wait_for_selector("#figure-network-plot .textpoint")


def caption(frame: Frame | Page) -> str:
    return frame.locator("[data-part=caption]").inner_text()


def test_it_is_walked_from_disk_with_the_words_and_numbers_of_the_page(
    file: Path, tab: Page, visit: Visit
) -> None:
    asked: list[Request] = []
    tab.on("request", lambda request: asked.append(request))
    tab.goto(file.as_uri())
    ready(tab)
    page = visit(
        f"/iteration?{'&'.join(f'{key}={told}' for key, told in ASKED.items())}", reduced_motion=True
    )
    page.wait_for_selector("#network-plot .textpoint")
    live = Iteration(page).calm()
    for shown in (tab, page):
        shown.locator("[data-part=network-table] summary").click()

    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "End"):
        for shown in (tab, page):
            shown.keyboard.press(key)
        live.calm()
        place = page.locator("[data-part=place]").inner_text()
        tab.wait_for_function(
            "place => document.querySelector('[data-part=place]').textContent === place", arg=place
        )
        for part in ("caption", "outcome", "inspector", "network-table"):
            here, there = (shown.locator(f"[data-part={part}]") for shown in (tab, page))
            said = there.inner_text()
            tab.wait_for_function(
                "([part, said]) => document.querySelector(`[data-part=${part}]`).innerText === said",
                arg=[part, said],
            )
            assert here.inner_text() == said != ""
    assert [request.url for request in asked if not request.url.startswith("data:")] == [file.as_uri()]


def test_the_page_gives_the_run_away_as_it_is(visit: Visit) -> None:
    page = visit("/iteration?preset=xor&iteration=3", reduced_motion=True)
    page.wait_for_selector("#transport .play:not([disabled])")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => location.search.includes('beat=loss')")
    link = page.locator(".along a")
    if link.count() == 0:
        pytest.skip("the bundles of this checkout are of another version: make bundles")
    link.evaluate("link => link.addEventListener('click', (event) => event.preventDefault())")
    link.click()

    href = str(link.get_attribute("href"))
    assert href.endswith("/player/iteration.html?preset=xor&iteration=3&beat=loss")
    assert link.get_attribute("download") == ""


def test_the_drawing_shows_what_plotly_shows(file: Path, tab: Page, visit: Visit) -> None:
    """The marks of the network, and the words on all pictures, at one moment and of one size."""
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.goto(file.as_uri())
    ready(tab)
    page = visit("/iteration?preset=xor&iteration=20&beat=loss&look=W1.2.1&theme=light", reduced_motion=True)
    page.wait_for_selector("#network-plot .textpoint")
    page.wait_for_selector("#landscape-plot .contourlayer path")

    for name in ("network", "landscape", "loss"):
        marks = (
            "plot => [...plot.querySelectorAll('.shape-group > path')]"
            ".map((one) => one.getAttribute('d') !== 'M0,0')"
        )
        words = "plot => [...plot.querySelectorAll('.textpoint > text')].map((one) => one.textContent)"
        mine, theirs = tab.locator(f"#figure-{name}-plot"), page.locator(f"#{name}-plot")
        assert mine.evaluate(marks) == theirs.evaluate(marks)
        assert mine.evaluate(words) == theirs.evaluate(words)


def test_it_ends_where_the_record_does_and_plays_again_from_its_start(file: Path, tab: Page) -> None:
    tab.goto(file.as_uri())
    ready(tab)
    for key in (
        "End",
        "3",
        "2",
        "Shift+ArrowRight",
        "ArrowRight",
        "ArrowRight",
        "ArrowRight",
        "ArrowRight",
        "N",
    ):
        tab.keyboard.press(key)
    place = tab.locator("[data-part=place]")
    assert place.inner_text() == f"iteration {LAST} of {LAST}"

    tab.keyboard.press("Space")
    tab.wait_for_function(
        "() => document.querySelector('[data-part=place]').textContent.startsWith('iteration 0 ')"
    )
    tab.keyboard.press("Space")


def test_a_question_is_asked_before_it_shows_and_answered_by_the_engine(
    tab: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also in a sandbox, where no form may be submitted."""
    bundled(monkeypatch)
    question = {
        "text": "Will the loss fall?",
        "kind": "sign",
        "of": "loss-change",
        "iteration": 3,
        "beat": "step",
    }
    text = iteration_file({"preset": "exam", "predict": json.dumps(question)})
    tab.set_content("<iframe sandbox=allow-scripts style='width: 1000px; height: 700px'></iframe>")
    tab.eval_on_selector("iframe", "(frame, text) => { frame.srcdoc = text; }", text)
    frame = tab.wait_for_selector("iframe").content_frame()
    assert frame is not None
    ready(frame)
    frame.press("body", "End")
    assert frame.locator("[data-part=place]").inner_text() == "iteration 3 of 50"
    assert frame.locator(".still-loss-curve").count() == 0

    frame.locator(".question").get_by_role("radio").nth(1).check()
    frame.locator(".question .commit").click()
    frame.wait_for_selector(".question .says:not(:empty)")
    losses = [one["value"] for one in train(PRESETS["exam"])["frames"][3:5]]
    assert f"{losses[0]:.4g}" in frame.locator(".question .says").inner_text()
    assert f"{losses[1]:.4g}" in frame.locator(".question .says").inner_text()


def train(preset: Preset) -> dict[str, Any]:
    """What the engine answers for the first steps of a preset."""
    return answer(TrainRequest.model_validate({**preset.experiment, "steps": 5}))


@pytest.mark.parametrize("sandbox", [deep(""), "allow-scripts"])
def test_it_lives_in_frames_without_an_origin(file: Path, tab: Page, sandbox: str) -> None:
    """As in an output cell of a notebook, and on pages that sandbox what their authors paste."""
    tab.set_content("<iframe style='width: 700px; height: 450px'></iframe>")
    tab.eval_on_selector(
        "iframe",
        "(frame, [text, sandbox]) => { if (sandbox) frame.sandbox = sandbox; frame.srcdoc = text; }",
        [file.read_text(), sandbox],
    )
    frame = tab.wait_for_selector("iframe").content_frame()
    assert frame is not None
    ready(frame)
    before = caption(frame)
    frame.locator("[data-action=beat-next]").click()
    frame.wait_for_selector("[data-beat=backward][aria-current]")
    assert caption(frame) != before
    assert tab.evaluate("document.activeElement.tagName") in ("BODY", "IFRAME")


def test_the_cell_of_a_notebook_shows_it(file: Path, tab: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cell that the README shows, with the file in the place of the address."""
    [cell] = re.findall(r"```python\n(.*?iframe.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    shown: list[str] = []
    display = SimpleNamespace(HTML=shown.append)
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(display=display))
    monkeypatch.setitem(sys.modules, "IPython.display", display)
    exec(re.sub(r"https://[^\"]+", file.as_uri(), cell), {})

    tab.set_content(shown[0])
    frame = tab.wait_for_selector("iframe").content_frame()
    assert frame is not None
    ready(frame)


def test_without_scripts_its_first_frame_is_there(file: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(file.as_uri())
    for picture in ("wide", "landscape", "loss-curve"):
        assert page.locator(f".still-{picture}").bounding_box() is not None
    context.close()


@pytest.mark.parametrize(("colours", "width"), [deep("light", 1280), ("dark", 360)])
def test_everyone_can_use_it(file: Path, tab: Page, colours: str, width: int) -> None:
    tab.emulate_media(color_scheme=colours, reduced_motion="reduce")  # type: ignore[arg-type]
    tab.set_viewport_size({"width": width, "height": 740})
    tab.goto(file.as_uri())
    ready(tab)
    tab.keyboard.press("ArrowRight")

    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect_no_violation(tab)
