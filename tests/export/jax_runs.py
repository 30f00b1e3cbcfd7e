"""What is written for JAX with Optax."""

from app.descent.rules import RULES
from tests.export.pytorch_runs import WRITTEN_OUT
from tests.export.runs_to_export import EVERY_FORMULA, PACED, Json, small, varied

IN_OPTAX = [rule.name for rule in RULES.values() if rule.code.optax is not None]
SETTINGS: dict[str, Json] = {
    "momentum": {"learning_rate": 0.02, "momentum": 0.5},
    "nesterov": {"learning_rate": 0.02, "momentum": 0.7},
    "adadelta": {"beta2": 0.8, "epsilon": 1e-4},
    "rmsprop": {"beta2": 0.8, "epsilon": 1e-3},
    "adam": {"learning_rate": 0.05, "beta1": 0.7},
    "adamw": {"learning_rate": 0.05, "weight_decay": 0.5},
    "lion": {"learning_rate": 0.01, "beta1": 0.5, "weight_decay": 0.1},
}
JAX_RUNS: dict[str, Json] = {
    **{f"default {name}": varied(small(), optimizer={"name": name}) for name in IN_OPTAX},
    **{
        f"set {name}": varied(small(), optimizer={"name": name, **settings}, batch_size=4)
        for name, settings in SETTINGS.items()
    },
    **EVERY_FORMULA,
    **WRITTEN_OUT,
    **{name: one for name, one in PACED.items() if one["optimizer"]["name"] in IN_OPTAX},
    "forward mode": varied(small("cross_entropy", "gelu"), source={"name": "forward_mode"}),
    "penalties": varied(small(), problem_regularisation={"l1": 0.02, "l2": 0.1}),
}
