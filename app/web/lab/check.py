"""Is it right? Compares every number of a gradient with central differences, and says so when it is poor."""

from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from app.derivatives.check_reasons import Reason, reason_for
from app.derivatives.finite_differences import central_differences
from app.derivatives.gradient_check import check_gradient
from app.web.api.measuring import graphs_by_count
from app.web.api.price_of_measuring import operations_of, operations_of_measuring
from app.web.lab.examples import CHECKING
from app.web.lab.schemas.gradients import CheckRequest
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute
from app.web.service.worker import computed

router = APIRouter(route_class=JsonRoute, tags=["How steep?"])

# Between them a check is fair. After the CS231n notes (Karpathy 2016): 1e-4 may still be fine with kinks.
GOOD, POOR = 1e-5, 1e-3
MOST_KINKS = 8
RULE = "|claimed − measured| / max(1e-8, |claimed| + |measured|)"

_WORDS = {
    "source": "Backpropagation agrees with the nudges here, so it is this source that is off.",
    "kink": "The nudge passes a kink, where the slope jumps: {kinks}. "
    "Central differences average both sides, so it is they that are off.",
    "rounding": "The step h is so small that the loss has no digits left to show the change. "
    "A larger h would measure better.",
    "curvature": "The step h is so large that the slope changes on the way. "
    "A smaller h would measure better.",
    "overflow": "Some number is too large here to be compared.",
    "unknown": "Neither a kink nor rounding nor a large step explains it. Look here for a mistake.",
}


def answer(body: CheckRequest) -> dict[str, Any]:
    """Both gradients, their relative errors, and the largest of them with a reason where it is not small."""
    graph, _ = graphs_by_count(body)(body.count)
    theta = body.start()
    check = check_gradient(graph, theta, body.source_at(body.count), body.h)
    worst = int(np.argmax(check.error))
    verdict = _verdict(check.largest)
    reason = None if verdict == "good" else reason_for(graph, theta, check, body.h)
    return {
        **check._asdict(),
        "where": {"index": worst, "label": body.problem.labels[worst]},
        "h": body.h,
        "verdict": verdict,
        "reason": reason.cause if reason else None,
        "message": _message(check.largest, body.problem.labels[worst], reason),
        "rule": RULE,
    }


def _verdict(largest: float) -> str:
    if largest <= GOOD:
        return "good"
    return "fair" if largest <= POOR else "poor"


def _message(largest: float, label: str, reason: Reason | None) -> str:
    if reason is None:
        return f"Every number agrees with central differences. The largest relative error is {largest:.1e}."
    passed = [f"{kink.label} at that of {kink.primitive}" for kink in reason.kinks]
    more = len(passed) - MOST_KINKS
    kinks = ", ".join(passed[:MOST_KINKS]) + (f" and {more} more" if more > 0 else "")
    found = f"The relative error is {largest:.1e}" if np.isfinite(largest) else "There is no relative error"
    return f"{found} at {label}. {_WORDS[reason.cause].format(kinks=kinks)}"


@router.post(
    "/api/check", summary="Check the slope by nudging", **documented_call(CHECKING, CheckRequest, answer)
)
async def check(request: Request, body: CheckRequest) -> Response:
    """Every gradient against central differences: claimed, measured, relative errors, the largest and where.

    `verdict` is good up to 1e-5, fair up to 1e-3 and poor beyond. Where it is not good, `reason` says why:
    source, kink, rounding, curvature, overflow or unknown.
    """
    operations_of_measuring(body)
    operations_of(central_differences(body.h), body, "problem", "fewer rows or fewer parameters")
    return await computed(request, lambda keep_going: answer(body))
