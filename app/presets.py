"""Presets are ready experiments: one choice, and a run worth watching begins."""

from typing import Any, NamedTuple

# w1 to w4 lead to the hidden neurons, w5 to w8 to the outputs: Mazur (2015).
MAZUR_WEIGHTS = [0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55]
MAZUR_BIASES = [[0.35, 0.35], [0.60, 0.60]]


class Preset(NamedTuple):
    """A ready experiment: the JSON object that the API takes, and how many steps it is meant to run."""

    name: str
    title: str
    summary: str
    steps: int
    experiment: dict[str, Any]


def _experiment(problem: dict[str, Any], optimizer: dict[str, Any], seed: int) -> dict[str, Any]:
    """An experiment at its start, with all rows in every step and gradients from backpropagation."""
    return {
        "problem": {"kind": "network", **problem},
        "source": {"name": "backpropagation"},
        "optimizer": optimizer,
        "batch_size": None,
        "seed": seed,
        "theta": None,
        "state": None,
        "count": 0,
    }


EXAM = Preset(
    name="exam",
    title="Exam",
    summary="Who passes an exam, by hours studied and slept beyond the usual: twelve students, invented.",
    steps=50,
    experiment=_experiment(
        problem={
            "layers": [2, 3, 1],
            "activations": ["tanh", "identity"],
            "loss": "binary_cross_entropy",
            "biases": "trained",
            "initialiser": "xavier",
            "data": {"name": "exam"},
        },
        optimizer={"name": "gradient_descent", "learning_rate": 0.2},
        seed=2,
    ),
)

MAZUR = Preset(
    name="mazur",
    title="Mazur’s example",
    summary="Eight weights, one row: the worked example many learnt from, every digit to check by hand.",
    steps=200,
    experiment=_experiment(
        problem={
            "layers": [2, 2, 2],
            "activations": ["sigmoid", "sigmoid"],
            "loss": "half_squared_error",
            "biases": {"fixed": MAZUR_BIASES},
            "initialiser": {"name": "given", "theta": MAZUR_WEIGHTS},
            "data": {"name": "mazur"},
        },
        optimizer={"name": "gradient_descent", "learning_rate": 0.5},
        seed=1,
    ),
)

XOR = Preset(
    name="xor",
    title="XOR",
    summary="Four rows that no straight line can separate: the loss lingers on a plateau, then falls.",
    steps=200,
    experiment=_experiment(
        problem={
            "layers": [2, 4, 1],
            "activations": ["tanh", "identity"],
            "loss": "binary_cross_entropy",
            "biases": "trained",
            "initialiser": "xavier",
            "data": {"name": "xor", "outputs": 1},
        },
        optimizer={"name": "gradient_descent", "learning_rate": 0.5},
        seed=3,
    ),
)

SPIRAL = Preset(
    name="spiral",
    title="Two spirals",
    summary="Two arms wound around each other: 114 parameters and Adam find the curved border between them.",
    steps=150,
    experiment=_experiment(
        problem={
            "layers": [2, 8, 8, 2],
            "activations": ["tanh", "tanh", "identity"],
            "loss": "cross_entropy",
            "biases": "trained",
            "initialiser": "xavier",
            "data": {
                "name": "spiral",
                "rows": 200,
                "noise": 0.1,
                "seed": 1,
                "test_fraction": 0,
                "outputs": 2,
            },
        },
        optimizer={"name": "adam", "learning_rate": 0.02},
        seed=3,
    ),
)

IRIS = Preset(
    name="iris",
    title="Fisher’s iris",
    summary="Four measurements tell three species apart; 45 of 150 flowers are kept aside for testing.",
    steps=200,
    experiment=_experiment(
        problem={
            "layers": [4, 6, 3],
            "activations": ["tanh", "identity"],
            "loss": "cross_entropy",
            "biases": "trained",
            "initialiser": "xavier",
            "data": {"name": "iris", "seed": 1, "test_fraction": 0.3, "standardise": 1},
        },
        optimizer={"name": "gradient_descent", "learning_rate": 0.2},
        seed=1,
    ),
)

PRESETS: dict[str, Preset] = {preset.name: preset for preset in (EXAM, MAZUR, XOR, SPIRAL, IRIS)}
