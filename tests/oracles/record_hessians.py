"""Record Hessians of small networks, and their eigenvalues, as PyTorch computes them."""

from itertools import product
from typing import Any

import torch
from torch import Tensor
from torch.func import functional_call

from tests.oracles.record_networks import ACTIVATIONS, LOSSES, build_network, describe, make_rows

LAYERS = [2, 3, 2]


def recording() -> dict[str, Any]:
    return {
        "pytorch": torch.__version__,
        "hessians": [hessian_case(loss, hidden) for loss, hidden in product(LOSSES, ACTIVATIONS)],
    }


def hessian_case(loss: str, hidden: str) -> dict[str, Any]:
    activations = [hidden, "identity"]
    network = build_network(LAYERS, activations, True, seed=41)
    x, y = make_rows(loss, LAYERS[0], LAYERS[-1], seed=42)
    names = [name for name, _ in network.named_parameters()]
    shapes = [parameter.shape for parameter in network.parameters()]

    def value_at(theta: Tensor) -> Tensor:
        parts = theta.split([shape.numel() for shape in shapes])
        parameters = {n: part.view(s) for n, part, s in zip(names, parts, shapes, strict=True)}
        return LOSSES[loss](functional_call(network, parameters, (x,)), y)

    case = describe(network, x, y, loss=loss, layers=LAYERS, activations=activations, biases="trained")
    theta = torch.tensor(case["theta"])
    second = torch.autograd.functional.hessian(value_at, theta)
    return {**case, "hessian": second.tolist(), "eigenvalues": torch.linalg.eigvalsh(second).tolist()}
