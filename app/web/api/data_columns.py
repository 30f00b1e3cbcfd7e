"""What the columns of a network's data are called, so that a page can say what its numbers mean."""

from typing import Any

from app.derivatives.primitives.losses import LOSSES
from app.web.schemas.problem import NetworkProblem, Problem


def columns_of(problem: Problem) -> dict[str, Any] | None:
    """Names, units of inputs, and above what an output means yes; None for a formula, which has no data."""
    if not isinstance(problem, NetworkProblem):
        return None
    data = problem.network_data
    return {
        "task": data.task,
        "inputs": data.input_names,
        "input_units": data.input_units,
        "outputs": data.output_names,
        "yes_above": LOSSES[problem.loss].yes_above if data.task == "binary" else None,
    }
