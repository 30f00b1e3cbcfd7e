"""A valid request of each call, to be made wrong."""

import pytest

from app.web.descent.schemas import CURVE, RACE
from app.web.race.schemas import RACE_OF_RUNS
from tests.web.requests import SMALL, SMALL_SIZE, Json, measuring, without

VALID: dict[str, Json] = {
    "/api/differentiate": measuring(SMALL),
    "/api/update": {
        "optimizer": {"name": "adam", "learning_rate": 0.1},
        "slope": {"value": 1.0, "gradient": [3.0, -0.5]},
        "state": {"m": [0.1, 0.2], "v": [0.1, 0.2], "count": 3},
        "theta": [0.2, 0.7],
    },
    "/api/step": SMALL,
    "/api/explain": {
        **without(measuring(SMALL), "source"),
        "target": {"kind": "weight", "layer": 1, "to": 0, "from": 1},
        "direction": "forward",
    },
    "/api/check": {**measuring(SMALL), "h": 1e-4},
    "/api/compare-optimizers": {
        "slope": {"value": 1.0, "gradient": [3.0, -0.5], "hessian": [[2.0, 0.1], [0.1, 1.0]]},
        "theta": [0.2, 0.7],
        "optimizers": [{"name": "adam", "learning_rate": 0.1}, {"name": "newton"}],
        "states": [{"m": [0.1, 0.2], "v": [0.1, 0.2], "count": 3}, None],
    },
    "/api/compare-sources": {
        **without(measuring(SMALL), "source"),
        "sources": [{"name": "backpropagation"}, {"name": "spsa", "directions": 2}],
    },
    "/api/train": {**SMALL, "steps": 3, "every": 2},
    "/api/landscape": {
        "problem": SMALL["problem"],
        "plane": {"kind": "principal", "path": [[0.1] * SMALL_SIZE, [0.2] * SMALL_SIZE]},
        "extent": [-1, 1, -1, 1],
        "resolution": 3,
    },
    "/api/local-view": {
        **without(measuring(SMALL), "source"),
        "update": [0.1] * SMALL_SIZE,
        "end": [0.2] * SMALL_SIZE,
        "optimizer": {"name": "momentum", "learning_rate": 0.1, "momentum": 0.5},
    },
    "/api/data": {"data": SMALL["problem"]["data"], "features": ["x", "xy"]},
    "/api/read-columns": {"text": "a;b\n1,5;2\n2;3.5", "header": True},
    "/api/read-table": {"text": "a;b\n1,5;2\n2;3.5", "columns": ["a"], "target": 1, "standardise": True},
    "/api/predict": {
        "problem": SMALL["problem"],
        "theta": [0.1] * SMALL_SIZE,
        "grid": {"x": [-1, 1], "y": [0, 2], "resolution": 3, "map_resolution": 2},
    },
    "/api/scores": {
        "problem": {**SMALL["problem"], "regularisation": {"l2": 0.1}},
        "thetas": [[0.1] * SMALL_SIZE, [0.2] * SMALL_SIZE],
    },
    "/api/code": {"experiment": SMALL, "steps": 2, "edits": [{"count": 1, "values": {"3": 1.25}}]},
    "/api/export": {
        "experiment": SMALL,
        "steps": 2,
        "format": "numpy",
        "edits": [{"count": 1, "values": {"3": 1.25}}],
    },
    "/api/race": RACE,
    "/api/runs-race": RACE_OF_RUNS,
    "/api/curve": CURVE,
    "/api/formula": {"text": "x^2 + y"},
}


JSON = {"content-type": "application/json"}


EACH_CALL = pytest.mark.parametrize("address", VALID)
