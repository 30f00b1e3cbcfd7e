"""The pages about claims: the list, one for each, and the part of it that a run changes.

They are whole without a script: a bet is a link with a choice in it, and controls are a form.
"""

from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.datastructures import QueryParams

from app.claims.form.claim import Claim, Verdict
from app.claims.form.controls import Choices, Pick, chosen, usual
from app.claims.register import CLAIMS
from app.claims.words import ClaimWords, words_of
from app.lessons.register import lessons_about
from app.setting import SettingError
from app.web.claims import words
from app.web.claims.bets import Bets, read_bets, with_bet, written
from app.web.claims.call import claim_named, run_in_turn
from app.web.claims.documents import ADDRESS, DOCUMENTS, THE_LIST
from app.web.claims.drawn import drawn
from app.web.claims.links import (
    as_text,
    changed,
    claim_address,
    handing_on,
    kept,
    list_address,
    page_link,
    with_query,
)
from app.web.claims.runs import Run
from app.web.service.cache_headers import FOR_MINUTES
from app.web.service.errors import Refusal
from app.web.service.navigation import address_of
from app.web.service.page_shell import page, shell
from app.wording.texts import as_html, line_as_html

router = APIRouter(include_in_schema=False)


@router.get("/claims")
async def claims_page(request: Request) -> Response:
    """All claims, with the reader's bets on them."""
    shared = shell(request, THE_LIST)
    bets, theme = read_bets(request.query_params.get("bets", "")), shared["theme"]
    right = sum(CLAIMS_BY_NUMBER[number].known == bet for number, bet in bets.items())
    score = words.SCORE.format(bets=len(bets), claims=len(CLAIMS), right=right)
    told = {
        **shared,
        "groups": [
            (
                title,
                [
                    _entry(claim, bets, theme)
                    for claim in CLAIMS.values()
                    if claim.number[0].isalpha() == bool(letter)
                ],
            )
            for title, letter in words.GROUPS
        ],
        "score": score if bets else words.NO_BETS,
    }
    return page(request, "claims/list.html", told)


CLAIMS_BY_NUMBER = {claim.number: claim for claim in CLAIMS.values()}


def _entry(claim: Claim, bets: Bets, theme: str | None) -> dict[str, Any]:
    bet = bets.get(claim.number)
    return {
        "number": claim.number,
        "title": words_of(claim.slug).title,
        "address": claim_address(claim, bets, theme),
        "about_bet": bet and compared(bet, claim.known),
        "is_right": bet == claim.known,
    }


@router.get("/claims/{slug}")
async def claim_page(request: Request, slug: str) -> Response:
    """One claim: a bet first, then the experiment. A wrong value in the address never stops the page."""
    claim = claim_named(slug)
    shared = shell(request, DOCUMENTS[slug], ADDRESS)
    choices, notes = choices_in(claim, request.query_params)
    told = await words_of_page(request, claim, choices, shared["theme"])
    return page(request, "claims/page.html", {**shared, **told, "notes": [*shared["notes"], *notes]})


@router.get("/claims/{slug}/result")
async def claim_result(request: Request, slug: str) -> Response:
    """What a run changes on the page of a claim, for its script."""
    claim = claim_named(slug)
    choices, _ = choices_in(claim, request.query_params)
    theme = request.query_params.get("theme")
    told = await words_of_page(request, claim, choices, theme)
    return page(request, "claims/result.html", told, FOR_MINUTES)


def choices_in(claim: Claim, asked: QueryParams) -> tuple[Choices, list[str]]:
    """What an address chooses, and what is said of values that cannot be used."""
    names = {control.name for control in claim.controls}
    given, notes = {name: value for name, value in asked.items() if name in names}, list[str]()
    while True:
        try:
            return (chosen(claim.controls, given) if given else usual(claim.controls)), notes
        except SettingError as error:
            label = words_of(claim.slug).controls[error.field]
            notes.append(words.REPLACED.format(message=error.message, field=label, allowed=error.allowed))
            del given[error.field]


async def words_of_page(
    request: Request, claim: Claim, choices: Choices, theme: str | None
) -> dict[str, Any]:
    """What a template says of a claim and its run."""
    bets, text = read_bets(request.query_params.get("bets", "")), words_of(claim.slug)
    place = list(CLAIMS).index(claim.slug)
    ordered = list(CLAIMS.values())
    return {
        "claim": claim,
        "text": text,
        "controls": [_control(control, choices, text) for control in claim.controls],
        "address": f"{ADDRESS}/{claim.slug}",
        "bet": bets.get(claim.number),
        "offers": [
            (verdict, title, written(with_bet(bets, claim.number, verdict)))
            for verdict, title in words.VERDICTS.items()
        ],
        "handed_on": kept(bets, theme),
        "theme_kept": theme,
        "changed": changed(claim, choices),
        "list_address": list_address(bets, theme),
        "lessons": [
            (lesson.text.title, with_query(f"{address_of('lessons')}/{lesson.slug}", kept(bets, theme)))
            for lesson in lessons_about(claim.slug)
        ],
        "neighbours": [
            (words_of(other.slug).title, claim_address(other, bets, theme)) if other else None
            for other in (
                ordered[place - 1] if place else None,
                ordered[place + 1] if place + 1 < len(ordered) else None,
            )
        ],
        **await _result(request, claim, choices, bets, theme),
    }


async def _result(
    request: Request, claim: Claim, choices: Choices, bets: Bets, theme: str | None
) -> dict[str, Any]:
    """What the run shows; nothing when the computing thread has too much to do."""
    try:
        found = await run_in_turn(request, claim, choices)
    except Refusal:
        return {"found": None}
    text, linked, carried = words_of(claim.slug), set[str](), kept(bets, theme)
    return {
        "found": found,
        "experiment": handing_on(line_as_html(found.said(text.experiment), linked), carried),
        "verdict": words.VERDICTS[found.verdict],
        "about_bet": _about_bet(found, bets),
        "figures": [drawn(figure) for figure in found.evidence.figures],
        "why": handing_on(as_html(found.said(text.why), linked), carried),
        "onward": page_link(claim.link(choices)),
    }


def _about_bet(found: Run, bets: Bets) -> str:
    """Whether the run says what the reader bet, or what it usually says."""
    bet = bets.get(found.claim.number)
    if bet is None:
        known = words.VERDICTS[found.claim.known]
        return words.USUAL_RUN.format(verdict=known) if found.verdict != found.claim.known else ""
    return compared(bet, found.verdict)


def compared(bet: Verdict, verdict: Verdict) -> str:
    """A bet beside what a run says."""
    said = words.RIGHT_BET if bet == verdict else words.OTHER_BET
    return said.format(bet=words.VERDICTS[bet], verdict=words.VERDICTS[verdict])


def _control(control: Any, choices: Choices, text: ClaimWords) -> dict[str, Any]:
    value = choices.values[control.name]
    label, default = text.controls[control.name], as_text(control.default)
    common = {"name": control.name, "label": label, "value": as_text(value), "usual": default}
    if isinstance(control, Pick):
        return {**common, "options": control.options.items()}
    limits = {"minimum": control.minimum, "maximum": control.maximum, "step": control.step}
    return {**common, **{name: as_text(number) for name, number in limits.items()}}
