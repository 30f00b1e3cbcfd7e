"""Every lesson has its form; each right answer is right by the engine, and could be another one."""

import re
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from app.claims.register import CLAIMS
from app.lessons.experiment import nearest
from app.lessons.form import Step
from app.lessons.register import EXPERIMENTS, FOLDER, lesson_in, lessons
from app.web.lessons.shown import shown
from app.wording.texts import names_in
from tests.lessons.opposites import OPPOSITES

LESSONS = lessons()
each_lesson = pytest.mark.parametrize("slug", LESSONS)


def test_lessons_come_in_their_order() -> None:
    assert set(EXPERIMENTS) <= set(LESSONS)
    assert [lesson.text.order for lesson in LESSONS.values()] == list(range(1, len(LESSONS) + 1))


@each_lesson
def test_a_lesson_asks_and_notices(slug: str) -> None:
    lesson = LESSONS[slug]
    steps = lesson.text.steps
    assert [step.title for step in steps if not (step.done or step.question)] == []
    assert sum(step.done is not None for step in steps) >= 3
    assert len([step for step in steps if step.question and step.done]) >= 2, "predictions before a reveal"
    assert {step.figure for step in steps} - {""} <= set(lesson.text.figures)
    assert {one.claim for one in lesson.text.misconceptions} <= set(CLAIMS)


@each_lesson
def test_every_question_has_one_right_answer_and_a_reason_for_each(slug: str) -> None:
    lesson = LESSONS[slug]
    questions = lesson.questions
    assert len({question.name for question in questions}) == len(questions)
    for question in questions:
        assert question.name in lesson.experiment.judges or question.right
        assert lesson.right_answer(question) in {answer.name for answer in question.answers}
        assert all(len(answer.why) > 20 for answer in question.answers)
    for question in shown(slug).questions:
        assert len({answer.text for answer in question.answers}) == len(question.answers)
        assert sum(answer.is_right for answer in question.answers) == 1
    assert set(lesson.experiment.judges) == {question.name for question in questions if not question.right}


@each_lesson
def test_another_answer_would_be_right_if_the_experiment_were_another(slug: str) -> None:
    lesson = LESSONS[slug]
    assert set(OPPOSITES.get(slug, {})) == set(lesson.experiment.judges)
    for question in lesson.questions:
        changed, then = OPPOSITES[slug][question.name]
        with np.errstate(all="ignore"):
            numbers = lesson.experiment.measure(**changed)
        assert lesson.right_answer(question, numbers) == then != lesson.right_answer(question)


def texts_of(step: Step) -> list[str]:
    question = step.question
    answers = question.answers if question else []
    return [step.text, step.way, step.after, question.ask if question else ""] + [
        text for answer in answers for text in (answer.text, answer.why)
    ]


@each_lesson
def test_numbers_are_computed_and_not_typed(slug: str) -> None:
    lesson = LESSONS[slug]
    texts = [text for step in lesson.text.steps for text in texts_of(step)]
    assert {name for text in texts for name in names_in(text)} <= set(lesson.numbers)
    typed = [found for text in texts for found in re.findall(r"\d+\.\d+", re.sub(r"\{[^}]*\}", "", text))]
    assert typed == []


@each_lesson
def test_sentences_are_short(slug: str) -> None:
    texts = [text for step in LESSONS[slug].text.steps for text in texts_of(step)]
    sentences = [one for text in texts for one in re.split(r"(?<=[.?:])\s+", text) if one.strip()]
    assert max(len(one.split()) for one in sentences) <= 30


def test_a_number_that_nobody_offers_is_noticed() -> None:
    with pytest.raises(ValueError, match="None of the offered"):
        nearest(1.5, {"one": 1.0, "two": 2.0})


def test_a_misspelt_field_is_named(tmp_path: Path) -> None:
    text = (FOLDER / "first-iteration.md").read_text()
    wrong = tmp_path / "wrong.md"
    wrong.write_text(text.replace("minutes: 20", "minuts: 20"))
    with pytest.raises(ValidationError, match="minuts"):
        lesson_in(wrong)


def test_a_lesson_without_python_is_a_lesson(tmp_path: Path) -> None:
    answers = "[{name: a, text: One, why: Because}, {name: b, text: Two, why: Because}]"
    asking = f"{{title: T, text: T, question: {{name: q, ask: A, right: b, answers: {answers}}}}}"
    own = tmp_path / "of-ones-own.md"
    own.write_text(
        "---\ntitle: T\nsummary: S\norder: 9\nminutes: 10\naims: [A]\n"
        "figures: {one: {kind: graph, title: T, options: {}, link: /graph}}\n"
        f"steps: [{', '.join([asking] * 5)}]\n"
        "misconceptions: [{thought: T, answer: A, claim: c}]\n---\nHello\n"
    )
    lesson = lesson_in(own)
    assert lesson.right_answer(lesson.questions[0]) == "b"
