"""The exact positions of two classes of points in the plane, before noise is added.

Every shape takes labels (rows,), 0, 1, 0, 1, ..., and returns x (rows, 2), centred near the origin.
Points of a class are numbered k = 0, 1, ... in the order of their rows; K is the size of the larger class.
"""

import math

import numpy as np

from app.slope import Array

DISC_RADIUS = 1.0
RING_RADII = (1.6, 2.4)
MOON_CENTRES = np.array([[-0.5, -0.25], [0.5, 0.25]])
SPIRAL_RADII = (0.2, 2.0)
SPIRAL_TURNS = 1.0
# Turning by the golden angle from point to point fills a disc evenly, as in a sunflower (Vogel 1979).
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))


def circle(labels: Array) -> Array:
    """Class 1 fills a disc, class 0 a ring around it; points per unit of area are even in each.

    r² runs evenly from the square of the inner radius to that of the outer one.
    """
    number = _number_in_class(labels)
    inner = np.where(labels == 1, 0.0, RING_RADII[0])
    outer = np.where(labels == 1, DISC_RADIUS, RING_RADII[1])
    share = (number + 0.5) / (number[-1] + 1)
    return _polar(np.sqrt(inner**2 + share * (outer**2 - inner**2)), GOLDEN_ANGLE * number)


def xor_clouds(labels: Array) -> Array:
    """Four centres at (±1, ±1): class 0 where the two signs are equal, class 1 where they differ."""
    side = np.where(_number_in_class(labels) % 2 == 0, 1.0, -1.0)
    return np.column_stack([side, np.where(labels == 0, side, -side)])


def gaussians(labels: Array) -> Array:
    """Two centres: class 0 at (−1, −1), class 1 at (1, 1)."""
    side = np.where(labels == 0, -1.0, 1.0)
    return np.column_stack([side, side])


def two_moons(labels: Array) -> Array:
    """Two half circles of radius 1 that reach into each other, class 0 open below and class 1 open above.

    The curves are those of scikit-learn's make_moons, moved so that their middle is the origin.
    """
    angle = math.pi * _share_of_class(labels) + math.pi * labels
    return np.asarray(_polar(np.ones(len(labels)), angle) + MOON_CENTRES[labels])


def spiral(labels: Array) -> Array:
    """Two arms of an Archimedean spiral, half a turn apart: r grows in proportion to the angle.

    After Lang and Witbrock (1988), "Learning to tell two spirals apart", with one turn instead of three.
    """
    radius = SPIRAL_RADII[0] + (SPIRAL_RADII[1] - SPIRAL_RADII[0]) * _share_of_class(labels)
    return _polar(radius, 2 * math.pi * SPIRAL_TURNS * radius / SPIRAL_RADII[1] + math.pi * labels)


def _number_in_class(labels: Array) -> Array:
    return np.arange(len(labels)) // 2


def _share_of_class(labels: Array) -> Array:
    """k / (K − 1): 0 for the first point of a class, 1 for the last one of the larger class."""
    number = _number_in_class(labels)
    return np.asarray(number / max(1, number[-1]))


def _polar(radius: Array, angle: Array) -> Array:
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
