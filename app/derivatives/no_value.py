"""Says why an operation has no finite value: in its primitive's words, or because a number is too large."""

from collections.abc import Sequence

import numpy as np

from app.derivatives.primitives.primitive import Primitive
from app.slope import Array

TOO_LARGE = "the result is larger than a computer can hold"


def why_no_value(primitive: Primitive, inputs: Sequence[Array], value: Array) -> str | None:
    """Return a clause on single numbers; None where there is a value, or where an input has none already."""
    if np.isfinite(value) or not all(np.isfinite(each) for each in inputs):
        return None
    return next((gap.why for gap in primitive.gaps if gap.holds(*inputs)), TOO_LARGE)
