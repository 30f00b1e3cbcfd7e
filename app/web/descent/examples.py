"""The requests of the races that the documentation shows. They are sent to the server by a test."""

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
