"""Limits on what a request may cost; its price is worked out before anything is computed."""

from http import HTTPStatus

from app.web.service import settings, words
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal

# Usually about ten seconds of computing, and two for a single step, which nothing can interrupt.
MOST_OPERATIONS = int(settings.OPERATIONS.value)
MOST_OPERATIONS_A_STEP = int(settings.OPERATIONS_A_STEP.value)
# About 40 MB of JSON.
MOST_NUMBERS = int(settings.NUMBERS.value)


def check_price(field: str, price: int, limit: int, unit: str, remedy: str) -> None:
    """Raise Refusal (422) when a price is above its limit; it names both."""
    if price > limit:
        message = words.TOO_EXPENSIVE.format(price=price, unit=unit, limit=limit)
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, ErrorDetail(field, message, remedy))


def check_price_of_a_step(field: str, operations: int, remedy: str) -> None:
    """Raise Refusal (422) when one measurement, or one update, would take too long."""
    check_price(field, operations, MOST_OPERATIONS_A_STEP, words.OPERATIONS_A_STEP, remedy)
