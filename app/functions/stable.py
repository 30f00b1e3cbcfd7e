"""Stable forms of S-shaped functions, softplus and log-softmax: all digits where they are flat."""

import numpy as np

from app.functions.real_part import larger, magnitude
from app.slope import Array


def sigmoid(z: Array) -> Array:
    """Return 1 / (1 + e⁻ᶻ), of the shape of z. Where e⁻ᶻ overflows the result is 0, as it should be."""
    if z.dtype.kind == "c":
        # One over a complex infinity is undefined, so here the exponential must not overflow.
        small = np.exp(np.where(z.real < 0, z, -z))
        return np.asarray(np.where(z.real < 0, small, 1) / (1 + small))
    share = np.exp(-z)
    share += 1.0
    return np.asarray(1.0 / share)


def softplus(z: Array) -> Array:
    """Return log(1 + eᶻ), of the shape of z, as max(z, 0) + log(1 + e^−|z|), which never overflows."""
    tail = np.log1p(np.exp(-magnitude(z)))
    tail += larger(z, 0.0)
    return np.asarray(tail)


def small_power(z: Array) -> Array:
    """Return e^−|z|, of the shape of z: at most 1, so that 1 + it keeps the digits that log1p needs."""
    return np.asarray(np.exp(-magnitude(z)))


def share_of_the_unlikely(z: Array) -> Array:
    """Return σ(−|z|), the smaller one of σ(z) and 1 − σ(z), with all its digits."""
    small = small_power(z)
    return np.asarray(small / (1.0 + small))


# Beyond it the slope of tanh, and beyond twice that of sigmoid, is a difference that lost three digits.
FLAT_BEYOND = 4.0
# No slope is smaller before that.
TANH_SLOPE_THERE, SIGMOID_SLOPE_THERE = 1.34e-3, 3.35e-4


def sigmoid_slope(share: Array, z: Array) -> Array:
    """Return σ (1 − σ) for the share σ(z), with all its digits."""
    slope = np.array(share * (1.0 - share))
    mend_sigmoid_slope(slope, share, z)
    return slope


def mend_sigmoid_slope(slope: Array, share: Array, z: Array) -> None:
    """Write σ (1 − σ) anew where the share is nearly 1: what it lacks is e⁻ᶻ times the share."""
    flat = np.asarray(z > 2 * FLAT_BEYOND)
    if flat.any():
        share = share[flat]
        slope[flat] = share * (np.exp(-z[flat]) * share)


def tanh_slope(a: Array, z: Array) -> Array:
    """Return 1 − a² for a = tanh z, with all its digits."""
    slope = np.array(1.0 - a * a)
    mend_tanh_slope(slope, z)
    return slope


def mend_tanh_slope(slope: Array, z: Array) -> None:
    """Write 1 − tanh² z anew where it is nearly 0: it is 1 / cosh² z."""
    flat = np.asarray(np.abs(z) > FLAT_BEYOND)
    if flat.any():
        wide = np.cosh(z[flat])
        slope[flat] = 1.0 / (wide * wide)


def log_softmax(p: Array) -> Array:
    """Return the logarithm of softmax over axis −2 of p (..., outputs, rows)."""
    shifted = p - p.max(axis=-2, keepdims=True)
    # The largest power is 1. Beside it the others would lose their digits, so they are summed without it.
    others = np.where(is_largest(p), 0.0, np.exp(shifted))
    return np.asarray(shifted - np.log1p(others.sum(axis=-2, keepdims=True)))


def is_largest(p: Array) -> Array:
    """Return where the largest of axis −2 of p (..., outputs, rows) stands; of equal ones it is the first."""
    return np.asarray(np.arange(p.shape[-2])[:, None] == p.argmax(axis=-2, keepdims=True))
