"""The form in which a teacher writes a question hands over what can be asked, and says what is missing."""

import json
from typing import Any

from playwright.sync_api import Page

from app.questions.question import question_in
from tests.browser.figure_page import open_figures

WRITE = """async ([address, value]) => {
  const { questionForm } = await import('/static/js/questions/form.js');
  window.told = [];
  questionForm(document.querySelector('#one'), { address, value, change: (one) => told.push(one) });
}"""


def open_form(page: Page, address: str, value: str | None = None) -> None:
    open_figures(page)
    page.evaluate(WRITE, [address, value])


def told(page: Page) -> Any:
    last = page.evaluate("told.at(-1)")
    return last and question_in(last)


def test_a_question_of_each_kind_is_written(page: Page) -> None:
    open_form(page, "/iteration?preset=mazur&iteration=3&beat=backward")
    page.wait_for_function("document.querySelector('#one [inputmode=numeric]').value === '3'")
    kind = page.get_by_label("Question before the reveal")
    kind.select_option("sign")
    assert told(page).written() == json.dumps(
        {
            "text": "Does this step make the loss go up or down?",
            "kind": "sign",
            "iteration": 3,
            "beat": "backward",
            "of": "loss-change",
        },
        separators=(",", ":"),
    )

    kind.select_option("number")
    page.get_by_label("Asked for").select_option("gradient")
    page.wait_for_function("told.at(-1)?.includes('gradient:W2.2.2')")
    page.get_by_label("of", exact=True).fill("W1.1.2")
    page.get_by_label("Right within").fill("0,02")
    assert (told(page).of, told(page).beat, told(page).tolerance) == ("gradient:W1.1.2", "backward", 0.02)

    kind.select_option("choice")
    page.get_by_label("Question", exact=True).fill("Who moves the weights?")
    assert page.inner_text("#one .wrong") == "Write 2 to 5 answers of 1 to 120 characters."
    assert told(page) is None
    page.get_by_label("Asked for").select_option("loss")
    page.get_by_label("Answer 1", exact=True).fill("backpropagation")
    page.get_by_label("Answer 3", exact=True).fill("gradient descent")
    page.get_by_label("answer 3 is right").check()
    assert (told(page).options, told(page).right) == (("backpropagation", "gradient descent"), 1)
    assert (told(page).of, told(page).beat) == ("loss", "loss")
    page.get_by_label("Asked for").select_option("what the step did")
    assert told(page).of == ""
    kind.select_option("sign")
    assert page.get_by_label("Asked for").input_value() == "loss-change"

    kind.select_option("none")
    assert told(page) is None


def test_a_question_that_is_there_can_be_changed(page: Page) -> None:
    value = '{"text":"How much?","kind":"number","iteration":5,"beat":"loss","of":"loss","tolerance":0.1}'
    open_form(page, "/iteration?preset=mazur&iteration=3", value)
    page.get_by_label("Right within").fill("0.2")
    assert told(page) == question_in(value)._replace(tolerance=0.2)
