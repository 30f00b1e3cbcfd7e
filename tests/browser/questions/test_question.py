"""The script reads questions as the server does: the same are right, the same sentences say what is wrong."""

import json

import pytest

from app.questions.question import WrongQuestionError, question_in
from tests.browser.conftest import Visit
from tests.browser.modules import Modules, open_modules
from tests.questions.wrong_questions import CHOICE, NUMBER, SIGN, WRONG


@pytest.fixture
def modules(visit: Visit) -> Modules:
    return open_modules(visit)


def test_what_is_right_is_read(modules: Modules) -> None:
    told = [CHOICE, SIGN, NUMBER, {**CHOICE, "of": ""}, {**SIGN, "text": " a \n b ", "iteration": 3.0}]
    texts = [json.dumps(one) for one in told]
    script = "given.map((text) => questions.written(questions.questionIn(text)))"
    read = modules.run(script, "questions=questions/question", given=texts)

    assert [json.loads(one) for one in read] == [json.loads(question_in(text).written()) for text in texts]


def test_what_is_wrong_is_said_as_the_server_says_it(modules: Modules) -> None:
    script = "given.map((text) => { try { questions.questionIn(text); } catch (e) { return e.message; } })"
    said = modules.run(script, "questions=questions/question", given=[text for text, _ in WRONG])

    assert said == [_said_by_the_server(text) for text, _ in WRONG]


def _said_by_the_server(text: str) -> str:
    with pytest.raises(WrongQuestionError) as wrong:
        question_in(text)
    return str(wrong.value)
