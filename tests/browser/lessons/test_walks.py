"""Every lesson can be walked to its end: each step notices what its text asks for, and not before."""

from typing import Literal

import pytest
from playwright.sync_api import expect

from app.lessons.register import lessons
from app.web.lessons.shown import shown
from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.lessons.page import AHEAD, expect_done, wait_for_calm, wait_for_figure
from tests.browser.lessons.walks import WALKS

pytestmark = pytest.mark.deep
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.mark.parametrize("slug", lessons())
def test_each_step_is_done_by_what_it_asks_for(visit: Visit, slug: str) -> None:
    page = visit(f"/lessons/{slug}", width=1440, reduced_motion=True)
    steps = shown(slug).steps
    assert len(WALKS[slug]) == len(steps)
    wait_for_figure(page)
    for step, do in zip(steps, WALKS[slug], strict=True):
        wait_for_figure(page)
        expect_done(page, *range(1, step.number))
        expect(page.locator(f"#step-{step.number} .astray")).to_be_hidden()
        if step.question:
            page.click(f"#step-{step.number} .choices [data-letter={step.question.right.letter}]")
        do(page)
        expect_done(page, *range(1, step.number + 1))
        if step.question:
            expect(page.locator(f"#step-{step.number} details[open] .right")).to_be_visible()
        if step.number < len(steps):
            page.click(AHEAD)
    expect(page.locator(".finished")).to_be_visible()
    for colours in THEMES:
        page.emulate_media(color_scheme=colours)
        page.wait_for_function("colours => document.documentElement.dataset.drawn === colours", arg=colours)
        wait_for_calm(page)
        expect_no_violation(page)
