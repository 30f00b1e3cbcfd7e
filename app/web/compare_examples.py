"""Requests that swap one half and keep the other, for the documentation. A test sends them to the server."""

from app.web.examples import MEASURING, UPDATING

COMPARING_OPTIMIZERS = {
    **{name: UPDATING[name] for name in ("slope", "theta")},
    "optimizers": [{"name": "gradient_descent", "learning_rate": 0.1}, UPDATING["optimizer"]],
}
COMPARING_SOURCES = {
    **{name: value for name, value in MEASURING.items() if name != "source"},
    "sources": [{"name": "backpropagation"}, {"name": "central_differences"}, {"name": "spsa"}],
}
