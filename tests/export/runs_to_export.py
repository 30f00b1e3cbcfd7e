"""Experiments to be written as scripts, their losses by the engine, and those that the scripts print."""

import json
import subprocess
import sys
from copy import deepcopy
from typing import Any

import numpy as np

from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.losses import LOSSES
from app.descent.rules import RULES
from app.export.recipe import Recipe
from app.presets import PRESETS
from app.training.runs import train
from app.web.api.recipe_of_run import recipe_of
from app.web.api.run import Run
from app.web.lab.schemas.export import ExportRequest

Json = dict[str, Any]
STEPS = 12

# Runs scripts in one process, each with names of its own, and prints what each has printed.
RUNNER = """
import contextlib, io, json, sys, warnings
warnings.simplefilter("error")
printed = []
for parts in json.load(sys.stdin):
    names = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()) as text:
        for part in parts:
            exec(compile(part, "script", "exec"), names)
    printed.append(text.getvalue())
print(json.dumps(printed))
"""


def small(loss: str = "mean_squared_error", hidden: str = "tanh", output: str = "identity") -> Json:
    """A 3-4-2 network on seven rows, with targets that suit the loss."""
    draw = np.random.default_rng(4)
    x = draw.normal(size=(7, 3)).tolist()
    classes = np.eye(2)[np.arange(7) % 2]
    y = classes if loss.endswith("cross_entropy") else 2 * draw.normal(size=(7, 2))
    return {
        "problem": {
            "kind": "network",
            "layers": [3, 4, 2],
            "activations": [hidden, output],
            "loss": loss,
            "data": {"name": "rows", "x": x, "y": y.tolist()},
        },
        "source": {"name": "backpropagation"},
        "optimizer": {"name": "gradient_descent", "learning_rate": 0.1},
        "seed": 6,
    }


def varied(original: Json, **changes: Any) -> Json:
    """A copy with other fields; those of the problem have `problem_` in front."""
    copy = deepcopy(original)
    for name, value in changes.items():
        place = copy["problem"] if name.startswith("problem_") else copy
        place[name.removeprefix("problem_")] = value
    return copy


EVERY_RULE = {name: varied(small(), optimizer={"name": name}) for name in RULES}
EVERY_FORMULA = {
    f"{loss}, {activation}, {output}": small(loss, activation, output)
    for loss in LOSSES
    for activation in ACTIVATIONS
    for output in sorted({activation, "identity"})
}
KINDS = {
    "batches": varied(small(), batch_size=3, seed=9),
    "batches from the middle": varied(small(), batch_size=2, count=5),
    "a batch of all rows": varied(small(), batch_size=7),
    "no biases": varied(small(), problem_biases="none"),
    "fixed biases": varied(small(), problem_biases={"fixed": [[0.1, -0.2, 0.3, 0.4], [1, 2]]}),
    "one row": varied(small(), problem_data={"name": "rows", "x": [[1, 2, 3]], "y": [[1, -1]]}),
    "derived inputs": varied(
        small("binary_cross_entropy"),
        problem_layers=[3, 4, 1],
        problem_data={"name": "two_moons", "rows": 9, "test_fraction": 0.3},
        problem_features=["x", "y2", "sin_x"],
    ),
    "rate 0": varied(small(), optimizer={"name": "adam", "learning_rate": 0}),
    "nesterov without momentum": varied(small(), optimizer={"name": "nesterov", "momentum": 0}),
    "deep": varied(
        small(), problem_layers=[3, 5, 4, 3, 2], problem_activations=["tanh", "gelu", "softplus", "identity"]
    ),
    **{f"preset {name}": preset.experiment for name, preset in PRESETS.items()},
}

PACED = {
    **{
        f"schedule {schedule['name']}": varied(
            small(), optimizer={"name": rule, "learning_rate": 0.1, "schedule": schedule}
        )
        for rule, schedule in [
            ("adam", {"name": "constant"}),
            ("momentum", {"name": "step", "every": 3, "factor": 0.5}),
            ("rmsprop", {"name": "cosine", "steps": 8, "final": 0.1}),
            ("gradient_descent", {"name": "warm_up", "steps": 6}),
            ("adagrad", {"name": "inverse_time", "decay": 0.5}),
        ]
    },
    **{
        f"clipped by {by}": varied(
            small(), optimizer={"name": "momentum", "learning_rate": 0.1, "clip": {"by": by, "limit": 0.2}}
        )
        for by in ("norm", "value")
    },
}

BY_HAND = [{"count": 3, "values": {"0": 0.75, "19": -0.5}}, {"count": 7, "values": {"5": 0}}]
EDITED = {
    **{
        f"edited, {name}": varied(small(), optimizer={"name": name}, edits=BY_HAND)
        for name in ("gradient_descent", "momentum", "nadam", "amsgrad")
    },
    "edited, batches from the middle": varied(
        small(), batch_size=2, count=5, edits=[{"count": 6, "values": {"2": 1e-3}}, *BY_HAND[1:]]
    ),
    "edited, fixed biases": varied(
        KINDS["fixed biases"], edits=[{"count": 11, "values": {"19": 1.5, "7": -2}}]
    ),
    "edited, on a schedule": varied(PACED["schedule cosine"], edits=BY_HAND),
    "edited, every weight": varied(
        small(), edits=[{"count": 1, "values": {str(place): 0.1 * place - 1 for place in range(26)}}]
    ),
}

