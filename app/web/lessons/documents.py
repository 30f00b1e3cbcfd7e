"""The pages of lessons as documents: the list, one for each, and one for its teacher."""

from collections.abc import Callable
from typing import Any

from app.lessons.register import Lesson, lessons
from app.web.descent.document import DOCUMENT as RACE
from app.web.graph.document import DOCUMENT as GRAPH
from app.web.iteration.document import DOCUMENT as ITERATION
from app.web.lessons import words
from app.web.service.document import Document

ADDRESS = "/lessons"
_PICTURES = {"iteration": ITERATION.picture, "graph": GRAPH.picture, "race": RACE.picture}


def picture_of(lesson: Lesson) -> Callable[[], Any]:
    """The picture of a figure of the kind that the lesson begins with."""
    first = next(iter(lesson.text.figures.values()))
    return _PICTURES[first.kind]


def document_of(lesson: Lesson) -> Document:
    """Of the lesson itself."""
    kind = words.KIND.format(order=lesson.text.order)
    return Document(
        f"{ADDRESS}/{lesson.slug}",
        lesson.text.title,
        lesson.text.summary,
        picture_of(lesson),
        kind,
        words=("step", "answers", "done"),
    )


def teacher_document_of(lesson: Lesson) -> Document:
    """Of its teacher's page."""
    title = lesson.text.title
    return Document(
        address=f"{ADDRESS}/{lesson.slug}/teacher",
        title=words.TEACHER_TITLE.format(title=title),
        description=words.TEACHER_DESCRIPTION.format(title=title),
        picture=picture_of(lesson),
        kind=words.TEACHER_KIND,
    )


THE_LIST = Document(
    address=ADDRESS,
    title="Lessons",
    description="Guided walks on the real figures: predict first, then see. By hand, the chain rule, "
    "landscapes, optimizers, costs, and what goes wrong.",
    picture=ITERATION.picture,
    kind="Lessons",
)
DOCUMENTS = {slug: document_of(lesson) for slug, lesson in lessons().items()}
TEACHER_DOCUMENTS = {slug: teacher_document_of(lesson) for slug, lesson in lessons().items()}
"""Both by the name of the lesson."""
