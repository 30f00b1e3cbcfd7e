"""A page's own style rules do not reach into the figures that stand on it."""

import re
from pathlib import Path

import pytest

from app.web.iteration.beats import BEATS

FIGURES = ("figures", "iteration", "graph", "descent")


def classes_of_figures() -> set[str]:
    """Every class that the templates of figures write; those of beats are their names."""
    texts = [path.read_text() for folder in FIGURES for path in Path("templates", folder).glob("*.html")]
    written = [names for text in texts for names in re.findall(r'class="([^"{]+)', text)]
    return {name for names in written for name in names.split()} | {beat.name for beat in BEATS}


def lone_classes(css: str) -> set[str]:
    """The classes that a style sheet styles wherever they stand."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    selectors = [one.strip() for rule in re.findall(r"([^{}]+)\{", css) for one in rule.split(",")]
    return {found[1] for one in selectors if (found := re.fullmatch(r"\.([\w-]+)", one))}


@pytest.mark.parametrize("page", ["article", "lessons"])
def test_no_rule_of_a_page_meets_what_is_inside_a_figure(page: str) -> None:
    inside = classes_of_figures()
    assert {"beat", "step"} <= inside
    for sheet in Path("static", "css", page).glob("*.css"):
        assert lone_classes(sheet.read_text()) & inside == set(), sheet


def test_lone_classes_are_found() -> None:
    css = "/* .no {} */ .step { color: red; }\n@media print { .a .beat, .row { margin: 0; } }"
    assert lone_classes(css) == {"step", "row"}
