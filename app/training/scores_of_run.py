"""Scores along a run: loss and accuracy at many points, which are the leading axis of one evaluation."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from app.slope import Array
from app.training.chunks import chunks
from app.training.predictions import Predictor, predict
from app.training.scores import accuracy


class RunScores(NamedTuple):
    """Loss (points,) and accuracy (points,): NaN where outputs are not finite, None for a regression."""

    loss: Array
    accuracy: Array | None


def scores_of_run(
    predictor: Predictor, thetas: Array, keep_going: Callable[[], bool] = lambda: True
) -> RunScores:
    """Return the scores at thetas (points, P). Raises Stopped when keep_going says no."""
    parts = [
        _scores(predictor, thetas[part])
        for part in chunks(predictor.graph, thetas[0], len(thetas), keep_going)
    ]
    losses, accuracies = zip(*parts, strict=True)
    decides = predictor.decide is not None
    return RunScores(np.concatenate(losses), np.concatenate(accuracies) if decides else None)


def _scores(predictor: Predictor, thetas: Array) -> tuple[Array, Array]:
    """Return loss and accuracy (points,); the accuracy is NaN where nothing is decided."""
    outputs, loss = predict(predictor, thetas)
    if predictor.decide is None:
        return loss, np.full(len(thetas), np.nan)
    # Outputs that are not finite decide nothing.
    is_decided = np.isfinite(outputs).all(axis=(-2, -1))
    shares = accuracy(predictor.decide(outputs), predictor.decide(predictor.targets))
    return loss, np.where(is_decided, shares, np.nan)
