"""The navigation that all pages share: the list of the pages, in their order."""

from typing import NamedTuple


class Page(NamedTuple):
    """An entry of the navigation that all pages share. folder: where its script and its style sheet are."""

    address: str
    title: str
    folder: str


PAGES = (
    Page("/iteration", "One iteration", "iteration"),
    Page("/graph", "Graph", "graph"),
    Page("/descent", "Descent", "descent"),
    Page("/lab", "Lab", "lab"),
)
