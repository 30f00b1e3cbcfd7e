"""The navigation that all pages share: the list of the pages, in their order."""

from typing import NamedTuple

NAME = "Slope & Step"
"""Of the site."""


class Page(NamedTuple):
    """An entry of the navigation that all pages share. folder: where its script and its style sheet are."""

    address: str
    title: str
    folder: str


PAGES = (
    Page("/", "Answer", "article"),
    Page("/iteration", "Iteration", "iteration"),
    Page("/graph", "Graph", "graph"),
    Page("/descent", "Descent", "descent"),
    Page("/lab", "Lab", "lab"),
    Page("/claims", "Claims", "claims"),
    Page("/lessons", "Lessons", "lessons"),
)


def address_of(folder: str) -> str:
    """The address of the page whose script is in this folder."""
    [found] = (page.address for page in PAGES if page.folder == folder)
    return found
