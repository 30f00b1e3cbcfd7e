"""How good a network is on rows: loss, share of right answers, confusion table or residuals."""

from typing import Any

import numpy as np

from app.slope import Array
from app.training.scores import accuracy, confusion, residuals
from app.web.lab.judged import decisions, said_by, unpenalised
from app.web.schemas.problem import NetworkProblem


def scores(problem: NetworkProblem, theta: Array, x: Array, y: Array) -> dict[str, Any] | None:
    """Scores at theta (P,) on rows x (rows, inputs of the network), y (rows, outputs); None without rows."""
    if not len(x):
        return None
    outputs, loss = said_by(unpenalised(problem, x, y), theta)
    said = {"rows": len(x), "loss": loss, "accuracy": None, "confusion": None, "residuals": None}
    if problem.data.task == "regression":
        return {**said, "residuals": residuals(outputs, y)._asdict()}
    # Who has no finite outputs has decided nothing.
    return {**said, **_decisions(problem, outputs, y)} if np.isfinite(outputs).all() else said


def _decisions(problem: NetworkProblem, outputs: Array, y: Array) -> dict[str, Any]:
    decided, right = decisions(problem, outputs, y)
    share = float(accuracy(decided, right))
    names = list(problem.data.output_names)
    if problem.data.task != "classes":
        if len(names) > 1:
            return {"accuracy": share}
        decided, right = decided[:, 0], right[:, 0]
        names = [f"not {names[0]}", names[0]]
    table = confusion(decided, right, len(names))
    return {"accuracy": share, "confusion": {"names": names, "table": table}}
