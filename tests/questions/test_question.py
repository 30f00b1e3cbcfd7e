"""Questions in addresses: what is right is read, what is wrong is named."""

import json
from typing import Any

import pytest

from app.questions.question import Question, WrongQuestionError, question_in
from tests.questions.wrong_questions import CHOICE, NUMBER, SIGN, WRONG


def test_each_kind_is_read() -> None:
    assert question_in(json.dumps(CHOICE)) == Question(
        "Which way does W2.1.1 go?", "choice", 0, "step", "update:W2.1.1", ("up", "down"), 1
    )
    assert question_in(json.dumps(SIGN)) == Question("Up or down?", "sign", 3, "backward", "loss-change")
    assert question_in(json.dumps(NUMBER)) == Question(
        "How large?", "number", 2, "forward", "activation:a1.2", tolerance=0.05
    )


@pytest.mark.parametrize("told", [CHOICE, SIGN, NUMBER])
def test_what_is_written_is_read_again(told: dict[str, Any]) -> None:
    question = question_in(json.dumps(told))

    assert question_in(question.written()) == question
    assert json.loads(question.written()) == told


@pytest.mark.parametrize(("text", "field"), WRONG)
def test_what_is_wrong_is_named(text: str, field: str) -> None:
    with pytest.raises(WrongQuestionError) as wrong:
        question_in(text)

    assert wrong.value.field == field
    assert str(wrong.value).startswith(f"The question of this address cannot be asked: {field} has to be ")


def test_a_text_is_kept_as_it_is_but_for_its_spaces() -> None:
    hostile = '  <img src=x onerror="alert(1)">\n {{ 7 * 7 }} \u202e\ud800 '
    question = question_in(json.dumps({**SIGN, "text": hostile}))

    assert question.text == '<img src=x onerror="alert(1)"> {{ 7 * 7 }} \u202e'
    assert question.text.encode()
