"""A running average keeps most of what it was and takes in a little of what is new."""

from app.slope import Array


def running_average(average: Array, value: Array, keep: float) -> Array:
    """`keep · average + (1 − keep) · value`, elementwise, as a new array."""
    kept = average * keep
    kept += value * (1.0 - keep)
    return kept
