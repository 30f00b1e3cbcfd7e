"""The same iteration in code: what it computes, beat by beat, and what slopes become that are not cleared."""

from functools import lru_cache
from typing import NamedTuple

from app.article.section import Numbers, Section
from app.claims.material.networks import MAZUR_RATE, mazur
from app.claims.material.rules import rule
from app.claims.material.sources import BACKPROPAGATION, source
from app.slope import Array


class Iteration(NamedTuple):
    """One iteration of Mazur's network with its biases fixed.

    hidden, output: (2,) values of the neurons. loss: there. The others are (2, 2), a row for each neuron:
    the weights before the step, their slopes, and the weights after it.
    """

    hidden: Array
    output: Array
    loss: float
    w_hidden: Array
    w_output: Array
    slope_hidden: Array
    slope_output: Array
    new_hidden: Array
    new_output: Array


@lru_cache(maxsize=1)
def iteration() -> Iteration:
    """Measured by backpropagation, then one step of gradient descent."""
    example = mazur(trained=False)
    measured = source(BACKPROPAGATION).measure(example.graph, example.theta)
    optimizer = rule("gradient_descent", MAZUR_RATE)
    update, _ = optimizer.update(measured.slope, optimizer.init(example.theta), example.theta)
    _, hidden, output = (measured.values[layer.value][:, 0] for layer in example.layers)
    return Iteration(
        hidden,
        output,
        float(measured.slope.value),
        *example.theta.reshape(2, 2, 2),
        *measured.slope.gradient.reshape(2, 2, 2),
        *(example.theta + update).reshape(2, 2, 2),
    )


def numbers() -> Numbers:
    """The weight w5, the first one of the output, before and after its step, with its slope."""
    found = iteration()
    slope = float(found.slope_output[0, 0])
    return {
        "weight": float(found.w_output[0, 0]),
        "slope": slope,
        "after": float(found.new_output[0, 0]),
        "twice": 2 * slope,
    }


SECTION = Section("06-in-code", numbers)
