"""Clipping shortens a gradient that is too large before the rule sees it (Pascanu et al., 2013)."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from app.descent.optimizer import Optimizer, State, quietly
from app.script_code import ClippingCode
from app.setting import Setting
from app.slope import Array, Slope

# PyTorch's guard against a norm of 0, in torch.nn.utils.clip_grad_norm_.
_GUARD = 1e-6

LIMIT = Setting("limit", 1.0, 1e-9, 1e9, "How large it may be.")


class Clipping(NamedTuple):
    """One way of clipping as a visitor meets it, its operations per parameter, and what it does."""

    name: str
    title: str
    summary: str
    formula: str
    latex: str
    settings: tuple[Setting, ...]
    operations: int
    build: Callable[[Array, float], Array]
    caption: str
    """What it did, in a sentence about the step; {norm} was the length of the gradient."""
    together: bool
    """Whether what happens to one parameter's gradient depends on the others too."""
    code: ClippingCode


def clipped(optimizer: Optimizer, by: str, limit: float) -> Optimizer:
    """The optimizer that sees gradients of at most this size. It remembers nothing more than before."""

    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        return optimizer.update(clipped_slope(slope, by, limit), state, theta)

    return optimizer._replace(update=update)


def clipped_slope(slope: Slope, by: str, limit: float) -> Slope:
    """The slope with its gradient clipped; value and Hessian stay."""
    return slope._replace(gradient=CLIPPINGS[by].build(slope.gradient, limit))


@quietly
def _by_norm(gradient: Array, limit: float) -> Array:
    norm = np.sqrt(np.vecdot(gradient, gradient))[..., None]
    return np.asarray(gradient * np.minimum(limit / (norm + _GUARD), 1.0))


def _by_value(gradient: Array, limit: float) -> Array:
    return np.clip(gradient, -limit, limit)


_ALL = (
    Clipping(
        name="norm",
        title="By norm",
        summary="A gradient that is too long is shortened; it keeps its direction.",
        formula="g ← g · min(1, c / ‖g‖)",
        latex=r"g \leftarrow g \cdot \min\left(1, \frac{c}{\lVert g \rVert}\right)",
        settings=(LIMIT,),
        operations=3,
        build=_by_norm,
        caption="clipping had shortened the gradient from {norm} to {limit}",
        together=True,
        code=ClippingCode(
            numpy="gradient = gradient * min({limit} / (np.sqrt(gradient @ gradient) + 1e-6), 1.0)",
            pytorch="nn.utils.clip_grad_norm_(trained, {limit})",
        ),
    ),
    Clipping(
        name="value",
        title="By value",
        summary="Each number of the gradient is cut off by itself; the direction may change.",
        formula="gᵢ ← max(−c, min(c, gᵢ))",
        latex=r"g_i \leftarrow \max(-c, \min(c, g_i))",
        settings=(LIMIT,),
        operations=2,
        build=_by_value,
        caption="clipping had cut off every slope beyond ±{limit}",
        together=False,
        code=ClippingCode(
            numpy="gradient = np.clip(gradient, -{limit}, {limit})",
            pytorch="nn.utils.clip_grad_value_(trained, {limit})",
        ),
    ),
)

CLIPPINGS: dict[str, Clipping] = {clipping.name: clipping for clipping in _ALL}
