"""How good a network is on rows: loss, share of right answers, confusion table or residuals."""

from typing import Any

import numpy as np

from app.derivatives.evaluation import evaluate
from app.problems.networks import Regularisation, network_graph
from app.slope import Array
from app.training.scores import accuracy, confusion, decided_classes, decided_yes, residuals
from app.web.schemas.problem import NetworkProblem


def scores(problem: NetworkProblem, theta: Array, x: Array, y: Array) -> dict[str, Any] | None:
    """Scores at theta (P,) on rows x (rows, inputs of the network), y (rows, outputs); None without rows."""
    if not len(x):
        return None
    graph, layers = network_graph(problem.network._replace(regularisation=Regularisation()), x, y)
    values = evaluate(graph, theta)
    outputs = values[layers[-1].value].T
    said = {"rows": len(x), "loss": values[-1], "accuracy": None, "confusion": None, "residuals": None}
    if problem.data.task == "regression":
        return {**said, "residuals": residuals(outputs, y)._asdict()}
    # Who has no finite outputs has decided nothing.
    return {**said, **_decisions(problem, outputs, y)} if np.isfinite(outputs).all() else said


def _decisions(problem: NetworkProblem, outputs: Array, y: Array) -> dict[str, Any]:
    if problem.data.task == "classes":
        decided, right = decided_classes(outputs), decided_classes(y)
        names = list(problem.data.output_names)
    else:
        decided, right = decided_yes(outputs, _threshold(problem.loss)), y.astype(int)
        if y.shape[1] > 1:
            return {"accuracy": accuracy(decided, right)}
        decided, right = decided[:, 0], right[:, 0]
        [yes] = problem.data.output_names
        names = [f"not {yes}", yes]
    table = confusion(decided, right, len(names))
    return {"accuracy": accuracy(decided, right), "confusion": {"names": names, "table": table}}


def _threshold(loss: str) -> float:
    """From where an output means yes: a logit of 0 is a probability of one half."""
    return 0.0 if loss == "binary_cross_entropy" else 0.5
