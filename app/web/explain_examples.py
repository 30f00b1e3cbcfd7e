"""Requests of the inspector that the documentation shows. They are sent to the server by a test."""

from app.web.examples import EXPERIMENT, MEASURING

EXPLAINING = {
    **{name: EXPERIMENT[name] for name in ("problem", "batch_size", "seed", "theta", "count")},
    "example": 0,
    "target": {"kind": "weight", "layer": 1, "to": 0, "from": 1},
    "direction": "backward",
}
CHECKING = {**MEASURING, "h": 1e-5}