CLIPPED: Json = {"name": "adam", "learning_rate": 0.3, "clip": {"by": "norm", "limit": 0.2}}
SCHEDULED: Json = {"name": "momentum", "learning_rate": 0.1, "schedule": {"name": "step", "every": 2}}
CHANGED = {
    **{
        f"changed, {name}": varied(
            small(), optimizer={"name": name}, edits=[{"count": 4, "optimizer": {"name": name, **settings}}]
        )
        for name, settings in {
            "gradient_descent": {"learning_rate": 0.3},
            "momentum": {"learning_rate": 0.02, "momentum": 0.5},
            "nesterov": {"learning_rate": 0.02, "momentum": 0.7},
            "adam": {"learning_rate": 0.05, "beta1": 0.7},
            "adamw": {"learning_rate": 0.05, "weight_decay": 0.5},
            "amsgrad": {"learning_rate": 0.05, "beta2": 0.9},
            "nadam": {"learning_rate": 0.05, "momentum_decay": 0.1},
            "rmsprop": {"learning_rate": 0.05, "beta2": 0.8},
            "adagrad": {"learning_rate": 0.1, "epsilon": 1e-3},
            "adadelta": {"beta2": 0.8, "epsilon": 1e-4},
        }.items()
    },
    "changed to other rules, with edits": varied(
        small(),
        batch_size=3,
        edits=[
            {"count": 3, "values": {"0": 0.75}, "optimizer": CLIPPED},
            {"count": 5, "values": {"19": -0.5}},
            {"count": 9, "optimizer": {"name": "momentum", "learning_rate": 0.1}},
        ],
    ),
    "changed, the schedule goes on": varied(
        small(),
        optimizer=SCHEDULED,
        edits=[
            {"count": 3, "optimizer": {**SCHEDULED, "learning_rate": 0.2}},
            {"count": 7, "optimizer": {**CLIPPED, "schedule": SCHEDULED["schedule"]}},
            {"count": 9, "optimizer": {**SCHEDULED, "schedule": {"name": "cosine", "steps": 8}}},
        ],
    ),
    "changed, from the middle": varied(
        small(),
        batch_size=2,
        count=5,
        optimizer=CLIPPED,
        edits=[{"count": 8, "optimizer": {**CLIPPED, "schedule": {"name": "inverse_time", "decay": 0.5}}}],
    ),
}


def request_of(experiment: Json, steps: int = STEPS) -> ExportRequest:
    """The request for a run; its edits, where it has some, stand beside the experiment."""
    parts = {**experiment}
    edits = parts.pop("edits", [])
    return ExportRequest.model_validate(
        {"experiment": parts, "edits": edits, "steps": steps, "format": "numpy"}
    )


def recipe(experiment: Json, steps: int = STEPS) -> Recipe:
    return recipe_of(request_of(experiment, steps))


def engine_losses(experiment: Json, steps: int = STEPS) -> list[float]:
    """The loss of each step as the engine computes it, up to the one that diverges."""
    request = request_of(experiment, steps)
    run = Run(request.experiment, request.edits)
    losses, _, _ = train(
        run.training,
        run.start,
        steps,
        lambda taken: float(taken.measurement.slope.value),
        edits=run.edits,
    )
    return losses


def moved_on(experiment: Json, steps: int) -> Json:
    """The experiment where it stands after some steps, with what its rule remembers."""
    run = Run(request_of(experiment).experiment)
    _, here, _ = train(run.training, run.start, steps, lambda taken: None)
    state = {name: values.tolist() for name, values in here.state.items()}
    return varied(experiment, theta=here.theta.tolist(), state=state, count=here.count)


def printed_by(scripts: list[list[str]], python: str = sys.executable) -> list[list[float]]:
    """The losses that each script prints; a script is a list of parts that run one after the other."""
    return [losses_in(text) for text in said_by(scripts, python)]


def said_by(scripts: list[list[str]], python: str = sys.executable) -> list[str]:
    """All that each script prints."""
    done = subprocess.run(
        [python, "-c", RUNNER], input=json.dumps(scripts), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    texts: list[str] = json.loads(done.stdout)
    return texts


def losses_in(text: str) -> list[float]:
    return [float(line.split()[1]) for line in text.splitlines()]


def agree(found: list[float], expected: list[float]) -> bool:
    """Whether two lists of finite losses are the same to 1e-9."""
    return len(found) == len(expected) and bool(
        np.isfinite(expected).all() and np.allclose(found, expected, rtol=1e-9, atol=1e-9)
    )


def disagreeing(experiments: dict[str, Json], found: list[list[float]], steps: int = STEPS) -> list[str]:
    """The names of the experiments whose losses are not those of the engine."""
    pairs = zip(experiments.items(), found, strict=True)
    return [name for (name, one), losses in pairs if not agree(losses, engine_losses(one, steps))]
