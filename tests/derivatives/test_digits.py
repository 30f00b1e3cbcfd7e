"""Losses of logits and S-shaped functions keep their digits where they are flat: decimals judge."""

import math
from decimal import Decimal, localcontext
from functools import partial

import numpy as np
import pytest

from app.derivatives import backpropagation as readable
from app.derivatives.backpropagation import backpropagation
from app.derivatives.complex_step import complex_step
from app.derivatives.curvature import hessian
from app.derivatives.dual_numbers import forward_mode
from app.derivatives.evaluation import loss
from app.derivatives.graph import Graph
from app.derivatives.prepared_backpropagation import PreparedPasses
from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.losses import LOSSES
from app.expressions.parser import parse
from app.problems.expression_graph import expression_graph
from app.problems.networks import Network, network_graph
from app.training.landscape import in_single_precision
from tests.oracles.recorded import load

LOGITS = [sign * size for size in (1e-9, 0.25, 4, 30, 37.5, 300, 700) for sign in (1, -1)]
RIGHT_OR_WRONG = [(p, y) for p in (0, *LOGITS) for y in (0, 1)]
CLASSES = [(0, p, q) for p in LOGITS for q in (-40, 1)]
WHERE = {"rtol": 1e-14, "atol": 0}
# The logarithm of a share may be 700, and its last digits are those of the power.
OF_POWERS = {"rtol": 2e-13, "atol": 1e-300}


def precise(function, *numbers):
    """The number that a formula of decimals gives, computed with 400 digits."""
    with localcontext() as context:
        context.prec = 400
        return float(function(*map(Decimal, numbers)))


def sigmoid(z):
    return 1 / (1 + (-z).exp())


def surprise(p, y):
    """Binary cross-entropy, with the sign of the logit turned for the answer no."""
    return (1 + (-p if y else p).exp()).ln()


def surprise_slope(p, y):
    return sigmoid(p) - y


def single(loss_name, outputs, targets) -> Graph:
    """A network of one layer on one row: with an input of 1, its weights are its outputs."""
    network = Network((1, len(outputs)), ("identity",), loss_name, "none")
    return network_graph(network, np.ones((1, 1)), np.array([targets], float)).graph


def both_forms(graph, theta):
    """The measurement by the reference, and by the prepared form."""
    source = backpropagation()
    for _ in range(2):
        source.measure(graph, theta)
    assert isinstance(graph.memo["passes"], PreparedPasses)
    return readable.measure(graph, theta).slope, source.measure(graph, theta).slope


@pytest.mark.parametrize(("p", "y"), RIGHT_OR_WRONG)
def test_binary_cross_entropy_keeps_its_digits(p, y):
    graph, theta = single("binary_cross_entropy", [p], [y]), np.array([float(p)])
    value, slope = precise(surprise, p, y), precise(surprise_slope, p, y)
    for found in both_forms(graph, theta):
        np.testing.assert_allclose(found.value, value, **WHERE)
        np.testing.assert_allclose(found.gradient, [slope], **WHERE)
    np.testing.assert_allclose(forward_mode().measure(graph, theta).slope.gradient, [slope], **WHERE)
    # Times h, the smallest slopes vanish.
    aside = complex_step().measure(graph, theta).slope.gradient
    np.testing.assert_allclose(aside, [slope], rtol=1e-14, atol=1e-300)
    bend = precise(lambda z: sigmoid(z) * sigmoid(-z), p)
    np.testing.assert_allclose(hessian(graph, theta), [[bend]], **WHERE)


@pytest.mark.parametrize(("p", "y"), RIGHT_OR_WRONG)
def test_binary_cross_entropy_keeps_the_digits_of_single_precision(p, y):
    graph = in_single_precision(single("binary_cross_entropy", [p], [y]))
    found = loss(graph, np.array([p], np.float32))
    assert found.dtype == np.float32
    # Below 1e-38 single precision has no digits left.
    exact = precise(surprise, float(np.float32(p)), y)
    np.testing.assert_allclose(found, exact, rtol=1e-6, atol=1.2e-38)


def entropy(logits):
    """Cross-entropy of the first class."""
    others = [each - logits[0] for each in logits[1:]]
    return (1 + sum(each.exp() for each in others)).ln()


def share(logits, which):
    return 1 / sum((each - logits[which]).exp() for each in logits)


def share_bend(i, j, *logits):
    return share(logits, i) * ((i == j) - share(logits, j))


