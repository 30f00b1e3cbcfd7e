"""Checks every number of a gradient against central differences, with a reason where they disagree."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.derivatives.check_reasons import Reason, reason_for
from app.derivatives.finite_differences import central_differences
from app.derivatives.gradient_check import UNSHOWN, GradientCheck, check_gradient
from app.training.chunks import while_going
from app.web.api.measurement_fields import graphs_by_count
from app.web.api.price_of_measuring import operations_of, operations_of_measuring
from app.web.api.words import FEWER_ROWS_OR_PARAMETERS
from app.web.lab import words
from app.web.lab.schemas.example_requests import CHECKING
from app.web.lab.schemas.gradients import CheckRequest
from app.web.service.attempt import KeepGoing
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed
from app.wording.numbers import Shown

router = APIRouter(route_class=JsonRoute, tags=["How steep?"])

MOST_KINKS = 8


def answer(body: CheckRequest, keep_going: KeepGoing = lambda: True) -> dict[str, Any]:
    """Both gradients, their relative errors, and the largest of them with a reason where it is not small."""
    graph, *_ = graphs_by_count(body)(body.count)
    theta = body.start()
    check = check_gradient(
        graph, theta, body.source_at(body.count), body.h, lambda blocks: while_going(blocks, keep_going)
    )
    worst = int(np.argmax(check.error))
    reason = None if check.verdict == "good" else reason_for(graph, theta, check, body.h)
    return {
        **check._asdict(),
        "where": {"index": worst, "label": body.problem.labels[worst]},
        "h": body.h,
        "verdict": check.verdict,
        "reason": reason.cause if reason else None,
        "message": _message(check, body.problem.labels[worst], reason),
        "rule": words.RELATIVE_ERROR,
    }


def _message(check: GradientCheck, label: str, reason: Reason | None) -> str:
    if reason is None:
        agrees = words.AGREES.format(error=Shown(check.largest), label=label)
        return " ".join([agrees, *_unshown(check)])
    kinks = [words.KINK.format(label=kink.label, primitive=kink.primitive) for kink in reason.kinks]
    more = len(kinks) - MOST_KINKS
    named = ", ".join(kinks[:MOST_KINKS]) + (words.AND_MORE.format(more=more) if more > 0 else "")
    is_number = np.isfinite(check.largest)
    found = words.ERROR_IS.format(error=Shown(check.largest)) if is_number else words.NO_ERROR
    return f"{found} at {label}. {words.CAUSES[reason.cause].format(kinks=named)}"


def _unshown(check: GradientCheck) -> list[str]:
    """What the check has not shown, if anything."""
    many = int(check.unshown.sum())
    if not many:
        return []
    is_0 = not (check.claimed[check.unshown].any() or check.measured[check.unshown].any())
    said = words.BOTH_ARE_0 if is_0 else words.BARELY_MEASURED
    return [said.format(many=many, size=check.measured.size, most=Shown(UNSHOWN))]


@router.post(
    "/api/check", summary="Check the slope by nudging", **documented_call(CHECKING, CheckRequest, answer)
)
async def check(request: Request, body: CheckRequest) -> Response:
    """Every gradient against central differences: claimed, measured, relative errors, the largest and where.

    `verdict` is good up to 1e-5, fair up to 1e-3 and poor beyond. Where it is not good, `reason` says why:
    source, kink, rounding, curvature, overflow or unknown. Where nudging shows no slope, one that is
    left out passes as well: `message` says for how many numbers.
    """
    operations_of_measuring(body)
    price = operations_of(central_differences(body.h), body, "problem", FEWER_ROWS_OR_PARAMETERS)
    return await computed(request, lambda keep_going: answer(body, keep_going), price=price)
