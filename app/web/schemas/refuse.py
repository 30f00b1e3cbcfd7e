"""Refuse a value for a reason that a type cannot express, and name the field within its object."""

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError


def refused(location: tuple[str | int, ...], message: str, allowed: str) -> ValidationError:
    """The error to raise in a check of one's own: validation puts the object's own path in front."""
    reason = PydanticCustomError("refused", "{message}", {"message": message, "allowed": allowed})
    details = InitErrorDetails(type=reason, loc=location, input=None)
    return ValidationError.from_exception_data("request", [details])
