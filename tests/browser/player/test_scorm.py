"""A package in a learning system: scorm-again holds what the file tells, until it comes back."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, FrameLocator, Page

from app.lessons.register import lessons
from app.web.lessons.shown import shown
from app.web.player.text_file import KINDS
from tests.browser.axe import expect_no_violation
from tests.browser.conftest import PATIENCE, record_problems
from tests.bundled import bundled
from tests.learning_system import learning_system

LESSON = "first-iteration"
HOST = "https://course.example.org"
START = """kept => {
  window.API = new Scorm12API({ autocommit: false, logLevel: 4 });
  API.loadFromJSON(kept, '');
  API.on('LMSFinish', () => { window.finished = true; });
}"""


@pytest.fixture
def system(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """A page of the learning system; the file is beside it, and nothing else answers."""
    bundled(monkeypatch)
    script = learning_system()
    context = browser.new_context(reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    problems = record_problems(page)
    course = f"<!doctype html><script>{script}</script><iframe style='width: 100%; height: 90vh'></iframe>"
    pages = {"/": course, "/index.html": KINDS["lessons"](LESSON, "").html, "/favicon.ico": ""}
    page.route(
        f"{HOST}/**",
        lambda route: route.fulfill(
            body=pages[route.request.url.removeprefix(HOST)], content_type="text/html"
        ),
    )
    yield page
    assert problems == []
    context.close()


def launch(page: Page, kept: dict[str, Any]) -> FrameLocator:
    """Open the file as the system does, with what it holds of the learner."""
    page.goto(f"{HOST}/")
    page.evaluate(START, kept)
    page.eval_on_selector("iframe", "frame => { frame.src = '/index.html'; }")
    frame = page.frame_locator("iframe")
    frame.locator("#tally:not(:empty)").wait_for()
    return frame


def held(page: Page) -> dict[str, Any]:
    """What the system would keep."""
    told: dict[str, Any] = json.loads(page.evaluate("JSON.stringify(API.cmi)"))
    return told


def answer(frame: FrameLocator, number: int, letter: str) -> None:
    frame.locator(f'[data-question="{number}"] [data-letter="{letter}"] summary').click()
    frame.locator(f'[data-question="{number}"] .given').wait_for()


def test_it_completes_scores_and_resumes(system: Page) -> None:
    questions = shown(LESSON).questions
    frame = launch(system, {})
    assert held(system)["core"]["lesson_status"] == "incomplete"

    wrong = next(one.letter for one in questions[0].answers if not one.is_right)
    answer(frame, 1, wrong)
    answer(frame, 1, questions[0].right.letter)
    answer(frame, 2, questions[1].right.letter)
    now = held(system)
    assert now["suspend_data"].split(".")[:3] == [wrong, questions[1].right.letter, "-"]
    assert len(now["suspend_data"]) < 4096
    assert now["core"]["lesson_status"] == "incomplete"
    system.eval_on_selector("iframe", "frame => { frame.src = 'about:blank'; }")
    system.wait_for_function("() => window.finished")

    frame = launch(system, {"suspend_data": now["suspend_data"], "core": {"lesson_status": "incomplete"}})
    assert frame.locator('[data-question="1"] .given').get_attribute("data-letter") == wrong
    for question in questions[2:]:
        answer(frame, question.number, question.right.letter)
    now = held(system)
    assert now["core"]["lesson_status"] == "completed"
    assert float(now["core"]["score"]["raw"]) == round(100 * (len(questions) - 1) / len(questions))


def test_its_figure_is_led_by_the_steps(system: Page) -> None:
    frame = launch(system, {})
    frame.locator("#network-network-plot .textpoint").first.wait_for()
    tops = [one.bounding_box() for one in frame.locator(".beats .beat .title").all()]
    assert len(tops) == 4
    assert len({box["y"] for box in tops if box}) == 1, "they stand in one row"
    beats = [one.place.get("beat") for one in lessons()[LESSON].text.steps]
    frame.locator("[data-moment]").nth(beats.index("backward")).click()

    frame.locator("[data-beat=backward][aria-current]").wait_for()


def test_without_a_system_it_works_and_everyone_can_use_it(system: Page) -> None:
    system.goto(f"{HOST}/index.html")
    system.locator("#network-network-plot .textpoint").first.wait_for()
    system.locator('[data-question="1"] summary').first.click()
    system.get_by_text("1 of 5 answered").wait_for()

    expect_no_violation(system)
