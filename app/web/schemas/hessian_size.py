"""Second derivatives are as many as the parameters, squared: how many parameters may have them."""

from app.web.schemas.limits import MOST_PARAMETERS_WITH_HESSIAN
from app.web.schemas.refuse import refused


def check_hessian_size(location: tuple[str, ...], size: int) -> None:
    """Raise a validation error for this field when the Hessian of `size` parameters would be too large."""
    if size > MOST_PARAMETERS_WITH_HESSIAN:
        message = f"This needs the second derivatives of {size} parameters."
        allowed = f"at most {MOST_PARAMETERS_WITH_HESSIAN} parameters, or none of second order"
        raise refused(location, message, allowed)
