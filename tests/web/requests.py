"""Experiments to send, right ones and slightly wrong ones, and what every error must look like."""

from copy import deepcopy
from typing import Any

import httpx

from app.presets import PRESETS

Json = dict[str, Any]

MAZUR: Json = PRESETS["mazur"].experiment
# A bit of everything: three layers of different kinds, five rows of its own, mini-batches of two.
SMALL: Json = {
    "problem": {
        "kind": "network",
        "layers": [2, 3, 2],
        "activations": ["tanh", "identity"],
        "loss": "mean_squared_error",
        "biases": "trained",
        "initialiser": "xavier",
        "data": {
            "name": "rows",
            "x": [[0.1, 0.2], [0.3, -0.4], [0.5, 0.6], [-0.7, 0.8], [0.9, -1.0]],
            "y": [[1, 0], [0, 1], [1, 1], [0, 0], [0.5, 0.25]],
        },
    },
    "source": {"name": "backpropagation"},
    "optimizer": {"name": "adam", "learning_rate": 0.01},
    "batch_size": None,
    "seed": 7,
    "theta": None,
    "state": None,
    "count": 0,
}
SMALL_SIZE = 3 * 2 + 3 + 2 * 3 + 2


def changed(original: Json, path: str, value: Any) -> Json:
    """A copy in which the field at `path`, such as `problem.layers.1`, has another value."""
    copy = deepcopy(original)
    *parents, last = [int(part) if part.isdecimal() else part for part in path.split(".")]
    place: Any = copy
    for part in parents:
        place = place[part]
    place[last] = value
    return copy


def without(original: Json, *names: str) -> Json:
    """A copy without these fields."""
    return {name: value for name, value in original.items() if name not in names}


def measuring(experiment: Json) -> Json:
    """The part of an experiment that differentiate takes."""
    return without(experiment, "optimizer", "state")


def error_of(response: httpx.Response) -> Json:
    """The first error of an answer, after a check that the answer has the one shape of all errors."""
    assert 400 <= response.status_code < 500 or response.status_code == 503, response.text
    assert response.headers["content-type"] == "application/json"
    assert set(response.json()) == {"error"}
    error = response.json()["error"]
    others = error.get("others", [])
    assert set(error) - {"others"} == {"field", "message", "allowed"}
    assert all(set(other) == {"field", "message", "allowed"} for other in others)
    assert len(others) <= 7
    for each in (error, *others):
        assert all(
            isinstance(text, str) and 0 < len(text) < 300 for name, text in each.items() if name != "others"
        )
    return error
