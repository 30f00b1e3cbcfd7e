"""Refuse a value for a reason that a type cannot express, and name the field within its object."""

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from app.web.schemas import words
from app.web.schemas.limits import MOST_PARAMETERS_WITH_HESSIAN, MOST_REMEMBERED
from app.web.schemas.words import Reason


def refused(location: tuple[str | int, ...], reason: Reason, **values: object) -> ValidationError:
    """The error for a check to raise; validation adds the path of the object in front of the location.

    values: what the words in braces stand for; without values, braces stay as they are.
    """
    message, allowed = (part.format(**values) if values else part for part in reason)
    error = PydanticCustomError("refused", "{message}", {"message": message, "allowed": allowed})
    details = InitErrorDetails(type=error, loc=location, input=None)
    return ValidationError.from_exception_data("request", [details])


def check_hessian_size(location: tuple[str | int, ...], size: int) -> None:
    """Raise a validation error for this field when the Hessian of `size` parameters would be too large."""
    if size > MOST_PARAMETERS_WITH_HESSIAN:
        raise refused(location, words.HESSIAN_TOO_LARGE, size=size, most=MOST_PARAMETERS_WITH_HESSIAN)


def check_remembered(location: tuple[str | int, ...], remembered: int, size: int) -> None:
    """Raise a validation error for this field when so many numbers could not be sent back for a next step."""
    if remembered > MOST_REMEMBERED:
        reason = words.TOO_MUCH_REMEMBERED
        raise refused(location, reason, size=size, remembered=remembered, most=MOST_REMEMBERED)
