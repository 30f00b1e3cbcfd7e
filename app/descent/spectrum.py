"""The eigenvalues of a Hessian in words: which way it bends, how unevenly, and where it does not at all."""

from enum import StrEnum
from typing import NamedTuple

import numpy as np

from app.descent.curvatures import Curvatures, main_curvatures
from app.slope import Array, Slope


class Form(StrEnum):
    """How the quadratic model at a point bends; where there is no slope, so does the loss itself."""

    BOWL = "bowl"
    """Upwards in every direction: positive definite."""
    TROUGH = "trough"
    """Upwards or not at all: positive semidefinite, and singular."""
    SADDLE = "saddle"
    """Upwards in some directions, downwards in others: indefinite."""
    RIDGE = "ridge"
    """Downwards or not at all."""
    DOME = "dome"
    """Downwards in every direction."""
    FLAT = "flat"
    """Nowhere."""


class Spectrum(NamedTuple):
    """What the Hessian at one point says.

    curvatures: eigenvalues (P,) from the smallest up, eigenvectors in columns, slopes along them.
    condition: the largest eigenvalue over the smallest, where all are positive; None elsewhere, where a ratio
    would say nothing of how unevenly a bowl bends.
    """

    curvatures: Curvatures
    positive: int
    negative: int
    zero: int
    form: Form
    condition: float | None


def spectrum(slope: Slope) -> Spectrum | None:
    """Return the eigenvalues of the Hessian of a slope at one point, told apart by sign; None if not finite.

    Zero is what cannot be told from it after rounding (see `flat`).
    Raises ValueError when the slope holds no Hessian.
    """
    curvatures = main_curvatures(slope)
    if not np.isfinite(curvatures.along).all():
        return None
    none = flat(curvatures.along)
    up, down = int((~none & (curvatures.along > 0)).sum()), int((~none & (curvatures.along < 0)).sum())
    form = _form(up, down, int(none.sum()))
    condition = float(curvatures.along[-1] / curvatures.along[0]) if form is Form.BOWL else None
    return Spectrum(curvatures, up, down, int(none.sum()), form, condition)


def flat(along: Array) -> Array:
    """Return which curvatures (..., P) are 0 up to rounding: below P times 2⁻⁵² of the largest one.

    The convention of ranks (Golub and Van Loan, Matrix Computations, 2013, section 5.4.1).
    """
    size = np.abs(along)
    largest = size.max(axis=-1, keepdims=True, initial=0.0)
    return np.asarray(size <= largest * size.shape[-1] * np.finfo(float).eps)


def _form(positive: int, negative: int, zero: int) -> Form:
    if positive and negative:
        return Form.SADDLE
    if positive:
        return Form.TROUGH if zero else Form.BOWL
    if negative:
        return Form.RIDGE if zero else Form.DOME
    return Form.FLAT
