"""Record 50 steps of each PyTorch optimizer, on a curved valley and on a made-up stream of gradients."""

from collections.abc import Callable
from functools import partial
from itertools import product
from typing import Any

import torch
from torch.optim import SGD, Adadelta, Adagrad, Adam, AdamW, NAdam, Optimizer, RMSprop

from tests.oracles.valley import valley

STEPS = 50
START = [-1.2, 1.0, 0.5]

# (number of the step, point) -> gradient
Follow = Callable[[int, torch.Tensor], torch.Tensor]

WORDS = {"learning_rate": "lr", "epsilon": "eps"}


def pytorch_optimizer(name: str, settings: dict[str, float], parameters: Any) -> Optimizer:
    """PyTorch's own optimizer for one of our rules and its settings, both in our words."""
    return PYTORCH[name](parameters, **{WORDS.get(word, word): value for word, value in settings.items()})


def _with_betas(build: Callable[..., Optimizer], **fixed: bool) -> Callable[..., Optimizer]:
    def built(parameters: Any, beta1: float = 0.9, beta2: float = 0.999, **others: float) -> Optimizer:
        return build(parameters, betas=(beta1, beta2), **fixed, **others)

    return built


def _rmsprop(parameters: Any, beta2: float = 0.99, **others: float) -> Optimizer:
    return RMSprop(parameters, alpha=beta2, **others)


def _adadelta(parameters: Any, beta2: float = 0.9, **others: float) -> Optimizer:
    return Adadelta(parameters, rho=beta2, **others)


PYTORCH: dict[str, Callable[..., Optimizer]] = {
    "gradient_descent": SGD,
    "momentum": SGD,
    "nesterov": partial(SGD, nesterov=True),
    "adagrad": Adagrad,
    "adadelta": _adadelta,
    "rmsprop": _rmsprop,
    "adam": _with_betas(Adam),
    "adamw": _with_betas(AdamW),
    "amsgrad": _with_betas(Adam, amsgrad=True),
    "nadam": _with_betas(NAdam),
}

# An empty dict asks for the defaults of both; PyTorch's SGD has no momentum unless it is told so.
SETTINGS: dict[str, list[dict[str, float]]] = {
    "gradient_descent": [{}, {"learning_rate": 0.002}],
    "momentum": [{"momentum": 0.9}, {"learning_rate": 0.0005, "momentum": 0.5}, {"momentum": 0.0}],
    "nesterov": [{"momentum": 0.9}, {"learning_rate": 0.0005, "momentum": 0.5}],
    "adagrad": [{}, {"learning_rate": 0.3, "epsilon": 0.01}],
    "adadelta": [{}, {"learning_rate": 30.0, "beta2": 0.8, "epsilon": 1e-4}],
    "rmsprop": [{}, {"learning_rate": 0.02, "beta2": 0.9, "epsilon": 0.001}],
    "adam": [{}, {"learning_rate": 0.1, "beta1": 0.5, "beta2": 0.9, "epsilon": 0.01}, {"beta1": 0.0}],
    "adamw": [
        {},
        {"learning_rate": 0.1, "beta1": 0.8, "beta2": 0.95, "weight_decay": 0.5},
        {"weight_decay": 0.0},
    ],
    "amsgrad": [{}, {"learning_rate": 0.1, "beta1": 0.5, "beta2": 0.8, "epsilon": 0.001}],
    "nadam": [
        {},
        {"learning_rate": 0.1, "beta1": 0.5, "beta2": 0.9, "epsilon": 0.01, "momentum_decay": 0.5},
        {"momentum_decay": 0.0},
    ],
}


def recording() -> dict[str, Any]:
    """Every optimizer and setting on both sources of gradients; `thetas` begins with the start."""
    stream = made_up_stream()
    sources: dict[str, Follow] = {"valley": along_the_valley, "stream": lambda k, theta: stream[k]}
    cases: list[dict[str, Any]] = []
    for name, source in product(SETTINGS, sources):
        for settings in SETTINGS[name]:
            case = {"optimizer": name, "settings": settings, "gradients": source}
            cases.append({**case, "thetas": walk(name, settings, sources[source])})
    return {"pytorch": torch.__version__, "start": START, "stream": stream.tolist(), "cases": cases}


def made_up_stream() -> torch.Tensor:
    """Gradients of no function at all: jumps of scale, changes of sign, and zeros."""
    generator = torch.Generator().manual_seed(7)
    stream = torch.randn(STEPS, len(START), generator=generator)
    stream[:, 1] *= 1000.0
    stream[10:15] = 0.0
    stream[30:] *= 0.01
    return stream


def along_the_valley(_: int, theta: torch.Tensor) -> torch.Tensor:
    free = theta.detach().clone().requires_grad_()
    (gradient,) = torch.autograd.grad(valley(free, torch.cos), free)
    return gradient


def walk(name: str, settings: dict[str, float], follow: Follow) -> list[list[float]]:
    """The start, and the point after each step."""
    theta = torch.nn.Parameter(torch.tensor(START))
    optimizer = pytorch_optimizer(name, settings, [theta])
    thetas = [theta.tolist()]
    for k in range(STEPS):
        theta.grad = follow(k, theta)
        optimizer.step()
        thetas.append(theta.tolist())
    return thetas
