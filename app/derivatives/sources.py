"""The register of all sources: where a gradient may come from, what it does, and what may be set."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from app.derivatives.backpropagation import backpropagation
from app.derivatives.complex_step import complex_step
from app.derivatives.dual_numbers import forward_mode
from app.derivatives.finite_differences import central_differences, one_sided_differences
from app.derivatives.forward_gradient import random_forward_gradient
from app.derivatives.measurement import Source
from app.derivatives.spsa import spsa
from app.setting import Setting, choose, complete


class SourceKind(NamedTuple):
    """One source as a visitor meets it, and how to build it: build(settings, key) -> Source."""

    name: str
    title: str
    summary: str
    formula: str
    settings: tuple[Setting, ...]
    build: Callable[[Mapping[str, float], Sequence[int]], Source]


def make_source(name: str, settings: Mapping[str, float], key: Sequence[int] = (0, 0)) -> Source:
    """Return the source of that name; settings that are not given take their defaults.

    key is (seed, count): sources that draw at random draw the same for the same key.
    Raises SettingError for an unknown name, an unknown setting or a value out of range.
    """
    kind = choose(SOURCES, name)
    return kind.build(complete(kind.settings, settings), key)


def _step_width(default: float, to: str = "to either side") -> Setting:
    return Setting("h", default, 1e-15, 1.0, f"How far each nudge goes {to}.")


# Above, the square of h would show; below, small slopes would vanish when they are multiplied by it.
_IMAGINARY_STEP = Setting(
    "h", 1e-20, 1e-100, 1e-8, "How far the step goes aside, into imaginary numbers: any small one does."
)

_DIRECTIONS = Setting(
    "directions", 1, 1, 100, "How many random directions are tried and averaged.", integer=True
)

_ALL = (
    SourceKind(
        "backpropagation",
        "Backpropagation",
        "One pass back from the loss finds the slope of every parameter at once.",
        "δₗ = Wₗ₊₁ᵀ δₗ₊₁ ⊙ f′(zₗ);  ∂L/∂Wₗ = δₗ aₗ₋₁ᵀ",
        (),
        lambda settings, key: backpropagation(),
    ),
    SourceKind(
        "forward_mode",
        "Forward mode",
        "Dual numbers carry one slope along with the values: exact, one pass for each parameter.",
        "f(a + b ε) = f(a) + f′(a) b ε,  ε² = 0",
        (),
        lambda settings, key: forward_mode(),
    ),
    SourceKind(
        "central_differences",
        "Central differences",
        "Nudges each parameter up and down and watches the loss: nearly exact, two evaluations for each.",
        "∂L/∂θᵢ ≈ (L(θ + h eᵢ) − L(θ − h eᵢ)) / 2h",
        (_step_width(1e-5),),
        lambda settings, key: central_differences(settings["h"]),
    ),
    SourceKind(
        "one_sided_differences",
        "One-sided differences",
        "Nudges each parameter up only: half the evaluations of central differences, half the digits.",
        "∂L/∂θᵢ ≈ (L(θ + h eᵢ) − L(θ)) / h",
        (_step_width(1e-8, "up"),),
        lambda settings, key: one_sided_differences(settings["h"]),
    ),
    SourceKind(
        "complex_step",
        "Complex step",
        "Steps aside into imaginary numbers, where nothing is subtracted: every digit, whatever the step.",
        "∂L/∂θᵢ = Im L(θ + i h eᵢ) / h",
        (_IMAGINARY_STEP,),
        lambda settings, key: complex_step(settings["h"]),
    ),
    SourceKind(
        "spsa",
        "SPSA",
        "Nudges all parameters at once in a random direction: two evaluations, a noisy guess.",
        "g = (L(θ + h Δ) − L(θ − h Δ)) / 2h · Δ,  Δᵢ = ±1 at random",
        (_step_width(1e-3), _DIRECTIONS),
        lambda settings, key: spsa(settings["h"], int(settings["directions"]), key),
    ),
    SourceKind(
        "random_forward_gradient",
        "Random forward gradient",
        "One pass of dual numbers along a random direction: exact there, a noisy guess everywhere else.",
        "g = (∇L · v) v,  vᵢ normal at random",
        (_DIRECTIONS,),
        lambda settings, key: random_forward_gradient(int(settings["directions"]), key),
    ),
)

SOURCES: dict[str, SourceKind] = {kind.name: kind for kind in _ALL}
