"""The article as HTML: every word and a picture of every figure before any script."""

import re

import httpx
import pytest

from app.article.register import SECTIONS
from app.web.article.sections import sections
from tests.web.page_text import page

pytestmark = pytest.mark.anyio


async def test_the_answer_and_all_sections_are_there_before_any_script(api: httpx.AsyncClient) -> None:
    html = await page(api, "/")
    text = " ".join(re.sub(r"<[^>]+>", "", html).split())
    assert "Backpropagation measures the slope. Gradient descent takes the step." in text
    assert re.findall(r'<section id="([\w-]+)" aria-labelledby', html) == [one.name[3:] for one in SECTIONS]
    for question in (one for section in sections() for one in section.questions):
        assert question["question"] in text
        assert [answer["right"] for answer in question["answers"]].count(True) == 1
        assert all(answer["why"] in text for answer in question["answers"])


async def test_each_figure_has_a_picture_before_any_script(api: httpx.AsyncClient) -> None:
    html = await page(api, "/")
    figures = re.findall(r"<figure.*?</figure>", html, re.DOTALL)
    assert len(figures) >= 8
    for figure in figures:
        assert "<svg" in figure or "<table" in figure or 'class="bar"' in figure, figure[:200]
        assert "<figcaption" in figure


async def test_ids_are_there_once(api: httpx.AsyncClient) -> None:
    ids = re.findall(r'\sid="([\w-]+)"', await page(api, "/"))
    assert len(ids) == len(set(ids))


async def test_a_theme_alone_is_no_run(api: httpx.AsyncClient) -> None:
    assert '<html lang="en" data-theme="dark">' in await page(api, "/?theme=dark")
