"""A lesson as its pages show it: texts with the engine's numbers in place, as HTML."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from app.claims.words import words_of
from app.lessons.form import Question, Step
from app.lessons.register import Lesson, lessons
from app.web.lessons.progress import letters
from app.wording.texts import as_html, filled, line_as_html


class Answer(NamedTuple):
    """letter: its name in addresses."""

    letter: str
    text: str
    why: str
    is_right: bool


class Asked(NamedTuple):
    """number: of the question in the lesson, from 1."""

    number: int
    ask: str
    answers: Sequence[Answer]

    @property
    def right(self) -> Answer:
        """The right answer."""
        [found] = (answer for answer in self.answers if answer.is_right)
        return found


class ShownStep(NamedTuple):
    """One step; number from 1. figure: the name of the one it is done on."""

    number: int
    title: str
    text: str
    way: str
    after: str
    figure: str
    question: Asked | None


class Shown(NamedTuple):
    """A whole lesson."""

    slug: str
    title: str
    summary: str
    order: int
    minutes: int
    introduction: str
    aims: Sequence[str]
    steps: Sequence[ShownStep]
    misconceptions: Sequence[Mapping[str, str]]

    @property
    def questions(self) -> Sequence[Asked]:
        """In the order of the steps."""
        return [step.question for step in self.steps if step.question]


@cache
def shown(slug: str) -> Shown:
    """The lesson of that name; computed once."""
    lesson = lessons()[slug]
    text, first = lesson.text, next(iter(lesson.text.figures))
    questions, linked = lesson.questions, set[str]()

    def asked(question: Question | None) -> Asked | None:
        return None if question is None else _asked(questions.index(question) + 1, question, lesson)

    def step(number: int, one: Step) -> ShownStep:
        return ShownStep(
            number=number,
            title=line_as_html(one.title),
            text=_html(one.text, lesson, linked),
            way=_line(one.way, lesson),
            after=_html(one.after, lesson, linked),
            figure=one.figure or first,
            question=asked(one.question),
        )

    return Shown(
        slug=slug,
        title=text.title,
        summary=text.summary,
        order=text.order,
        minutes=text.minutes,
        introduction=_html(lesson.introduction, lesson, linked),
        aims=[_line(aim, lesson) for aim in text.aims],
        steps=[step(k + 1, one) for k, one in enumerate(text.steps)],
        misconceptions=[
            {
                "thought": _line(one.thought, lesson),
                "answer": _line(one.answer, lesson),
                "claim": one.claim,
                "title": words_of(one.claim).title,
            }
            for one in text.misconceptions
        ],
    )


def _asked(number: int, question: Question, lesson: Lesson) -> Asked:
    right = lesson.right_answer(question)
    return Asked(
        number,
        _line(question.ask, lesson),
        [
            Answer(letter, _line(one.text, lesson), _line(one.why, lesson), one.name == right)
            for letter, one in zip(letters(len(question.answers)), question.answers, strict=True)
        ],
    )


def script_words(lesson: Lesson) -> dict[str, Any]:
    """What the script is told of a lesson: its figures, and of each step when it is done."""
    figures, first = lesson.text.figures, next(iter(lesson.text.figures))
    return {
        "figures": {
            name: {"kind": one.kind, "options": {**one.options, "name": name}}
            for name, one in figures.items()
        },
        "steps": [
            {
                "figure": one.figure or first,
                "start": one.start,
                "place": one.place,
                "done": one.done,
                "stay": one.stay,
                "question": None if one.question is None else lesson.questions.index(one.question),
            }
            for one in lesson.text.steps
        ],
    }


def _html(text: str, lesson: Lesson, linked: set[str]) -> str:
    return as_html(filled(text, lesson.numbers), linked)


def _line(text: str, lesson: Lesson) -> str:
    return line_as_html(filled(text, lesson.numbers))
