"""The requests of the lab that the documentation shows. They are sent to the server by a test."""

from app.web.schemas.example_requests import EXPERIMENT, MEASURING, UPDATING

DATA = {"data": {"name": "two_moons", "rows": 4, "test_fraction": 0.5}, "features": ["x", "xy"]}
TABLE = {"text": "height,weight,species\n12,3.5,cat\n31,9.1,dog\n14,4.0,cat\n28,8.2,dog", "standardise": True}
COLUMNS = {"text": TABLE["text"]}
PREDICT = {
    "problem": EXPERIMENT["problem"],
    "grid": {"x": [0.0, 1.0], "y": [0.0, 1.0], "resolution": 3, "map_resolution": 2},
    "rows": [[0.25, 0.75]],
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
    "edits": [
        {"count": 1, "values": {"4": 0.45}, "optimizer": {"name": "gradient_descent", "learning_rate": 0.1}}
    ],
}
EXPLAINING = {
    **{name: EXPERIMENT[name] for name in ("problem", "batch_size", "seed", "theta", "count")},
    "example": 0,
    "target": {"kind": "weight", "layer": 1, "to": 0, "from": 1},
    "direction": "backward",
}
CHECKING = {**MEASURING, "h": 1e-5}
COMPARING_OPTIMIZERS = {
    **{name: UPDATING[name] for name in ("slope", "theta")},
    "optimizers": [{"name": "gradient_descent", "learning_rate": 0.1}, UPDATING["optimizer"]],
}
COMPARING_SOURCES = {
    **{name: value for name, value in MEASURING.items() if name != "source"},
    "sources": [{"name": "backpropagation"}, {"name": "central_differences"}, {"name": "spsa"}],
}
