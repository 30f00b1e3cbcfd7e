"""A source of gradients in the words and numbers of a script."""

from app.derivatives.sources import SOURCES
from app.export.recipe import Part
from app.web.schemas.choice import Choice


def source_part(choice: Choice) -> Part[None]:
    """The source that was chosen, and what a reader knows it by."""
    if choice.name not in SOURCES:
        return Part(choice.name, choice.settings, None)
    source = SOURCES[choice.name]
    return Part(source.name, choice.settings, None, source.title, source.formula)
