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
CODE = {"experiment": EXPERIMENT, "steps": 2}
LANDSCAPE = {
    "problem": EXPERIMENT["problem"],
    "plane": {"kind": "weights", "indices": [4, 5]},
    "resolution": 3,
}
LOCAL_VIEW = {
    **{name: EXPERIMENT[name] for name in ("problem", "batch_size", "seed", "theta", "count", "optimizer")},
    "update": [0.1, 0.0, 0.0, 0.0, -0.2, 0.0, 0.0, 0.0],
}
