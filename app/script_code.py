"""How an entry of a register is written in scripts: its row holds the text, the export puts it in."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

Template = str | Callable[[Mapping[str, str]], str]
"""A text with the names of settings in braces, or a function that makes it of their numbers, written out."""


class ActivationCode(NamedTuple):
    """Expressions of NumPy in {z} and {a}: the value a, its derivative by z, and the second one (None: zero).

    complex_value: the value in a form for complex numbers; None where it is the same. Where a function has
    kinks, or NumPy knows it for real numbers only, the real part decides on which side a number is (Martins,
    Sturdza and Alonso 2003, section 4). functions: what these call, which may use `math`. pytorch: the
    module, "" where none is needed; None where PyTorch has none. jax: the value of {z}, None where
    JAX has none.
    """

    value: str
    slope: str
    curvature: str | None = None
    complex_value: str | None = None
    functions: str = ""
    pytorch: str | None = None
    jax: str | None = None


class LossCode(NamedTuple):
    """Lines of NumPy for `loss` from outputs {p} and targets y, its derivative by {p}, and the second one.

    The latter is how the derivative changes along {p}_dot. Where a line uses `rows`, it is their number.
    complex_lines: the lines in a form for complex numbers; None where they are the same. pytorch: the loss of
    `outputs` and y; jax: the same, with Optax, one example a row.
    """

    lines: tuple[str, ...]
    slope: str
    curvature: str
    pytorch: str
    complex_lines: tuple[str, ...] | None = None
    jax: str | None = None


class PenaltyCode(NamedTuple):
    """factor: what the strength is multiplied by. All others with {w} for the weights of a layer.

    size: the sum over them, and complex_size for complex numbers. slope: its derivative, with the strength in
    front. curvature: how that changes along {w}_dot; None where it does not. pytorch: the sum for a `module`.
    jax: the sum.
    """

    size: str
    slope: str
    pytorch: str
    factor: float = 1.0
    complex_size: str | None = None
    curvature: str | None = None
    jax: str | None = None


class SourceCode(NamedTuple):
    """measure: the function `measure(theta, x, y)` of a script, with `count` last where it draws at random.

    It may call `loss_at(theta, x, y)` and `slope_along(theta, direction, x, y)`, and use the settings. "" is
    backpropagation, whose passes are written out for each network. complex_numbers: whether theta is complex.
    jax: `loss` and `slopes` by JAX, of `loss_of(theta, x, y)`; None where JAX measures otherwise.
    """

    measure: str = ""
    complex_numbers: bool = False
    jax: str | None = None


class RuleCode(NamedTuple):
    """numpy: the lines that turn `gradient` into `update` and renew `memory`, which may use the settings.

    functions: what these lines call. pytorch: the call in `torch.optim`; None where PyTorch has no such rule.
    optax: the call in `optax`, whose rate is `rate`; None where Optax has no rule of this very formula.
    """

    numpy: str
    functions: str = ""
    pytorch: Template | None = None
    optax: Template | None = None


class ClippingCode(NamedTuple):
    """One line each: with NumPy it cuts `gradient`, with PyTorch the gradients of `trained` parameters."""

    numpy: str
    pytorch: str


def filled(template: Template, settings: Mapping[str, str]) -> str:
    """The text with the numbers of these settings in it."""
    return template(settings) if callable(template) else template.format(**settings)
