"""A slope is all that crosses from the half that measures to the half that moves."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


class Slope(NamedTuple):
    """What a source knows about the loss at one point, or at many points at once.

    Shapes, for P parameters and any leading run axes: value (...,), gradient (..., P) and,
    where it was asked for, hessian (..., P, P). Units: those of the loss, and per unit of parameter.
    """

    value: Array | np.floating[Any] | float
    gradient: Array
    hessian: Array | None = None
