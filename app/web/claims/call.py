"""The calls about claims: all of them, and the run of one with the reader's choices."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from app.claims.form.claim import Claim
from app.claims.form.controls import Choices, Control, Pick, chosen, usual
from app.claims.register import CLAIMS
from app.claims.words import words_of
from app.setting import SettingError
from app.web.claims import words
from app.web.claims.runs import Run, fields_of, run
from app.web.service.cache_headers import FOR_MINUTES
from app.web.service.content import Content, FixedAnswer
from app.web.service.documented import ERRORS, ErrorAnswer, Responses, documented_answer
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.json_codec import encode
from app.web.service.worker import Worker

router = APIRouter(tags=["Claims"])
_EXAMPLE = "a-descent-step-always-lowers-the-loss"


def claim_named(slug: str) -> Claim:
    """The claim of that name. Raises Refusal (404) when there is none."""
    if slug not in CLAIMS:
        raise Refusal(HTTPStatus.NOT_FOUND, ErrorDetail("slug", words.NO_SUCH_CLAIM, ", ".join(CLAIMS)))
    return CLAIMS[slug]


async def run_in_turn(request: Request, claim: Claim, choices: Choices) -> Run:
    """The run, computed in the computing thread. Raises Refusal (503) when that has too much to do."""
    worker: Worker = request.app.state.worker
    with worker.slot():
        return await worker.run(
            request, lambda keep_going: run(claim, choices), check=lambda keep_going: float(claim.price)
        )


def _control(control: Control) -> dict[str, object]:
    if isinstance(control, Pick):
        return {"name": control.name, "default": control.default, "options": dict(control.options)}
    return control._asdict()


_LIST = [
    {
        "slug": claim.slug,
        "number": claim.number,
        "title": words_of(claim.slug).title,
        "claim": words_of(claim.slug).claim,
        "controls": [_control(control) for control in claim.controls],
    }
    for claim in CLAIMS.values()
]
_ALL = FixedAnswer(_LIST)
_ERRORS: Responses = {
    404: {"model": ErrorAnswer, "description": words.NO_SUCH_CLAIM},
    422: ERRORS[422],
    503: ERRORS[503],
}


@router.get("/api/claims", summary="All claims put to the test", responses=documented_answer(_LIST))
async def claims(request: Request) -> Response:
    """Every claim with the controls of its experiment. Its run is at `/api/claims/{slug}`."""
    return _ALL.to(request)


@router.get(
    "/api/claims/{slug}",
    summary="Run the experiment of a claim",
    responses={
        **documented_answer(fields_of(run(CLAIMS[_EXAMPLE], usual(CLAIMS[_EXAMPLE].controls)))),
        **_ERRORS,
    },
)
async def claim(request: Request, slug: Annotated[str, Path(examples=[_EXAMPLE])]) -> Response:
    """The numbers, figures and verdict of a run. Each control is a field of the query, by its name."""
    asked = claim_named(slug)
    try:
        choices = chosen(asked.controls, dict(request.query_params))
    except SettingError as error:
        detail = ErrorDetail(error.field[:60], error.message, error.allowed)
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, detail) from None
    found = await run_in_turn(request, asked, choices)
    return Content(encode(fields_of(found)), "application/json").to(request, FOR_MINUTES)
