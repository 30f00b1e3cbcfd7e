"""How good a network is on rows: loss, share of right answers, confusion table or residuals."""

from typing import Any

import numpy as np

from app.problems.networks import Regularisation, network_graph
from app.slope import Array
from app.training.predictions import Predictor, deciding, predict
from app.training.scores import accuracy, confusion, residuals
from app.web.schemas.problem import NetworkProblem


def predictor_of(problem: NetworkProblem, x: Array, y: Array) -> Predictor:
    """The network on x (rows, inputs of the network) and y (rows, outputs). Its loss has no penalties."""
    graph, layers = network_graph(problem.network._replace(regularisation=Regularisation()), x, y)
    return Predictor(graph, layers[-1].value, y, deciding(problem.data.task, problem.loss))


def scores(problem: NetworkProblem, theta: Array, x: Array, y: Array) -> dict[str, Any] | None:
    """Scores at theta (P,) on rows x (rows, inputs of the network), y (rows, outputs); None without rows."""
    if not len(x):
        return None
    predictor = predictor_of(problem, x, y)
    outputs, loss = predict(predictor, theta)
    scored = {"rows": len(x), "loss": loss, "accuracy": None, "confusion": None, "residuals": None}
    if predictor.decide is None:
        return {**scored, "residuals": residuals(outputs, y)._asdict()}
    if not np.isfinite(outputs).all():
        # Outputs that are not finite decide nothing.
        return scored
    return {**scored, **_decisions(problem, predictor.decide(outputs), predictor.decide(y))}


def _decisions(problem: NetworkProblem, decided: Array, right: Array) -> dict[str, Any]:
    share = float(accuracy(decided, right))
    names = list(problem.data.output_names)
    if problem.data.task != "classes":
        if len(names) > 1:
            return {"accuracy": share}
        decided, right = decided[:, 0], right[:, 0]
        names = [f"not {names[0]}", names[0]]
    table = confusion(decided, right, len(names))
    return {"accuracy": share, "confusion": {"names": names, "table": table}}
