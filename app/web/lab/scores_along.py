"""Score a network at many points together: the points are the leading axis of one evaluation."""

import numpy as np

from app.problems.networks import NetworkGraph
from app.slope import Array
from app.training.chunks import chunks
from app.training.scores import accuracy
from app.web.lab.judged import decisions, said_by, unpenalised
from app.web.schemas.problem import NetworkProblem
from app.web.service.attempt import KeepGoing

Scores = dict[str, Array | None]


def scores_along(
    problem: NetworkProblem, thetas: Array, x: Array, y: Array, keep_going: KeepGoing
) -> Scores | None:
    """Loss and accuracy (points,) at thetas (points, P) on rows x and y as the network sees them.

    None without rows. Raises Stopped when keep_going says no.
    """
    if not len(x):
        return None
    network = unpenalised(problem, x, y)
    parts = chunks(network.graph, thetas[0], len(thetas), keep_going)
    losses, shares = zip(*(_scored(problem, network, thetas[part], y) for part in parts), strict=True)
    decides = problem.data.task != "regression"
    return {"loss": np.concatenate(losses), "accuracy": np.concatenate(shares) if decides else None}


def _scored(problem: NetworkProblem, network: NetworkGraph, thetas: Array, y: Array) -> tuple[Array, Array]:
    """Loss and accuracy (points,); the latter is not a number where nothing is decided."""
    outputs, loss = said_by(network, thetas)
    if problem.data.task == "regression":
        return loss, np.full(len(thetas), np.nan)
    # Who has no finite outputs has decided nothing.
    decides = np.isfinite(outputs).all(axis=(-2, -1))
    return loss, np.where(decides, accuracy(*decisions(problem, outputs, y)), np.nan)
