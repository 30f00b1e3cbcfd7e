"""The error function erf, which NumPy does not have, from the C library, entry by entry."""

import math

import numpy as np

from app.slope import Array

_ERF = np.frompyfunc(math.erf, 1, 1)


def erf_of(a: Array) -> Array:
    """Return 2/√π times the integral of e^(−t²) from 0 to a, of the shape and kind of number of a."""
    return np.asarray(_ERF(a), dtype=np.result_type(a))
