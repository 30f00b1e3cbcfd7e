"""The register of all lessons: each text in `texts/lessons`, with the experiment of its name, if any."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from app.folders import TEXTS
from app.lessons.experiment import Experiment
from app.lessons.experiments import (
    chain_rule,
    costs,
    first_iteration,
    landscape,
    optimizer,
    what_goes_wrong,
)
from app.lessons.form import LessonText, Question
from app.wording.texts import read_text

FOLDER = TEXTS / "lessons"

EXPERIMENTS: Mapping[str, Experiment] = {
    "first-iteration": first_iteration.EXPERIMENT,
    "chain-rule": chain_rule.EXPERIMENT,
    "landscape": landscape.EXPERIMENT,
    "optimizer": optimizer.EXPERIMENT,
    "costs": costs.EXPERIMENT,
    "what-goes-wrong": what_goes_wrong.EXPERIMENT,
}
"""By the name of the lesson. A lesson that measures nothing is a text alone."""


class Lesson(NamedTuple):
    """slug: its name in addresses. text: its words. introduction: Markdown."""

    slug: str
    text: LessonText
    introduction: str
    experiment: Experiment

    @property
    def numbers(self) -> Mapping[str, float]:
        """What the usual run of its experiment measures; computed once."""
        return _measured(self.experiment.measure)

    @property
    def questions(self) -> Sequence[Question]:
        """In the order of the steps."""
        return [step.question for step in self.text.steps if step.question]

    def right_answer(self, question: Question, numbers: Mapping[str, float] | None = None) -> str:
        """The name of the answer that is right, with the numbers of the usual run or with others."""
        judge = self.experiment.judges.get(question.name)
        if judge is None:
            return question.right or ""
        return judge(self.numbers if numbers is None else numbers)


@cache
def lessons() -> Mapping[str, Lesson]:
    """All lessons by their slugs, in the order in which they are taught."""
    found = [lesson_in(path) for path in sorted(FOLDER.glob("*.md"))]
    return {lesson.slug: lesson for lesson in sorted(found, key=lambda lesson: lesson.text.order)}


def lesson_in(path: Path) -> Lesson:
    """Read a lesson's text.

    Raises ValidationError, which names the field, for a text that has not the form of a lesson.
    """
    fields, body = read_text(path)
    experiment = EXPERIMENTS.get(path.stem, Experiment(dict, {}))
    return Lesson(path.stem, LessonText.model_validate(fields), body, experiment)


@cache
def _measured(measure: Callable[[], Mapping[str, float]]) -> Mapping[str, float]:
    # Divergence is an answer, not a warning.
    with np.errstate(all="ignore"):
        return measure()


def lessons_about(claim: str) -> Sequence[Lesson]:
    """The lessons that lead to a claim, by its slug."""
    return [
        lesson
        for lesson in lessons().values()
        if claim in {misconception.claim for misconception in lesson.text.misconceptions}
    ]
