"""Generated data: exact points in the plane or on a curve, then noise from a seed, then a split."""

from collections.abc import Callable

import numpy as np

from app.problems.data import Data, training_data, two_class_data
from app.problems.split import keep_aside
from app.slope import Array

Shape = Callable[[Array], Array]
SINE_RANGE = (-np.pi, np.pi)


def make_points(shape: Shape, rows: int, noise: float, seed: int, test_fraction: float, outputs: int) -> Data:
    """Two classes of points in the plane, in turn 0, 1, 0, 1, ..., so their numbers differ by one at most.

    noise is the standard deviation of the normal noise that is added to both coordinates.
    """
    rng = np.random.default_rng(int(seed))
    labels = np.arange(int(rows)) % 2
    points = shape(labels)
    x = points + noise * rng.standard_normal(points.shape)
    return keep_aside(two_class_data(x, labels, ("x1", "x2"), int(outputs)), labels, test_fraction, rng)


def make_noisy_sine(rows: int, noise: float, seed: int, test_fraction: float) -> Data:
    """y = sin x at evenly spaced x from −π to π; noise is the standard deviation of what is added to y."""
    rng = np.random.default_rng(int(seed))
    x = np.linspace(*SINE_RANGE, int(rows))[:, np.newaxis]
    y = np.sin(x) + noise * rng.standard_normal(x.shape)
    one_group = np.zeros(len(x))
    return keep_aside(training_data(x, y, ("x",), ("y",), "regression"), one_group, test_fraction, rng)
