"""The normal distribution, and the activation function that is made of it."""

import math

import numpy as np

from app.functions.error_function import erf_of
from app.slope import Array


def share_below(z: Array) -> Array:
    """Return Φ(z), the share of a standard normal distribution that lies below z."""
    return np.asarray(0.5 * (1 + erf_of(z / math.sqrt(2))))


def density(z: Array) -> Array:
    """Return φ(z), the density of a standard normal distribution."""
    return np.asarray(np.exp(-0.5 * z * z) / math.sqrt(2 * math.pi))


def gelu(z: Array) -> Array:
    """Return z Φ(z) (Hendrycks and Gimpel, 2016): the exact form, not the one with tanh."""
    return np.asarray(z * share_below(z))
