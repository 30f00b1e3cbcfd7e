"""The parameter that a text names is the one that its figure marks."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from app.article import answer
from app.claims.material.networks import mazur
from app.claims.material.sources import gradient
from app.folders import TEXTS
from app.lessons.form import Step
from app.lessons.register import lessons
from app.web.article.sections import body_of

NAMED = re.compile(r"\bw[₁-₈1-8](?!\d)")
PLACES = ["W1.1.1", "W1.1.2", "W1.2.1", "W1.2.2", "W2.1.1", "W2.1.2", "W2.2.1", "W2.2.2"]
"""What addresses call the weights w1 to w8 of Mazur's network, in their order."""


def named_in(text: str) -> set[str]:
    """The weights that a text speaks of, as addresses call them."""
    found = {one.translate(str.maketrans("₁₂₃₄₅₆₇₈", "12345678")) for one in NAMED.findall(text)}
    return {PLACES[int(name[1:]) - 1] for name in found}


def spoken(step: Step) -> str:
    """All that a step says."""
    question = step.question
    asked = [question.ask, *(f"{one.text} {one.why}" for one in question.answers)] if question else []
    return " ".join([step.text, step.way, step.after, *asked])


def figures() -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Where it stands, the text, and the options of the network beside it."""
    yield "article", body_of(answer.SECTION), answer.EIGHT_WEIGHTS
    for slug, lesson in lessons().items():
        first = next(iter(lesson.text.figures))
        for step in lesson.text.steps:
            figure = lesson.text.figures[step.figure or first]
            if figure.kind == "iteration":
                yield f"{slug}: {step.title}", spoken(step), {**figure.options, **step.start}


def test_the_parameter_that_a_text_names_is_the_one_that_is_marked() -> None:
    naming = {where: (named_in(text), options.get("look")) for where, text, options in figures()}
    assert {where: pair for where, pair in naming.items() if not pair[0] <= {pair[1]}} == {}
    assert sum(bool(named) for named, _ in naming.values()) >= 3


def test_every_text_with_such_a_name_is_looked_at() -> None:
    """A claim or a lesson with another kind of figure would need another test."""
    texts = [*(TEXTS / "lessons").glob("*.md"), *(TEXTS / "article").glob("*.md")]
    with_names = {path.stem for path in texts if NAMED.search(path.read_text(encoding="utf-8"))}
    assert with_names == {"first-iteration", "01-answer", "05-second-half", "06-in-code"}


def test_names_are_read_with_small_and_with_usual_figures() -> None:
    assert named_in("by weight *w5* is, w₅ and w10, not tw5") == {"W2.1.1"}


def test_the_number_of_the_article_is_that_of_the_marked_weight() -> None:
    example = mazur(trained=False)
    slope = gradient(example.graph, example.theta)[PLACES.index(answer.EIGHT_WEIGHTS["look"])]
    assert answer.numbers()["slope"] == slope
