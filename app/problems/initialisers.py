"""Initialisers choose the point where a run starts: every weight and bias, from one seed."""

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np

from app.problems.finite import finite_array
from app.refusal import UNKNOWN_SETTING
from app.setting import Setting, SettingError, choose, complete
from app.slope import Array

LARGEST = 100.0


class LayerStart(NamedTuple):
    """The numbers one layer starts with: weights (out, in) and biases (out,)."""

    weights: Array
    biases: Array


class Initialiser(NamedTuple):
    """One way to start. `fill` makes the numbers of one layer from (out, in), a generator and the settings.

    It is None for `given`, where the caller writes down every number.
    """

    name: str
    title: str
    summary: str
    formula: str
    latex: str
    source: str
    settings: tuple[Setting, ...]
    fill: Callable[..., LayerStart] | None


def initial_theta(
    name: str, settings: Mapping[str, Any], layers: Sequence[int], biases_trained: bool, seed: int
) -> Array:
    """The starting point theta (P,): per layer the weights row by row (out, in), then the biases if trained.

    The weights of one seed are the same whether or not biases are trained. `given` takes one setting,
    theta, a list of P numbers; the settings of all others are numbers.
    Raises SettingError (a ValueError) that names the field and says what is allowed.
    """
    initialiser = choose(INITIALISERS, name)
    if initialiser.fill is None:
        return _given(settings, layers, biases_trained)
    values = complete(initialiser.settings, settings)
    # A stream of its own: the same seed elsewhere, for batches or noise, draws other numbers.
    rng = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(1,)))
    parts: list[Array] = []
    for width_in, width_out in pairwise(layers):
        start = initialiser.fill((width_out, width_in), rng, **values)
        parts += [start.weights.ravel(), start.biases] if biases_trained else [start.weights.ravel()]
    return np.concatenate(parts)


def _given(settings: Mapping[str, Any], layers: Sequence[int], biases_trained: bool) -> Array:
    for field in settings:
        if field != "theta":
            raise SettingError(field, UNKNOWN_SETTING, "theta")
    size = sum(width_out * (width_in + biases_trained) for width_in, width_out in pairwise(layers))
    allowed = f"a list of {size} finite numbers, one for each parameter"
    theta = finite_array("theta", settings.get("theta"), 1, allowed)
    if len(theta) != size:
        raise SettingError("theta", f"There are {len(theta)} numbers here.", allowed)
    return theta


def _xavier(shape: tuple[int, int], rng: np.random.Generator) -> LayerStart:
    limit = math.sqrt(6 / sum(shape))
    return LayerStart(rng.uniform(-limit, limit, shape), np.zeros(shape[0]))


def _he(shape: tuple[int, int], rng: np.random.Generator) -> LayerStart:
    return LayerStart(math.sqrt(2 / shape[1]) * rng.standard_normal(shape), np.zeros(shape[0]))


def _uniform(shape: tuple[int, int], rng: np.random.Generator, low: float, high: float) -> LayerStart:
    if low > high:
        raise SettingError("low", "This is above high.", f"at most {high:g}")
    return LayerStart(rng.uniform(low, high, shape), rng.uniform(low, high, shape[0]))


def _constant(shape: tuple[int, int], rng: np.random.Generator, value: float) -> LayerStart:
    return LayerStart(np.full(shape, float(value)), np.full(shape[0], float(value)))


def _zeros(shape: tuple[int, int], rng: np.random.Generator) -> LayerStart:
    return _constant(shape, rng, 0.0)


_ALL = (
    Initialiser(
        name="xavier",
        title="Xavier",
        summary="Random weights that keep signals about equally large both ways. Biases are 0.",
        formula="W ~ U(−r, r), r = √(6 / (in + out)); b = 0",
        latex=r"W \sim U(-r, r),\quad r = \sqrt{\frac{6}{n_{\text{in}} + n_{\text{out}}}};\quad b = 0",
        source="Glorot and Bengio (2010), Understanding the difficulty of training deep feedforward "
        "neural networks, equation 16; PyTorch’s xavier_uniform_ with gain 1",
        settings=(),
        fill=_xavier,
    ),
    Initialiser(
        name="he",
        title="He",
        summary="Random weights with the spread that suits ReLU layers. Biases are 0.",
        formula="W ~ N(0, 2 / in); b = 0",
        latex=r"W \sim N\left(0, \frac{2}{n_{\text{in}}}\right);\quad b = 0",
        source="He et al. (2015), Delving Deep into Rectifiers, equation 10; PyTorch’s kaiming_normal_",
        settings=(),
        fill=_he,
    ),
    Initialiser(
        name="uniform",
        title="Uniform",
        summary="Every weight and bias is drawn evenly between two numbers.",
        formula="W, b ~ U(low, high)",
        latex=r"W, b \sim U(\text{low}, \text{high})",
        source="Rumelhart, Hinton and Williams (1986), Learning representations by back-propagating errors: "
        "they used −0.3 and 0.3",
        settings=(
            Setting("low", -0.3, -LARGEST, LARGEST, "The smallest number that can be drawn."),
            Setting("high", 0.3, -LARGEST, LARGEST, "The largest number that can be drawn."),
        ),
        fill=_uniform,
    ),
    Initialiser(
        name="zeros",
        title="Zeros",
        summary="All weights and biases are 0, so the neurons of a hidden layer get equal gradients.",
        formula="W = 0; b = 0",
        latex=r"W = 0;\quad b = 0",
        source="a warning, not advice",
        settings=(),
        fill=_zeros,
    ),
    Initialiser(
        name="constant",
        title="Constant",
        summary="All weights and biases are equal, so the neurons of a hidden layer get equal gradients.",
        formula="W = value; b = value",
        latex=r"W = \text{value};\quad b = \text{value}",
        source="a warning, not advice",
        settings=(Setting("value", 0.5, -LARGEST, LARGEST, "The number that everything starts with."),),
        fill=_constant,
    ),
    Initialiser(
        name="given",
        title="Given",
        summary="The numbers you write down, one for each parameter.",
        formula="θ = yours",
        latex=r"\theta = \text{yours}",
        source="yours",
        settings=(),
        fill=None,
    ),
)

INITIALISERS: dict[str, Initialiser] = {initialiser.name: initialiser for initialiser in _ALL}
