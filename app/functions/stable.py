"""Numerically stable forms of sigmoid, softplus and log-softmax."""

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


def log_softmax(p: Array) -> Array:
    """Return the logarithm of softmax over axis −2 of p (..., outputs, rows)."""
    shifted = p - p.max(axis=-2, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-2, keepdims=True)))