@pytest.mark.parametrize("logits", CLASSES)
def test_cross_entropy_keeps_its_digits(logits):
    graph, theta = single("cross_entropy", logits, (1, 0, 0)), np.array(logits, float)
    value = precise(lambda *given: entropy(given), *logits)
    slopes = [precise(lambda *given, i=i: share(given, i) - (1 if i == 0 else 0), *logits) for i in range(3)]
    bends = [[precise(partial(share_bend, i, j), *logits) for j in range(3)] for i in range(3)]
    for found in both_forms(graph, theta):
        np.testing.assert_allclose(found.value, value, **WHERE)
        np.testing.assert_allclose(found.gradient, slopes, **OF_POWERS)
    for source in (forward_mode(), complex_step()):
        np.testing.assert_allclose(source.measure(graph, theta).slope.gradient, slopes, **OF_POWERS)
    np.testing.assert_allclose(hessian(graph, theta), bends, **OF_POWERS)


def tanh(z):
    return 1 - 2 / (1 + (2 * z).exp())


def normal_share(z):
    """The normal distribution below z: the series of the error function (Abramowitz and Stegun, 7.1.5)."""
    x = z / Decimal(2).sqrt()
    total, term, n = Decimal(0), x, 0
    while abs(term) > Decimal(10) ** -110:
        total += term / (2 * n + 1)
        n += 1
        term *= -x * x / n
    return (1 + 2 * total / PI.sqrt()) / 2


def normal_density(z):
    return (-z * z / 2).exp() / (2 * PI).sqrt()


PI = Decimal(
    "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211706798"
)
EXACT = {
    "gelu": (lambda z: z * normal_share(z), lambda z: normal_share(z) + z * normal_density(z)),
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * sigmoid(-z)),
    "softplus": (lambda z: (1 + z.exp()).ln(), sigmoid),
    "tanh": (tanh, lambda z: 4 * sigmoid(2 * z) * sigmoid(-2 * z)),
}


# Further out π would need more digits than are written here.
NORMAL = [0.25, -0.25, 4, -4, 12, -12]
ENDS = [(name, z) for name in EXACT for z in (NORMAL if name == "gelu" else LOGITS)]
MENDED = {"rtol": 2e-13, "atol": 1e-300}


@pytest.mark.parametrize(("name", "z"), ENDS)
def test_flat_ends_keep_their_slope(name, z):
    value, slope = (precise(function, z) for function in EXACT[name])
    graph = expression_graph(parse(f"{name}(z)")).graph
    theta = np.array([float(z)])
    for source in (backpropagation(), forward_mode(), complex_step()):
        found = source.measure(graph, theta).slope
        np.testing.assert_allclose(found.value, value, **MENDED)
        np.testing.assert_allclose(found.gradient, [slope], **MENDED)


@pytest.mark.parametrize("name", EXACT)
def test_the_code_of_flat_ends_keeps_their_slope(name):
    given = [z for each, z in ENDS if each == name]
    code, z = ACTIVATIONS[name].code, np.array(given, float)
    names = {"np": np, "math": math, "z": z}
    exec(code.functions, names)
    with np.errstate(all="ignore"):
        names["a"] = eval(code.value.format(z="z"), names)
        slopes = eval(code.slope.format(z="z", a="a"), names)
    np.testing.assert_allclose(slopes, [precise(EXACT[name][1], each) for each in given], **MENDED)


def by_code(name, p, y):
    """Loss and slope by the lines of an exported script."""
    code = LOSSES[name].code
    names = {"np": np, "p": p, "y": y, "rows": y.shape[1]}
    for line in code.lines:
        exec(line.format(p="p"), names)
    return names["loss"], eval(code.slope.format(p="p"), names)


def test_the_exported_losses_keep_their_digits():
    for p, y in RIGHT_OR_WRONG:
        value, slope = by_code("binary_cross_entropy", np.array([[float(p)]]), np.array([[float(y)]]))
        np.testing.assert_allclose(value, precise(surprise, p, y), **WHERE)
        np.testing.assert_allclose(slope, [[precise(surprise_slope, p, y)]], **WHERE)
    for logits in CLASSES:
        value, slope = by_code("cross_entropy", np.array([logits], float).T, np.array([[1.0], [0], [0]]))
        np.testing.assert_allclose(value, precise(lambda *given: entropy(given), *logits), **WHERE)
        first = precise(lambda *given: share(given, 0) - 1, *logits)
        np.testing.assert_allclose(slope[0, 0], first, **WHERE)


@pytest.mark.parametrize(("p", "y"), RIGHT_OR_WRONG)
def test_the_formula_of_the_loss_keeps_its_digits(p, y):
    expression = LOSSES["binary_cross_entropy"].expression
    assert expression is not None
    found = loss(expression_graph(parse(expression("w", y))).graph, np.array([float(p)]))
    np.testing.assert_allclose(found, precise(surprise, p, y), **WHERE)


def test_pytorch_keeps_the_digits_of_the_exported_loss():
    for case in load("scripts")["digits"]:
        p, y = case["logit"], case["target"]
        np.testing.assert_allclose(case["loss"], precise(surprise, p, y), **WHERE)
        np.testing.assert_allclose(case["slope"], precise(surprise_slope, p, y), **WHERE)
