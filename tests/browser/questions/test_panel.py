"""The panel of a question: asked in sight, answered by keys, explained by the engine's numbers."""

import json
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from playwright.sync_api import Page

from app.presets import PRESETS
from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.figure_page import Mounted, open_figures
from tests.deep import deep
from tests.questions.wrong_questions import CHOICE
from tests.serving import Server

STEP: dict[str, Any] = {
    "text": "Will this step make the loss larger?",
    "kind": "sign",
    "iteration": 0,
    "beat": "step",
    "of": "loss-change",
}
LONG: dict[str, Any] = {
    **CHOICE,
    "text": "Which weight moves most? " * 10,
    "options": [f"The weight of number {k}, as its slope is the largest" for k in range(5)],
}
FIRST: dict[str, Any] = {
    "text": "What will the output be?",
    "kind": "number",
    "iteration": 0,
    "beat": "forward",
    "of": "activation:a2.1",
    "tolerance": 0.05,
}
SIZES = ((700, 450), (360, 500))

OUTSIDE = """() => ['.network .plot', '.question', '.question .ask', '.question .commit', '.question .quiet',
    '.transport .play'].filter((one) => {
  const { left, top, right, bottom, height } = document.querySelector(one).getBoundingClientRect();
  return height < 16 || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
})"""
COVERED = """(selector) => {
  const { right, bottom } = document.querySelector(selector).getBoundingClientRect();
  const decide = document.querySelector('.question .decide').getBoundingClientRect();
  return right > decide.left && bottom > decide.top;
}"""
"""Whether the row that decides stands over the first of these."""
LISTEN = """() => {
  const { figure, heard } = figures.one;
  for (const name of ['answer', 'complete']) figure.on(name, (detail) => heard.push([name, detail]));
}"""
SAID = "document.querySelector('.question .says').textContent.includes('You said')"


def address(question: Any, page: str = "/embed/v1/iteration", **more: str) -> str:
    text = question if isinstance(question, str) else json.dumps(question)
    return f"{page}?{urlencode({'preset': 'mazur', **more, 'predict': text})}"


def open_question(visit: Visit, question: Any, size: tuple[int, int] = SIZES[0], **more: Any) -> Page:
    page = visit(address(question), width=size[0], height=size[1], **more)
    page.wait_for_selector(".question .commit")
    page.wait_for_selector(".transport .play:not([disabled])")
    return page


@pytest.mark.parametrize("size", [deep(SIZES[0]), SIZES[1]], ids=str)
@pytest.mark.parametrize("question", [LONG, deep(STEP), deep(FIRST)], ids=["choice", "sign", "number"])
def test_picture_question_and_buttons_are_in_sight(
    visit: Visit, question: dict[str, Any], size: tuple[int, int]
) -> None:
    page = open_question(visit, question, size, colours="dark")
    assert page.evaluate(OUTSIDE) == []
    assert not page.evaluate(COVERED, ".question .offered > *")
    assert page.evaluate("document.documentElement.scrollHeight - innerHeight") == 0
    expect_no_violation(page)


@pytest.mark.parametrize("size", [deep(size) for size in SIZES], ids=str)
def test_an_answer_reached_by_keys_stands_above_the_buttons(visit: Visit, size: tuple[int, int]) -> None:
    page = open_question(visit, LONG, size)
    page.focus(".question input")
    for _ in LONG["options"]:
        page.keyboard.press("ArrowDown")
        page.wait_for_function(f"!({COVERED})('.question input:focus')")


def test_it_is_answered_by_keys_and_explained(visit: Visit, server: Server) -> None:
    page = open_question(visit, STEP, reduced_motion=True)
    assert page.evaluate("document.activeElement === document.body")
    losses = losses_of(server)
    assert page.get_attribute("[aria-current=step]", "data-beat") == "backward"
    page.click("[data-action=beat-next]")
    page.wait_for_function("document.querySelector('.question [aria-live]').textContent.includes('waits')")
    assert page.get_attribute("[aria-current=step]", "data-beat") == "backward"

    page.focus(".question input")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_function(SAID)

    said = page.inner_text(".question .says")
    assert said.startswith("Right. You said down; the loss fell from ")
    assert numbers_in(said) == [pytest.approx(one, abs=5e-4) for one in (*losses, losses[0] - losses[1])]
    assert page.text_content(".question [aria-live]") == said
    assert page.get_attribute("[aria-current=step]", "data-beat") == "step"
    assert page.evaluate("document.activeElement.textContent") == "Go on"
    page.keyboard.press("Enter")
    page.wait_for_selector(".question", state="hidden")


def losses_of(server: Server) -> list[float]:
    """Of the first two iterations."""
    told = {**PRESETS["mazur"].experiment, "steps": 2}
    frames = httpx.post(f"{server.address}/api/train", json=told, timeout=60).json()["frames"]
    return [frame["value"] for frame in frames]


def numbers_in(said: str) -> list[float]:
    words = said.replace(",", "").rstrip(".").replace("−", "-").split()
    return [float(word) for word in words if word[0].isdigit() or word[0] == "-"]


def test_before_the_first_beat_nothing_tells(visit: Visit) -> None:
    page = open_question(visit, FIRST, reduced_motion=True)
    page.wait_for_function(
        "document.querySelector('#figure-network-plot').ariaLabel.includes('before its values')"
    )
    assert "nothing has been computed" in (page.text_content("#figure-caption") or "")
    assert "0.75" not in (page.text_content("#figure-network-plot") or "")
    page.fill(".question input[type=text]", "0,75")
    page.click(".question .commit")
    page.wait_for_function(SAID)
    assert page.inner_text(".question .says").startswith(
        "Right. You said 0.75; the value of output node 1 (o1) is 0.7514"
    )
    page.wait_for_function(
        "!document.querySelector('#figure-network-plot').ariaLabel.includes('before its values')"
    )


