"""Record what the exported PyTorch scripts print, each with a fingerprint of the script that printed it."""

import sys
from typing import Any

import torch
from torch.nn import functional

from app.derivatives.primitives.losses import LOSSES
from app.export.pytorch_script import pytorch_script
from tests.export.pytorch_runs import PYTORCH_RUNS, fingerprint
from tests.export.runs_to_export import printed_by, recipe

LOGITS = [-700.0, -37.5, -30.0, -1.0, 0.0, 4.0, 30.0, 36.0, 80.0, 700.0]


def recording() -> dict[str, Any]:
    scripts = {name: pytorch_script(recipe(experiment)) for name, experiment in PYTORCH_RUNS.items()}
    losses = printed_by([[script] for script in scripts.values()], sys.executable)
    cases = [
        {"name": name, "script": fingerprint(script), "losses": printed}
        for (name, script), printed in zip(scripts.items(), losses, strict=True)
    ]
    return {"pytorch": torch.__version__, "cases": cases, "digits": _digits()}


def _digits() -> list[dict[str, float]]:
    """Loss and slope of the exported binary cross-entropy, for networks that are very sure of themselves."""
    return [_sure(logit, target) for logit in LOGITS for target in (0.0, 1.0)]


def _sure(logit: float, target: float) -> dict[str, float]:
    outputs = torch.tensor([[logit]], dtype=torch.float64, requires_grad=True)
    names = {"torch": torch, "functional": functional, "outputs": outputs}
    names["y"] = torch.tensor([[target]], dtype=torch.float64)
    loss = eval(LOSSES["binary_cross_entropy"].code.pytorch, names)
    (slope,) = torch.autograd.grad(loss, outputs)
    return {"logit": logit, "target": target, "loss": loss.item(), "slope": slope.item()}
