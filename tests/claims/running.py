"""Runs of claims for tests: each usual run is made once for all of them."""

from functools import cache

import pytest

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, chosen, usual
from app.claims.form.evidence import Evidence, Numbers
from app.claims.register import CLAIMS

BY_NUMBER = {claim.number: claim for claim in CLAIMS.values()}


@cache
def run_of(number: str, **given: str) -> Evidence:
    """The evidence of the claim with this number; what is given differs from the usual choices."""
    claim = BY_NUMBER[number]
    return claim.measure(choices_of(claim, given))


def choices_of(claim: Claim, given: dict[str, str]) -> Choices:
    return chosen(claim.controls, given) if given else usual(claim.controls)


def numbers_of(number: str, **given: str) -> Numbers:
    return run_of(number, **given).numbers


def finding_of(number: str, **given: str) -> str:
    return BY_NUMBER[number].judge(numbers_of(number, **given))


def close(number: float | list[float], digits: float = 1e-9) -> object:
    """What a number of a run may be to agree with one worked out apart."""
    return pytest.approx(number, rel=digits, abs=1e-14)
