"""The words of a claim, from its Markdown file: what is said of it before, and after, the experiment."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Pick
from app.claims.form.evidence import Numbers
from app.folders import TEXTS
from app.wording.texts import filled, read_text


class ClaimWords(NamedTuple):
    """title: the claim in a few words. claim: in full. experiment: what is done. controls: their labels.

    findings: what a run shows, by the name of the finding. why: the reason, as Markdown. link: what the
    reader does where it leads. sources: what was written about it.
    """

    title: str
    claim: str
    experiment: str
    controls: Mapping[str, str]
    findings: Mapping[str, str]
    link: str
    sources: tuple[str, ...]
    why: str


@cache
def words_of(slug: str) -> ClaimWords:
    """The words of a claim. Raises OSError where it has no text, KeyError where a field is missing."""
    fields, body = read_text(TEXTS / "claims" / f"{slug}.md")
    return ClaimWords(
        title=fields["title"],
        claim=fields["claim"],
        experiment=fields["experiment"],
        controls=fields.get("controls", {}),
        findings=fields["findings"],
        link=fields["link"],
        sources=tuple(fields["sources"]),
        why=body,
    )


def said(claim: Claim, text: str, choices: Choices, numbers: Numbers) -> str:
    """A text of a claim with the numbers of a run, and the names of what is chosen, put in."""
    titles = {
        control.name: control.options[choices.name(control.name)]
        for control in claim.controls
        if isinstance(control, Pick)
    }
    return filled(text, {**titles, **numbers})
