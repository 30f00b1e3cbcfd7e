"""In the file of a lesson a slider leads through the moments that are recorded of a figure."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from app.web.player.text_file import lesson_file
from tests.browser.axe import expect_no_violation
from tests.browser.conftest import record_problems
from tests.bundled import bundled


def test_a_slider_leads_through_the_moments(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bundled(monkeypatch)
    file = tmp_path / "lesson.html"
    file.write_text(lesson_file("landscape").html)
    page = browser.new_page(viewport={"width": 360, "height": 740})
    problems = record_problems(page)
    page.goto(file.as_uri())
    # Each step begins where it does on the site.
    figure = page.locator(".moments").nth(1)
    told = figure.locator(".recorded:visible p")
    expect(told).to_have_text("Descent after 1 step. Bowl. Gradient descent: f = 12.22.")
    figure.locator("input").press("End")
    expect(told).to_have_text("Descent after 50 steps. Bowl. Gradient descent: f = 0.04736.")
    expect(figure.locator("svg[role=img]:visible")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    expect_no_violation(page)
    assert problems == []
    page.context.close()
