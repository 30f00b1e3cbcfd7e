"""The pages of lessons: the list, one for each, and one for its teacher. They are whole without a script."""

from http import HTTPStatus
from typing import Any

import anyio.to_thread
from fastapi import APIRouter, Request, Response

from app.figures.still_network_canvas import IN_TEXT, Window
from app.lessons.register import Lesson, lessons
from app.web.lessons import words
from app.web.lessons.documents import ADDRESS, DOCUMENTS, TEACHER_DOCUMENTS, THE_LIST
from app.web.lessons.frames import frame
from app.web.lessons.progress import Progress, progress_in
from app.web.lessons.shown import Shown, script_words, shown
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.json_codec import encode
from app.web.service.navigation import address_of
from app.web.service.page_shell import page, shell

router = APIRouter(include_in_schema=False)


@router.get("/lessons")
async def lessons_page(request: Request) -> Response:
    """All lessons, in the order in which they are taught."""
    return page(request, "lessons/list.html", {**shell(request, THE_LIST), "lessons": await _all_shown()})


@router.get("/lessons/{slug}")
async def lesson_page(request: Request, slug: str) -> Response:
    """One lesson, where its reader stands. A wrong value in the address never stops the page."""
    all_shown, lesson = await _all_shown(), lesson_named(slug)
    progress, notes = progress_in(request.query_params, lesson)
    shared = shell(request, DOCUMENTS[slug], ADDRESS)
    return page(
        request,
        "lessons/page.html",
        {
            **shared,
            **_place_among(lesson, all_shown),
            "notes": [*shared["notes"], *notes],
            **await walk_words(request, lesson, progress),
        },
    )


@router.get("/lessons/{slug}/teacher")
async def teacher_page(request: Request, slug: str) -> Response:
    """What a teacher needs of a lesson, with a handout for its students."""
    all_shown, lesson = await _all_shown(), lesson_named(slug)
    told = {
        **shell(request, TEACHER_DOCUMENTS[slug], ADDRESS),
        **_place_among(lesson, all_shown),
        "claims": address_of("claims"),
        "figures": lesson.text.figures.values(),
        # A handout leads its readers to the lesson, and not to the answers.
        "on_paper": f"{ADDRESS}/{slug}",
    }
    return page(request, "lessons/teacher.html", told)


def lesson_named(slug: str) -> Lesson:
    """The lesson of that name. Raises Refusal (404) when there is none."""
    if slug not in lessons():
        detail = ErrorDetail("slug", words.NO_SUCH_LESSON, ", ".join(lessons()))
        raise Refusal(HTTPStatus.NOT_FOUND, detail)
    return lessons()[slug]


async def _all_shown() -> list[Shown]:
    """Beside the event loop, since the first time all experiments are run."""
    return await anyio.to_thread.run_sync(lambda: [shown(slug) for slug in lessons()])


def _place_among(lesson: Lesson, all_shown: list[Shown]) -> dict[str, Any]:
    [place] = (k for k, one in enumerate(all_shown) if one.slug == lesson.slug)
    return {
        "lesson": all_shown[place],
        "numbered": words.NUMBERED.format(order=place + 1, lessons=len(all_shown)),
        "minutes": words.MINUTES.format(minutes=lesson.text.minutes),
        "before": all_shown[place - 1] if place else None,
        "next": all_shown[place + 1] if place + 1 < len(all_shown) else None,
    }


async def walk_words(
    request: Request, lesson: Lesson, progress: Progress, windows: tuple[Window, ...] = IN_TEXT
) -> dict[str, Any]:
    """What the template of the walk needs besides the lesson itself. windows: where networks may be shown."""
    return {
        "progress": progress,
        "script": encode({**script_words(lesson), "progress": _told(progress)}).decode(),
        "figures": await _figures(request, lesson, progress, windows),
    }


def _told(progress: Progress) -> dict[str, Any]:
    return {"step": progress.step, "answers": progress.answers, "done": sorted(progress.done)}


async def _figures(
    request: Request, lesson: Lesson, progress: Progress, windows: tuple[Window, ...]
) -> list[dict[str, Any]]:
    """The frames of all figures; that of the step that is read stands as the step wants it."""
    step = lesson.text.steps[progress.step - 1]
    current = step.figure or next(iter(lesson.text.figures))
    return [
        {
            "name": name,
            "title": one.title,
            "link": one.link,
            "is_current": name == current,
            "html": await frame(request, name, one, step.start if name == current else {}, windows),
        }
        for name, one in lesson.text.figures.items()
    ]
