"""Record PyTorch's learning rates under its schedulers, and the gradients that its clipping leaves."""

import math
from collections.abc import Callable
from typing import Any

import torch
from torch.nn.utils import clip_grad_norm_, clip_grad_value_
from torch.optim import SGD, Optimizer
from torch.optim.lr_scheduler import CosineAnnealingLR, LambdaLR, LinearLR, LRScheduler, StepLR

COUNTS = 40

SCHEDULERS: dict[str, Callable[[Optimizer, dict[str, float]], LRScheduler]] = {
    "step": lambda optimizer, given: StepLR(optimizer, int(given["every"]), given["factor"]),
    # The learning rate is 1, so the rate that remains is the share that remains.
    "cosine": lambda optimizer, given: CosineAnnealingLR(optimizer, int(given["steps"]), given["final"]),
    "warm_up": lambda optimizer, given: LinearLR(optimizer, 1 / given["steps"], 1.0, int(given["steps"]) - 1),
    "inverse_time": lambda optimizer, given: LambdaLR(optimizer, lambda t: 1 / (1 + given["decay"] * t)),
}
SETTINGS: list[tuple[str, dict[str, float]]] = [
    ("step", {"every": 7, "factor": 0.3}),
    ("cosine", {"steps": COUNTS, "final": 0.1}),
    ("warm_up", {"steps": 12}),
    ("inverse_time", {"decay": 0.25}),
]
LIMITS = [("norm", 1.0), ("norm", 100.0), ("value", 0.5)]


def schedules() -> dict[str, Any]:
    """The factor on the rate before each of the first steps."""
    cases = [
        {"schedule": name, "settings": settings, "factors": factors(name, settings)}
        for name, settings in SETTINGS
    ]
    return {"pytorch": torch.__version__, "cases": cases}


def factors(name: str, settings: dict[str, float]) -> list[float]:
    optimizer = SGD([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
    scheduler = SCHEDULERS[name](optimizer, settings)
    rates = []
    for _ in range(COUNTS):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    assert all(math.isfinite(rate) for rate in rates)
    return rates


def clipping() -> dict[str, Any]:
    """Random gradients, short ones and long ones, and what is left of each."""
    generator = torch.Generator().manual_seed(11)
    gradients = [torch.randn(5, generator=generator) * 10.0**power for power in (-3, -1, 0, 1, 5)]
    cases = [
        {"by": by, "limit": limit, "clipped": [clip(gradient, by, limit) for gradient in gradients]}
        for by, limit in LIMITS
    ]
    return {
        "pytorch": torch.__version__,
        "gradients": [gradient.tolist() for gradient in gradients],
        "cases": cases,
    }


def clip(gradient: torch.Tensor, by: str, limit: float) -> list[float]:
    parameter = torch.nn.Parameter(torch.zeros(5))
    parameter.grad = gradient.clone()
    (clip_grad_norm_ if by == "norm" else clip_grad_value_)([parameter], limit)
    return parameter.grad.tolist()
