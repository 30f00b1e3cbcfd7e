"""Lessons as embeds: their steps beside their figures, from any step on."""

from functools import cache

import anyio.to_thread
from fastapi import Request

from app.figures.still_network_canvas import EMBEDDED
from app.lessons.register import lessons
from app.web.embed import words
from app.web.embed.kind import EmbedKind
from app.web.embed.parameter import Parameter
from app.web.embed.parameters import LOOKS, locked
from app.web.embed.readings import Reader, Reading, places
from app.web.embed.values import Values
from app.web.lessons.page import walk_words
from app.web.lessons.progress import answers_in, done_in, progress_in
from app.web.lessons.shown import shown
from app.web.service.page_shell import written

ALL_LESSONS = (
    Parameter("step", "Where it begins, from 1.", allowed=words.STEP),
    Parameter("answers", "What has been answered, as the page in full writes it.", allowed=words.ANSWERS),
    Parameter("done", "The steps that are done; those before, if nothing is said.", allowed=words.DONE),
    locked("steps"),
    *(one for one in LOOKS if one.name == "theme"),
)
"""What may be asked of every lesson."""


@cache
def lesson_kind(slug: str) -> EmbedKind:
    """The lesson of this name."""
    lesson = lessons()[slug]
    steps = len(lesson.text.steps)
    readers: dict[str, Reader] = {
        "answers": lambda text: _fits(text, answers_in(text, lesson) is not None),
        "done": lambda text: _fits(text, done_in(text, steps) is not None),
    }

    async def frame(request: Request, values: Values) -> str:
        progress, _ = progress_in(values.told, lesson)
        told = await walk_words(request, lesson, progress, EMBEDDED)
        lesson_shown = await anyio.to_thread.run_sync(shown, slug)
        return written("embed/lesson.html", {**told, "lesson": lesson_shown, "theme": values.theme})

    return EmbedKind(
        name=f"lessons/{slug}",
        title=lesson.text.title,
        does=lesson.text.summary,
        page=f"/lessons/{slug}",
        parameters=tuple(one._replace(reader=readers.get(one.name, one.reader)) for one in ALL_LESSONS),
        frame=frame,
        script="lessons",
        readers=lambda query: places("step", steps, query.get("lock", ""), least=1),
    )


def _fits(text: str, fits: bool) -> Reading:
    return Reading(text if fits else None, fits)
