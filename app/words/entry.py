"""What the page of words needs to know of an entry of any register."""

from typing import Protocol


class Entry(Protocol):
    """A row of a register: its name, its words, and its formula in both forms."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def latex(self) -> str: ...
    @property
    def formula(self) -> str: ...
