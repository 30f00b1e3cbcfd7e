"""The normal distribution, the error function that it takes, and the activation that is made of it."""

import math

import numpy as np

from app.slope import Array

_ERF = np.frompyfunc(math.erf, 1, 1)
_ERFC = np.frompyfunc(math.erfc, 1, 1)


def erf_of(a: Array) -> Array:
    """Return 2/√π times the integral of e^(−t²) from 0 to a, of the shape and kind of number of a.

    The C library knows real numbers only. For a complex x + i y it is the start of Taylor's series,
    erf x + i y 2/√π e^(−x²): exact to rounding while |y| is below 1e-8, and not meant for more.
    """
    if np.iscomplexobj(a):
        return np.asarray(erf_of(a.real) + 1j * a.imag * (2 / math.sqrt(math.pi)) * np.exp(-a.real * a.real))
    return np.asarray(_ERF(a), dtype=np.result_type(a))


def share_below(z: Array) -> Array:
    """Return Φ(z), the share of a standard normal distribution that lies below z, of the kind of number of z.

    It is (1 + erf z/√2) / 2, but that sum would lose the digits of small shares. Of a complex z it is the
    start of Taylor's series, as in `erf_of`.
    """
    if np.iscomplexobj(z):
        return np.asarray(share_below(z.real) + 1j * z.imag * density(z.real))
    return np.asarray(0.5 * np.asarray(_ERFC(z / -math.sqrt(2)), dtype=np.result_type(z)))


def density(z: Array) -> Array:
    """Return φ(z), the density of a standard normal distribution."""
    return np.asarray(np.exp(-0.5 * z * z) / math.sqrt(2 * math.pi))


def gelu(z: Array) -> Array:
    """Return z Φ(z) (Hendrycks and Gimpel, 2016): the exact form, not the one with tanh."""
    return np.asarray(z * share_below(z))
