"""What a network says of rows that a visitor types: outputs, probabilities, and what it decides."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from app.slope import Array
from app.training.predictions import predict, probabilities
from app.web.lab.predict_scores import predictor_of
from app.web.schemas.problem import NetworkProblem


def predicted_rows(problem: NetworkProblem, theta: Array, rows: Sequence[Sequence[float]]) -> dict[str, Any]:
    """What it says at theta (P,) of rows (rows, inputs), which go the way that the training rows went.

    They are standardised by the training rows where those are, then other inputs are derived. Outputs that
    are not finite decide nothing.
    """
    data = problem.data
    typed = np.array(rows, dtype=float)
    x = typed if data.input_scale is None else data.input_scale.scaled(typed)
    seen = problem.network_inputs(x)
    predictor = predictor_of(problem, seen, np.zeros((len(seen), problem.layers[-1])))
    outputs = predict(predictor, theta).outputs
    likely = probabilities(problem.loss, outputs.T)
    return {
        "x": x,
        "network_inputs": seen,
        "outputs": outputs,
        "unscaled": None if data.output_scale is None else data.output_scale.unscaled(outputs),
        "probabilities": None if likely is None else likely.T,
        "decisions": None if predictor.decide is None else _decided(predictor.decide(outputs), outputs),
    }


def _decided(decisions: Array, outputs: Array) -> list[Any]:
    """By row: the number of the class, or for each output whether it is a yes; None where it is undefined."""
    finite = np.asarray(np.isfinite(outputs).all(axis=-1))
    return [each if known else None for each, known in zip(decisions.tolist(), finite, strict=True)]