def test_who_skips_sees_the_answer_and_has_not_answered(page: Page) -> None:
    open_figures(page)
    figure = Mounted(page, "iteration", "one", options(STEP))
    page.evaluate(LISTEN)
    page.get_by_role("button", name="Skip").click()
    page.wait_for_function(
        "document.querySelector('.question .says').textContent.startsWith('The loss fell')"
    )
    assert {name for name, _ in figure.heard()}.isdisjoint({"answer", "complete"})


def test_an_answer_is_told_once(page: Page) -> None:
    open_figures(page)
    figure = Mounted(page, "iteration", "one", options(STEP))
    page.evaluate(LISTEN)
    page.get_by_role("radio", name="up").check()
    page.get_by_role("button", name="Answer").click()
    page.wait_for_function(SAID)
    page.get_by_role("button", name="Go on").click()
    assert [one for one in figure.heard() if one[0] in ("answer", "complete")] == [
        ["answer", {"question": STEP["text"], "given": "up", "right": False, "points": 0}],
        ["complete", {"score": 0}],
    ]


def options(question: dict[str, Any]) -> dict[str, Any]:
    return {"name": "one", "preset": "mazur", "settings": {"predict": json.dumps(question)}}


TOO_FAST = {
    "problem": {
        "kind": "network",
        "layers": [1, 1],
        "activations": ["identity"],
        "loss": "mean_squared_error",
        "biases": "trained",
        "data": {"name": "rows", "x": [[1], [2]], "y": [[1], [0]]},
    },
    "source": {"name": "backpropagation"},
    "optimizer": {"name": "gradient_descent", "learning_rate": 1000},
    "batch_size": None,
    "seed": 1,
}


def test_a_number_that_does_not_exist_can_be_predicted(page: Page) -> None:
    """The run leaves the numbers some iterations before the question."""
    open_figures(page)
    asked = {"predict": json.dumps({**STEP, "iteration": 60})}
    Mounted(page, "iteration", "one", {"name": "one", "experiment": TOO_FAST, "settings": asked})
    page.get_by_role("radio", name="it has no value").check()
    page.click(".question .commit")
    page.wait_for_function(SAID)
    said = page.inner_text(".question .says")
    assert said.startswith("Right. You said it has no value; the loss after this step has no value")


@pytest.mark.parametrize(
    ("of", "iteration", "said"),
    [
        deep({"of": "loss"}, 0, "the loss is 0.2984."),
        (
            {},
            0,
            "this step moved W2[1,2] most, by −0.0413, and the loss fell from 0.2984 to 0.291, by 0.00734.",
        ),
        deep({}, 3, "this step moved"),
    ],
)
def test_a_choice_is_explained_by_what_was_measured(
    page: Page, of: dict[str, str], iteration: int, said: str
) -> None:
    open_figures(page)
    unasked = {name: told for name, told in CHOICE.items() if name != "of"}
    question = {**unasked, "beat": "loss", "iteration": iteration, **of}
    chosen = {"name": "one", "preset": "mazur", "settings": {"predict": json.dumps(question), "lock": "0-3"}}
    Mounted(page, "iteration", "one", chosen)
    page.get_by_role("radio").nth(question["right"]).check()
    page.click(".question .commit")
    page.wait_for_function(SAID)
    right = question["options"][question["right"]]

    assert page.inner_text(".question .says").startswith(f"Right. You said “{right}”; {said}")


def test_a_wrong_question_is_said_and_not_asked(visit: Visit) -> None:
    page = visit(address({**STEP, "of": "gradient:W9.9.9", "beat": "loss"}))
    page.wait_for_function("document.querySelector('#notes').innerText.includes('gradient:W9.9.9')")
    page = visit(address({**STEP, "kind": "essay"}))
    page.wait_for_function(
        "document.querySelector('#notes').innerText.includes('kind has to be choice, sign or number')"
    )
    page.wait_for_selector(".transport .play:not([disabled])")
    assert page.locator(".question").count() == 0


HOSTILE = '</script><img src=x onerror="window.harmed=1">{{7*7}}<svg/onload=window.harmed=1>'


def test_a_hostile_text_is_a_text(visit: Visit) -> None:
    question = {**CHOICE, "text": HOSTILE, "options": [HOSTILE, "<b>no</b>"]}
    page = open_question(visit, question, reduced_motion=True)
    assert page.inner_text(".question .ask") == HOSTILE
    page.get_by_role("radio").first.check()
    page.click(".question .commit")
    page.wait_for_function(SAID)
    assert HOSTILE in page.inner_text(".question .says")
    assert page.evaluate("window.harmed") is None


def test_the_page_in_full_asks_and_keeps_the_question_in_its_address(visit: Visit) -> None:
    page = visit(address(STEP, "/iteration"), reduced_motion=True)
    page.wait_for_function(
        "location.search.includes('predict=') && location.search.includes('beat=backward')"
    )
    page.evaluate("document.querySelector('#loss-table').open = true")
    page.wait_for_function("document.querySelectorAll('#loss-table tbody tr').length === 1")
    page.get_by_role("button", name="Skip").click()
    page.get_by_role("button", name="Go on").click()
    page.wait_for_function("!location.search.includes('predict=')")
