"""The NumPy script as a Jupyter notebook (nbformat 4.5): words above, code below."""

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
    cells = [_words("opening", f"# {first}\n{chr(10).join(others)}")]
    for number, section in enumerate(numpy_sections(recipe), start=1):
        code = without_marks(section.code)
        cells += [_words(f"words-{number}", _as_markdown(section)), _code(f"code-{number}", code)]
    return {"cells": cells, "metadata": LANGUAGE, "nbformat": 4, "nbformat_minor": 5}


def _as_markdown(section: Section) -> str:
    return "\n\n".join([f"## {section.title}", *map(one_line, section.words)])


def _words(name: str, text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": _lines(text)}


def _code(name: str, text: str) -> dict[str, Any]:
    cell = {"cell_type": "code", "id": name, "metadata": {}, "source": _lines(text)}
    return {**cell, "execution_count": None, "outputs": []}


def _lines(text: str) -> list[str]:
    return text.strip().splitlines(keepends=True)
