"""The navigation that all pages share: the list of the pages, in their order."""

from typing import NamedTuple

NAME = "Slope & Step"
"""Of the site."""


class Page(NamedTuple):
    """An entry of the navigation that all pages share. folder: where its script and its style sheet are.

    is_text: whether it is a page of words. is_at_the_end: whether it is linked below every page instead of
    above.
    """

    address: str
    title: str
    folder: str
    is_text: bool = False
    is_at_the_end: bool = False


PAGES = (
    Page("/", "Answer", "article", is_text=True),
    Page("/iteration", "Iteration", "iteration"),
    Page("/graph", "Graph", "graph"),
    Page("/descent", "Descent", "descent"),
    Page("/lab", "Lab", "lab"),
    Page("/claims", "Claims", "claims", is_text=True),
    Page("/lessons", "Lessons", "lessons", is_text=True),
    Page("/race", "A race of runs", "race", is_at_the_end=True),
    Page("/words", "Words and signs", "words", is_text=True, is_at_the_end=True),
)


def address_of(folder: str) -> str:
    """The address of the page whose script is in this folder."""
    [found] = (page.address for page in PAGES if page.folder == folder)
    return found
