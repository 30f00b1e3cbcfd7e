"""Comparisons for complex numbers: the real parts are compared, and the complex numbers are returned.

This is how a function with a kink is carried on to complex numbers for the complex step, piece by piece
(Martins, Sturdza and Alonso, The Complex-Step Derivative Approximation, 2003, section 4). At a kink both
pieces count one half, as in their slopes.
"""

import numpy as np

from app.slope import Array


def larger(a: Array, b: Array | float) -> Array:
    """Return the one with the larger real part; the mean of both where these are equal."""
    if _is_complex(a) or _is_complex(b):
        return _chosen(np.real(a) - np.real(b), a, b)
    return np.maximum(a, b)


def smaller(a: Array, b: Array | float) -> Array:
    """Return the one with the smaller real part; the mean of both where these are equal."""
    if _is_complex(a) or _is_complex(b):
        return _chosen(np.real(b) - np.real(a), a, b)
    return np.minimum(a, b)


def magnitude(a: Array) -> Array:
    """Return a or −a, whichever has a positive real part; 0 where that is 0."""
    return np.asarray(np.sign(a.real) * a) if _is_complex(a) else np.abs(a)


def sign(a: Array) -> Array:
    """Return −1, 0 or 1, as the real part is."""
    return np.asarray(np.sign(a.real))


def relu(z: Array) -> Array:
    """Return z where its real part is positive, else 0."""
    if z.dtype.kind == "c":
        return np.asarray(np.where(z.real > 0, z, 0 * z.real))
    return np.maximum(z, 0.0)


def leaky_relu(z: Array, leak: float) -> Array:
    """Return z where its real part is positive, else a part of it, for a leak below 1."""
    if z.dtype.kind == "c":
        return np.asarray(np.where(z.real > 0, z, leak * z))
    return np.maximum(z, leak * z)


def power(a: Array, b: Array) -> Array:
    """Return aᵇ, which is undefined (NaN) for a negative base unless the exponent is whole and real."""
    if _is_complex(a) or _is_complex(b):
        return _complex_power(a, b)
    return np.asarray(a**b)


def _is_complex(a: Array | float) -> bool:
    # `np.iscomplexobj` says the same and takes longer than a small sum.
    return np.asarray(a).dtype.kind == "c"


def _chosen(difference: Array, a: Array, b: Array | float) -> Array:
    # An undefined difference chooses neither, and the mean of both is undefined too.
    return np.asarray(np.where(difference > 0, a, np.where(difference < 0, b, 0.5 * (a + b))))


def _complex_power(a: Array, b: Array) -> Array:
    """Return aᵇ by way of a positive base: a logarithm of a negative one turns, and rounds, its angle."""
    negative = np.real(a) < 0
    turns = np.where(np.imag(b) == 0, np.real(b) % 2, np.nan)
    signs = np.where(turns == 0, 1.0, np.where(turns == 1, -1.0, np.nan))
    value = np.where(negative, -a, a) ** b
    # 0 to a complex power has no angle, but its size is that of 0 to the real part.
    value = np.where((np.asarray(a) == 0) & (np.real(b) > 0), 0.0, value)
    return np.asarray(np.where(negative, signs, 1.0) * value)
