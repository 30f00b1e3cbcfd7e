"""Example requests of the calls for many runs: small, so that documentation is made quickly."""

from typing import Any

_EXPERIMENT: dict[str, Any] = {
    "problem": {
        "kind": "network",
        "layers": [2, 2, 1],
        "activations": ["tanh", "identity"],
        "loss": "mean_squared_error",
        "data": {"name": "rows", "x": [[0.1, 0.2], [0.3, -0.4]], "y": [[1.0], [0.0]]},
    },
    "source": {"name": "backpropagation"},
    "optimizer": {"name": "momentum", "learning_rate": 0.1, "momentum": 0.9},
    "seed": 7,
}
NUMBERS: dict[str, Any] = {"experiment": _EXPERIMENT}
SWEEP: dict[str, Any] = {
    "experiment": _EXPERIMENT,
    "rates": {"from": 0.01, "to": 1.0, "count": 3, "scale": "log"},
    "against": {"number": "optimizer.momentum", "from": 0.0, "to": 0.9, "count": 2, "scale": "linear"},
    "steps": 3,
}
RANGE_TEST: dict[str, Any] = {
    "experiment": _EXPERIMENT,
    "rates": {"from": 0.001, "to": 10.0, "count": 5, "scale": "log"},
}
