"""Claims as embeds: each with the parameters of its own experiment."""

from functools import cache

from fastapi import Request

from app.claims.form.claim import Claim
from app.claims.form.controls import Control, Pick, chosen
from app.claims.register import CLAIMS
from app.claims.words import words_of
from app.web.claims.bets import read_bets, written
from app.web.claims.page import words_of_page
from app.web.embed import words
from app.web.embed.kind import EmbedKind
from app.web.embed.parameter import Parameter
from app.web.embed.parameters import LOOKS, hidden
from app.web.embed.readings import Reading, number, whole
from app.web.embed.values import Values
from app.web.service.page_shell import written as written_by

ALL_CLAIMS = (
    Parameter("bets", "The reader’s bets, as the page in full writes them.", allowed=words.BETS),
    hidden("bets", "settings", "why"),
    *(one for one in LOOKS if one.name != "autoplay"),
)
"""What may be asked of every claim."""


@cache
def claim_kind(slug: str) -> EmbedKind:
    """The claim of this name."""
    claim = CLAIMS[slug]

    async def frame(request: Request, values: Values) -> str:
        names = {control.name for control in claim.controls}
        choices = chosen(claim.controls, {k: text for k, text in values.told.items() if k in names})
        told = await words_of_page(request, claim, choices, values.theme)
        seen = told["bet"] or told["changed"] or "bets" in values.hidden or values.controls == "none"
        return written_by("embed/claim.html", {**told, "seen": seen})

    return EmbedKind(
        name=f"claims/{slug}",
        title=words_of(slug).title,
        does=words_of(slug).claim,
        page=f"/claims/{slug}",
        parameters=(*_own(claim), ALL_CLAIMS[0]._replace(reader=_bets), *ALL_CLAIMS[1:]),
        frame=frame,
        script="claims",
        is_alike=True,
    )


def _bets(text: str) -> Reading:
    found = written(read_bets(text))
    return Reading(found or None, found == text)


def _own(claim: Claim) -> tuple[Parameter, ...]:
    """One for each control of the experiment."""
    labels = words_of(claim.slug).controls
    return tuple(_parameter(control, labels[control.name]) for control in claim.controls)


def _parameter(control: Control, label: str) -> Parameter:
    if isinstance(control, Pick):
        return Parameter(control.name, label, control.default, tuple(control.options))
    least, most = control.minimum, control.maximum
    return Parameter(
        control.name,
        label,
        f"{control.default:.12g}",
        allowed=control.setting.allowed,
        reader=whole(int(least), int(most)) if control.integer else number(least, most),
    )
