"""The answer: slopes of a network of eight weights, by one walk back or by nudging each weight."""

from collections.abc import Mapping

from app.article.section import Numbers, Section, experiment
from app.claims.material.networks import mazur
from app.claims.material.sources import BACKPROPAGATION, source

NAME = "01-answer"
EIGHT_WEIGHTS: Mapping[str, str] = experiment(NAME)["eight_weights"]
"""A preset, and which of its weights is looked at."""


def numbers() -> Numbers:
    """Mazur's network: its loss, one slope as a product along a path, one as a sum over two paths."""
    example = mazur(trained=False)
    measured = source(BACKPROPAGATION).measure(example.graph, example.theta)
    _, hidden, output = example.layers
    if output.target is None or output.pre_activation is None:
        raise ValueError("the last layer has targets and activations")
    values, adjoints = measured.values, measured.adjoints
    out, by_net, by_hidden = values[output.value], adjoints[output.pre_activation], adjoints[hidden.value]
    if by_net is None or by_hidden is None:
        raise ValueError("backpropagation knows every slope")
    slopes = dict(zip(example.names, measured.slope.gradient, strict=True))
    weights = dict(zip(example.names, example.theta, strict=True))
    first = float(out[0, 0])
    return {
        "weights": example.graph.size,
        "runs": source("central_differences").cost(example.graph).evaluations - 1,
        "loss": float(measured.slope.value),
        "off": first - float(values[output.target][0, 0]),
        "bend": first * (1 - first),
        "fed": float(values[hidden.value][0, 0]),
        "slope": float(slopes["w5"]),
        "one_way": float(by_net[0, 0] * weights["w5"]),
        "other_way": float(by_net[1, 0] * weights["w7"]),
        "together": float(by_hidden[0, 0]),
    }


SECTION = Section(NAME, numbers)
