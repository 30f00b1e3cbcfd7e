"""The reader's bets, as an address holds them: `q1t.9f.21i` bets on three claims."""

import re
from collections.abc import Iterator, Mapping

from app.claims.form.claim import Verdict
from app.claims.register import CLAIMS

Bets = Mapping[str, Verdict]
"""By the number of the claim, in the order of the register."""

# The letter of "true if …" is that of its second word.
_LETTERS: dict[Verdict, str] = {"true": "t", "conditional": "i", "false": "f"}
_VERDICTS: dict[str, Verdict] = {letter: verdict for verdict, letter in _LETTERS.items()}
_BET = re.compile(r"(q?\d{1,2})([tif])")
_NUMBERS = tuple(claim.number for claim in CLAIMS.values())


def read_bets(text: str) -> Bets:
    """The bets in a text; what is none is left out, and of several on one claim the last one counts."""
    found = dict(_found(text))
    return {number: found[number] for number in _NUMBERS if number in found}


def _found(text: str) -> Iterator[tuple[str, Verdict]]:
    for part in text[:1000].split("."):
        bet = _BET.fullmatch(part)
        if bet:
            yield bet[1].upper(), _VERDICTS[bet[2]]


def written(bets: Bets) -> str:
    """The text of some bets."""
    return ".".join(f"{number.lower()}{_LETTERS[bets[number]]}" for number in _NUMBERS if number in bets)


def with_bet(bets: Bets, number: str, verdict: Verdict) -> Bets:
    """The bets, with this one in place of an earlier one on the same claim."""
    return {**bets, number: verdict}
