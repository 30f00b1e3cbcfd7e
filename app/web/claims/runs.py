"""Runs of experiments: each is computed once for all who ask for it."""

from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from app.claims.form.claim import Claim, Verdict
from app.claims.form.controls import Choices
from app.claims.form.evidence import Evidence
from app.claims.register import CLAIMS
from app.claims.words import said, words_of


class Run(NamedTuple):
    """What an experiment found with some choices. finding: its name. verdict: what it makes of the claim."""

    claim: Claim
    choices: Choices
    evidence: Evidence
    finding: str
    verdict: Verdict

    def said(self, text: str) -> str:
        """A text of the claim with the numbers of this run."""
        return said(self.claim, text, self.choices, self.evidence.numbers)

    @property
    def finding_said(self) -> str:
        """What the run shows, in a sentence or a few."""
        return self.said(words_of(self.claim.slug).findings[self.finding])


def run(claim: Claim, choices: Choices) -> Run:
    """Run an experiment, or recall how it went."""
    return _run(claim.slug, tuple(choices.values.items()))


@lru_cache(maxsize=128)
def _run(slug: str, values: tuple[tuple[str, float | str], ...]) -> Run:
    claim, choices = CLAIMS[slug], Choices(dict(values))
    # Divergence is an answer, not a warning.
    with np.errstate(all="ignore"):
        evidence = claim.measure(choices)
        finding = claim.judge(evidence.numbers)
    return Run(claim, choices, evidence, finding, claim.findings[finding])


def fields_of(found: Run) -> dict[str, Any]:
    """A run as the call answers it."""
    return {
        "slug": found.claim.slug,
        "number": found.claim.number,
        "title": words_of(found.claim.slug).title,
        "controls": found.choices.values,
        "numbers": found.evidence.numbers,
        "figures": [
            {"kind": type(figure).__name__.lower(), **_plain(figure)} for figure in found.evidence.figures
        ],
        "finding": found.finding,
        "said": found.finding_said,
        "verdict": found.verdict,
    }


def _plain(value: Any) -> Any:
    """Named tuples as objects, all the way down."""
    if hasattr(value, "_asdict"):
        return {name: _plain(each) for name, each in value._asdict().items()}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value
