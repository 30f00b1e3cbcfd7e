"""The requests that the documentation shows. They are sent to the server by a test."""

from app.presets import MAZUR

EXPERIMENT = MAZUR.experiment
MEASURING = {name: value for name, value in EXPERIMENT.items() if name not in ("optimizer", "state")}
TRAINING = {**EXPERIMENT, "steps": 2}
# No network is behind this slope: it is made up.
UPDATING = {
    "optimizer": {"name": "adam", "learning_rate": 0.1},
    "slope": {"value": 1.0, "gradient": [3.0, -0.5]},
    "state": None,
    "theta": [0.2, 0.7],
}
LANDSCAPE = {
    "problem": EXPERIMENT["problem"],
    "plane": {"kind": "weights", "indices": [4, 5]},
    "resolution": 3,
}
_VALLEY = {"kind": "expression", "text": "(1 - x)^2 + 100*(y - x^2)^2", "start": {"x": -1.2, "y": 1.0}}
RACE = {
    "problem": _VALLEY,
    "racers": [
        {"source": {"name": "backpropagation"}, "optimizer": {"name": "newton"}},
        {"source": {"name": "spsa"}, "optimizer": {"name": "adam", "learning_rate": 0.1}},
    ],
    "steps": 2,
}
CURVE = {
    "problem": {"kind": "expression", "text": "w^2/2", "start": {"w": 1.0}},
    "extent": [-2.0, 2.0],
    "resolution": 5,
}
DATA = {"data": {"name": "two_moons", "rows": 4, "test_fraction": 0.5}, "features": ["x", "xy"]}
TABLE = {"text": "height,weight,species\n12,3.5,cat\n31,9.1,dog\n14,4.0,cat\n28,8.2,dog", "standardise": True}
COLUMNS = {"text": TABLE["text"]}
PREDICT = {
    "problem": EXPERIMENT["problem"],
    "grid": {"x": [0.0, 1.0], "y": [0.0, 1.0], "resolution": 3, "map_resolution": 2},
}
SCORES = {
    "problem": {
        "layers": [2, 1],
        "activations": ["identity"],
        "loss": "binary_cross_entropy",
        "data": {"name": "two_moons", "rows": 8, "test_fraction": 0.25},
    },
    "thetas": [[0.0, 0.0, 0.0], [0.5, -1.0, 0.1]],
}
EXPORT = {
    "experiment": EXPERIMENT,
    "steps": 2,
    "format": "json",
    "edits": [{"count": 1, "values": {"4": 0.45}}],
}
