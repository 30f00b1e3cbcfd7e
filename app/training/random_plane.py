"""A random plane shows the loss around a point along two random directions, filter-normalised."""

import numpy as np

from app.setting import Setting
from app.slope import Array
from app.training.plane import ANY_OTHER, Plane, PlaneEntry, at_right_angles, filled_up, square

_NO_WEIGHTS = (
    "All weights are 0 here, so nothing is as long as they are: the axes are those of two parameters."
)
_ONE_WEIGHT = "There is one direction only in which weights can change: up goes a parameter that is none."


def random_plane(theta: Array, neurons: Array, seed: int = 0) -> Plane:
    """Return the plane through theta (P,) along two random directions, filter-normalised.

    neurons (P,): which neuron each weight leads to, -1 for biases. The part of a direction that belongs to
    one neuron's weights is as long as these weights are, and biases stay: Li et al., Visualizing the Loss
    Landscape of Neural Nets (2018, arXiv 1712.09913), section 4, and their program, which leaves out biases.
    So both directions are as long as all weights together; the window reaches that far to every side. The
    second axis is what of the second direction is at right angles to the first.
    """
    rng = np.random.default_rng(np.random.SeedSequence([int(seed)], spawn_key=(5,)))
    drawn = [as_long_as_filters(rng.normal(size=theta.size), theta, neurons) for _ in range(2)]
    found = at_right_angles(drawn)
    note = (_NO_WEIGHTS, _ONE_WEIGHT, "")[len(found)]
    axes = (("any direction", ANY_OTHER), ("the only direction of weights", ANY_OTHER), ())[len(found)]
    reach = float(np.linalg.norm(drawn[0])) or 1.0
    return Plane(theta, filled_up(found, theta.size), None, square(0.0, 0.0, reach), note, axes)


def as_long_as_filters(direction: Array, theta: Array, neurons: Array) -> Array:
    """Return a direction (P,) of which each neuron's part is as long as that neuron's weights in theta."""
    scaled = np.zeros_like(direction)
    for neuron in np.unique(neurons[neurons >= 0]):
        here = neurons == neuron
        scaled[here] = direction[here] * (np.linalg.norm(theta[here]) / np.linalg.norm(direction[here]))
    return scaled


RANDOM = PlaneEntry(
    name="random",
    title="two random directions, filter-normalised",
    summary="The plane through a point along two random directions, scaled as each neuron's weights are.",
    caption="random plane {seed}, through iteration {count}",
    laid_through="neurons",
    axes=("first random direction", "second random direction, at right angles"),
    build=random_plane,
    settings=(Setting("seed", 0, 0, 2**32 - 1, "Another seed draws two other directions.", integer=True),),
    told="Two directions drawn at random. The part that belongs to one neuron's weights is as long as these "
    "weights (Li et al. 2018, arXiv 1712.09913); biases stay. The window reaches as far as all weights "
    "together are long.",
)
