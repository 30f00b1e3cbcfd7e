"""Backpropagation: one pass from the loss back to every node finds all slopes at once.

It is reverse-mode differentiation (Linnainmaa 1970; Rumelhart, Hinton and Williams 1986): the adjoint of a
node is the sum, over the nodes that use it, of their adjoint times the local derivative.
"""

from collections.abc import Sequence

import numpy as np

from app.derivatives.costs import Cost, count_operations
from app.derivatives.evaluation import evaluate
from app.derivatives.graph import Graph
from app.derivatives.measurement import Measurement, Source
from app.derivatives.prepared_backpropagation import prepared
from app.derivatives.resting import without_flat
from app.derivatives.source_entry import SourceEntry
from app.script_code import SourceCode
from app.slope import Array, Slope


@np.errstate(all="ignore")
def pull_back(graph: Graph, values: Sequence[Array]) -> list[Array | None]:
    """Return the derivative of the last node by each node; None where it does not depend on theta.

    values are those of `evaluate`; each adjoint has the shape of its node's value.
    """
    adjoints: list[Array | None] = [None] * len(values)
    adjoints[-1] = np.ones(values[-1].shape)
    for position, node in reversed(graph.operations):
        adjoint, (primitive, inputs, wanted, _) = adjoints[position], node
        if adjoint is not None:
            contributions = primitive.pull(adjoint, values[position], [values[i] for i in inputs], wanted)
            if values[position].shape == values[-1].shape:
                contributions = without_flat(node, values, contributions)
            add_up(adjoints, inputs, contributions)
    return adjoints


def add_up(totals: list[Array | None], inputs: Sequence[int], contributions: Sequence[Array | None]) -> None:
    """Add what one node contributes to its inputs to their totals: where paths meet, contributions add up."""
    for i, contribution in zip(inputs, contributions, strict=True):
        if contribution is not None:
            earlier = totals[i]
            totals[i] = contribution if earlier is None else earlier + contribution


def gather(graph: Graph, adjoints: Sequence[Array | None], theta: Array) -> Array:
    """Return the adjoints of the parameters as one gradient (..., P); zero where nothing was pulled back."""
    runs = theta.shape[:-1]
    parts = []
    for position, parameter in graph.parameters:
        adjoint = adjoints[position]
        if adjoint is None:
            adjoint = np.zeros(runs + parameter.shape)
        parts.append(adjoint.reshape(*runs, -1))
    return np.concatenate(parts, axis=-1) if parts else np.zeros(theta.shape)


def measure(graph: Graph, theta: Array) -> Measurement:
    """Return value, gradient and every adjoint at theta (..., P), from one forward and one backward pass."""
    values = evaluate(graph, theta)
    adjoints = pull_back(graph, values)
    return Measurement(Slope(values[-1], gather(graph, adjoints, theta)), values, adjoints)


def cost(graph: Graph) -> Cost:
    """Count one forward and one backward pass."""
    operations = count_operations(graph)
    return Cost(operations.apply, operations.pull, evaluations=1, backward_passes=1)


def backpropagation() -> Source:
    """Return the source that measures by one backward pass: as `measure` does, and sooner in a run."""
    return Source(prepared(measure), cost)


BACKPROPAGATION = SourceEntry(
    name="backpropagation",
    title="Backpropagation",
    noun="backpropagation",
    summary="One pass back from the loss finds the slope of every parameter at once.",
    formula="δₗ = Wₗ₊₁ᵀ δₗ₊₁ ⊙ f′(zₗ);  ∂L/∂Wₗ = δₗ aₗ₋₁ᵀ",
    latex=r"\delta_l = W_{l+1}^{\mathrm{T}} \delta_{l+1} \odot f'(z_l);\quad \frac{\partial L}{\partial "
    r"W_l} = \delta_l a_{l-1}^{\mathrm{T}}",
    caption="measured {slopes} in one pass back from the loss",
    settings=(),
    build=lambda settings, key: backpropagation(),
    code=SourceCode(jax="loss, slopes = jax.value_and_grad(loss_of)(theta, x, y)"),
    goes_back=True,
)
