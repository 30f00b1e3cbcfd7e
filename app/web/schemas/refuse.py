"""Refuse a value for a reason that a type cannot express, and name the field within its object."""

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from app.web.schemas.limits import MOST_PARAMETERS_WITH_HESSIAN


def refused(location: tuple[str | int, ...], message: str, allowed: str) -> ValidationError:
    """The error to raise in a check of one's own: validation puts the object's own path in front."""
    reason = PydanticCustomError("refused", "{message}", {"message": message, "allowed": allowed})
    details = InitErrorDetails(type=reason, loc=location, input=None)
    return ValidationError.from_exception_data("request", [details])


def check_hessian_size(location: tuple[str, ...], size: int) -> None:
    """Raise a validation error for this field when the Hessian of `size` parameters would be too large."""
    if size > MOST_PARAMETERS_WITH_HESSIAN:
        message = f"This needs the second derivatives of {size} parameters."
        allowed = f"at most {MOST_PARAMETERS_WITH_HESSIAN} parameters, or none of second order"
        raise refused(location, message, allowed)
