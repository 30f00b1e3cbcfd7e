"""How far one vector is from another: by the angle between them, and by distance."""

import numpy as np

from app.slope import Array


def cosine(one: Array, other: Array) -> float:
    """Return the cosine of the angle between two vectors (P,); NaN when one has no length."""
    with np.errstate(all="ignore"):
        # Scaled first, so that squares neither overflow nor vanish.
        one, other = one / np.abs(one).max(initial=0), other / np.abs(other).max(initial=0)
        return float(one @ other / (np.linalg.norm(one) * np.linalg.norm(other)))


def relative_distance(one: Array, other: Array) -> float:
    """Return how far `one` is from `other`, in lengths of `other`; 0 when they are equal."""
    if np.array_equal(one, other):
        return 0.0
    with np.errstate(all="ignore"):
        return float(np.linalg.norm(one - other) / np.linalg.norm(other))
