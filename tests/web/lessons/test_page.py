"""The pages of lessons without their script."""

import html
import re

import httpx
import pytest

from app.lessons.register import lessons
from app.web.lessons.shown import shown
from tests.web.page_text import page

pytestmark = pytest.mark.anyio

LESSON = "/lessons/first-iteration"


async def test_the_list_leads_to_every_lesson_and_its_teachers_page(api: httpx.AsyncClient) -> None:
    text = await page(api, "/lessons", theme="dark")
    assert re.findall(r'href="/lessons/([\w-]+)\?theme=dark"', text) == list(lessons())
    assert re.findall(r'href="/lessons/([\w-]+)/teacher\?theme=dark"', text) == list(lessons())


@pytest.mark.parametrize("slug", lessons())
async def test_all_words_answers_and_a_still_picture_are_there(api: httpx.AsyncClient, slug: str) -> None:
    text = await page(api, f"/lessons/{slug}")
    for step in shown(slug).steps:
        assert step.title in text
        assert step.text in text
        assert step.after in text
    for question in shown(slug).questions:
        for answer in question.answers:
            assert answer.why in text
    assert text.count("<figure") == len(lessons()[slug].text.figures)
    for figure in re.findall(r"<figure.*?</figure>", text, re.DOTALL):
        assert re.search(r"<svg(?! class=\"icon)[^>]*viewBox|class=\"still", figure)
    assert not re.search(r">[^<]*\{\w+[^<]*<", re.sub(r"<(script|style).*?</\1>", "", text, flags=re.DOTALL))
    assert "no finite number" not in text


@pytest.mark.parametrize("slug", lessons())
async def test_the_teachers_page_has_aims_answers_and_claims(api: httpx.AsyncClient, slug: str) -> None:
    text, lesson = await page(api, f"/lessons/{slug}/teacher"), shown(slug)
    for aim in lesson.aims:
        assert aim in text
    for question in lesson.questions:
        assert question.right.why in text
        assert text.count(question.ask) == 2
    assert {*re.findall(r'href="/claims/([\w-]+)"', text)} == {one["claim"] for one in lesson.misconceptions}
    assert f"about {lesson.minutes} minutes" in text


async def test_a_step_of_the_address_is_open_and_those_before_are_done(api: httpx.AsyncClient) -> None:
    text = await page(api, LESSON, step="3", answers="b")
    assert re.findall(r'class="(step[^"]*)" id="step-(\d)"', text)[:4] == [
        ("step done", "1"),
        ("step done", "2"),
        ("step current", "3"),
        ("step", "4"),
    ]
    assert '"progress":{"step":3,"answers":["b",' in html.unescape(text)


async def test_a_wrong_value_is_said_kindly(api: httpx.AsyncClient) -> None:
    text = await page(api, LESSON, step="<b>", answers="x.y")
    assert "This lesson has the steps 1 to" in text
    assert "cannot be read, so these questions are open again" in text
    assert "<b>" not in text


@pytest.mark.parametrize("address", ["/lessons/nothing", "/lessons/nothing/teacher"])
async def test_there_is_no_other_lesson(api: httpx.AsyncClient, address: str) -> None:
    answer = await api.get(address)
    assert answer.status_code == 404
    assert "first-iteration" in answer.text
