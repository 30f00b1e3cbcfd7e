"""What is written for PyTorch, and a fingerprint of each script that no change of its comments alters."""

import hashlib
import re

from app.descent.rules import RULES
from tests.export.runs_to_export import CHANGED, EDITED, EVERY_FORMULA, KINDS, PACED, Json, small, varied

# The data of presets are computed, and their last bits may differ from machine to machine.
WRITTEN_OUT = {name: one for name, one in KINDS.items() if "preset" not in name and name != "derived inputs"}
IN_PYTORCH = [rule for rule in RULES.values() if rule.code.pytorch is not None]
SETTINGS: dict[str, Json] = {
    "momentum": {"learning_rate": 0.02, "momentum": 0.5},
    "nesterov": {"learning_rate": 0.02, "momentum": 0.7},
    "adadelta": {"beta2": 0.8, "epsilon": 1e-4},
    "rmsprop": {"beta2": 0.8, "epsilon": 1e-3},
    "adagrad": {"learning_rate": 0.1, "epsilon": 1e-3},
    "adamw": {"learning_rate": 0.05, "weight_decay": 0.5},
    "nadam": {"learning_rate": 0.05, "momentum_decay": 0.1},
}
PYTORCH_RUNS: dict[str, Json] = {
    **{
        f"default {name}": varied(small(), optimizer={"name": name})
        for name, rule in RULES.items()
        if rule.code.pytorch
    },
    **{
        f"set {name}": varied(small(), optimizer={"name": name, **settings}, batch_size=4)
        for name, settings in SETTINGS.items()
    },
    **EVERY_FORMULA,
    **WRITTEN_OUT,
    **PACED,
    "penalties": varied(small(), problem_regularisation={"l1": 0.02, "l2": 0.1}),
    **EDITED,
    **CHANGED,
}


def fingerprint(script: str) -> str:
    """A hash of the code without its comments."""
    lines = (re.sub(r"\s*#.*", "", line) for line in script.splitlines())
    return hashlib.sha256("\n".join(line for line in lines if line).encode()).hexdigest()[:16]
