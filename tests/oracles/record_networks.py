"""Record losses, gradients and nodes of small networks as PyTorch computes them, and 50 steps of training."""

from collections.abc import Callable
from itertools import pairwise, product
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils import parameters_to_vector

from tests.oracles.record_optimizers import SETTINGS, pytorch_optimizer

ROWS = 6
LAYERS = [3, 4, 2]
STEPS = 50

ACTIVATIONS: dict[str, Callable[[], nn.Module]] = {
    "tanh": nn.Tanh,
    "sigmoid": nn.Sigmoid,
    "relu": nn.ReLU,
    "leaky_relu": lambda: nn.LeakyReLU(0.01),
    "softplus": nn.Softplus,
    "gelu": nn.GELU,
    "identity": nn.Identity,
}

LOSSES: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "mean_squared_error": functional.mse_loss,
    "half_squared_error": lambda output, y: 0.5 * (output - y).square().sum(dim=1).mean(),
    "binary_cross_entropy": functional.binary_cross_entropy_with_logits,
    "cross_entropy": functional.cross_entropy,
    "huber": functional.huber_loss,
}


def recording() -> dict[str, Any]:
    return {
        "pytorch": torch.__version__,
        "gradients": [
            gradient_case(loss, [hidden, output], biases)
            for loss, hidden in product(LOSSES, ACTIVATIONS)
            for output, biases in (("identity", True), (hidden, False))
        ],
        "nodes": [node_case(loss, [name, name]) for loss, name in product(LOSSES, ACTIVATIONS)],
        "training": [training_case(name, settings) for name in SETTINGS for settings in SETTINGS[name][:2]],
    }


def build_network(layers: list[int], activations: list[str], biases: bool, seed: int) -> nn.Sequential:
    """Linear and activation modules in turn, with standard normal parameters."""
    modules: list[nn.Module] = []
    for (inputs, outputs), name in zip(pairwise(layers), activations, strict=True):
        modules += [nn.Linear(inputs, outputs, bias=biases), ACTIVATIONS[name]()]
    network = nn.Sequential(*modules)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.normal_(generator=generator)
    return network


def make_rows(loss: str, inputs: int, outputs: int, seed: int) -> tuple[Tensor, Tensor]:
    """Random inputs, with targets that suit the loss: real numbers, zeros and ones, or one 1 a row."""
    generator = torch.Generator().manual_seed(seed)
    x = torch.randn(ROWS, inputs, generator=generator)
    if loss == "cross_entropy":
        classes = torch.randint(outputs, (ROWS,), generator=generator)
        return x, functional.one_hot(classes, outputs).to(x.dtype)
    if loss == "binary_cross_entropy":
        return x, torch.randint(2, (ROWS, outputs), generator=generator).to(x.dtype)
    return x, 2.0 * torch.randn(ROWS, outputs, generator=generator)


def describe(network: nn.Sequential, x: Tensor, y: Tensor, **choices: Any) -> dict[str, Any]:
    """A case in our words; parameters in PyTorch's own order: per layer W by rows, then b."""
    theta = parameters_to_vector(network.parameters())
    return {**choices, "x": x.tolist(), "y": y.tolist(), "theta": theta.tolist()}


def gradient_case(loss: str, activations: list[str], biases: bool) -> dict[str, Any]:
    network = build_network(LAYERS, activations, biases, seed=11)
    x, y = make_rows(loss, LAYERS[0], LAYERS[-1], seed=12)
    value = LOSSES[loss](network(x), y)
    gradient = parameters_to_vector(torch.autograd.grad(value, list(network.parameters())))
    choices = {"loss": loss, "layers": LAYERS, "activations": activations}
    case = describe(network, x, y, **choices, biases="trained" if biases else "none")
    return {**case, "value": value.item(), "gradient": gradient.tolist()}


def node_case(loss: str, activations: list[str]) -> dict[str, Any]:
    """What every node holds, row by row, and the derivative of the loss by it (`rows` × `width`)."""
    network = build_network(LAYERS, activations, True, seed=21)
    x, y = make_rows(loss, LAYERS[0], LAYERS[-1], seed=22)
    nodes = [x]
    for module in network:
        # Identity hands back the very tensor it was given; a view of it is a node of its own.
        nodes.append(module(nodes[-1]).view(ROWS, -1))
    adjoints = torch.autograd.grad(LOSSES[loss](nodes[-1], y), nodes[1:])
    return {
        **describe(network, x, y, loss=loss, layers=LAYERS, activations=activations, biases="trained"),
        "pre_activations": [node.tolist() for node in nodes[1::2]],
        "values": [node.tolist() for node in nodes[2::2]],
        "deltas": [adjoint.tolist() for adjoint in adjoints[0::2]],
        "adjoints": [adjoint.tolist() for adjoint in adjoints[1::2]],
    }


def training_case(name: str, settings: dict[str, float]) -> dict[str, Any]:
    """Full-batch training: the loss before each step, and the parameters after the last."""
    network = build_network([2, 4, 1], ["tanh", "identity"], True, seed=31)
    x, y = make_rows("mean_squared_error", 2, 1, seed=32)
    choices = {"loss": "mean_squared_error", "layers": [2, 4, 1], "activations": ["tanh", "identity"]}
    case = describe(network, x, y, **choices, biases="trained", optimizer=name, settings=settings)
    optimizer = pytorch_optimizer(name, settings, network.parameters())
    values = []
    for _ in range(STEPS):
        optimizer.zero_grad()
        value = functional.mse_loss(network(x), y)
        value.backward()
        optimizer.step()
        values.append(value.item())
    return {**case, "values": values, "trained": parameters_to_vector(network.parameters()).tolist()}
