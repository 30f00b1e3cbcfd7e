"""Checks that numbers given by a caller are finite and form an array."""

from typing import Any

import numpy as np

from app.setting import SettingError
from app.slope import Array


def finite_array(field: str, values: Any, dimensions: int, allowed: str) -> Array:
    """A new float64 array with these values: a list of numbers, or with two dimensions a list of equal rows.

    Raises SettingError for the field when it is empty or ragged, or holds anything but finite numbers.
    """
    try:
        array = np.asarray(values)
    except ValueError as error:
        raise SettingError(field, "The rows differ in length.", allowed) from error
    # Text, and true and false, would pass for numbers if they were only converted.
    is_numeric = array.dtype.kind in "iuf"
    if not is_numeric or array.ndim != dimensions or array.size == 0 or not np.isfinite(array).all():
        raise SettingError(field, "This holds something else, or nothing.", allowed)
    return array.astype(float)
