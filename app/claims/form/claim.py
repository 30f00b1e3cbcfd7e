"""A claim that is put to the test: its experiment, and how the verdict follows from what that measures."""

from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple

from app.claims.form.controls import Choices, Control
from app.claims.form.evidence import Evidence, Numbers

Verdict = Literal["true", "conditional", "false"]
"""Whether the claim holds: "conditional" is true if something else holds as well, or in part."""


class Link(NamedTuple):
    """Where the reader can go on with the very same experiment.

    page: its name. says: what the address says there. experiment: a whole one, for the lab.
    """

    page: Literal["iteration", "graph", "descent", "lab"]
    says: Mapping[str, str] = {}
    experiment: Mapping[str, Any] | None = None


class Claim(NamedTuple):
    """One claim. Its words are in `texts/claims/<slug>.md`.

    number: as in "Q1" or "9"; Q marks a sentence of the page where the question was asked.
    known: what the usual run says; a test keeps that true. measure: runs the experiment.
    judge: names what the numbers of a run show, one of the findings. findings: the verdict that each of them
    is. price: about how many operations the dearest run takes.
    """

    slug: str
    number: str
    known: Verdict
    controls: tuple[Control, ...]
    measure: Callable[[Choices], Evidence]
    judge: Callable[[Numbers], str]
    findings: Mapping[str, Verdict]
    link: Callable[[Choices], Link]
    price: int = 1_000_000

    def verdict(self, numbers: Numbers) -> Verdict:
        """Whether the claim holds in a run with these numbers."""
        return self.findings[self.judge(numbers)]
