"""The NumPy script as a Jupyter notebook (nbformat 4.5): words above, code below."""

from collections.abc import Sequence
from typing import Any

from app.export.beats import without_marks
from app.export.numpy_script import numpy_sections, opening
from app.export.recipe import Recipe
from app.export.section import Section, one_line

LANGUAGE = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def notebook(recipe: Recipe) -> dict[str, Any]:
    """The notebook as an object for JSON. Raises UnknownPart as the script does."""
    first, *others = opening(recipe, "numpy")
    return document([opening_cell(first, *others), *section_cells(numpy_sections(recipe))])


def document(cells: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """A notebook of these cells."""
    return {"cells": [*cells], "metadata": LANGUAGE, "nbformat": 4, "nbformat_minor": 5}


def opening_cell(title: str, *lines: str) -> dict[str, Any]:
    """A heading, and what stands below it."""
    return _words("opening", "\n\n".join([f"# {title}", *filter(None, lines)]))


def section_cells(sections: Sequence[Section]) -> list[dict[str, Any]]:
    """Two cells for each section: its words, and its code."""
    return [
        cell
        for number, section in enumerate(sections, start=1)
        for cell in (
            _words(f"words-{number}", _as_markdown(section)),
            _code(f"code-{number}", without_marks(section.code)),
        )
    ]


def _as_markdown(section: Section) -> str:
    return "\n\n".join([f"## {section.title}", *map(one_line, section.words)])


def _words(name: str, text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": _lines(text)}


def _code(name: str, text: str) -> dict[str, Any]:
    cell = {"cell_type": "code", "id": name, "metadata": {}, "source": _lines(text)}
    return {**cell, "execution_count": None, "outputs": []}


def _lines(text: str) -> list[str]:
    return text.strip().splitlines(keepends=True)
