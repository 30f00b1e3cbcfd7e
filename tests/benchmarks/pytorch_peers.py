"""The same work in PyTorch, written the way its users write it."""

from collections.abc import Callable
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils import parameters_to_vector, vector_to_parameters

from app.slope import Array
from tests.benchmarks.workload import Workload

LOSSES = {
    "mean_squared_error": functional.mse_loss,
    "binary_cross_entropy": functional.binary_cross_entropy_with_logits,
}


class Perceptron(nn.Module):
    """Linear layers with tanh between them; `traced` also keeps every pre-activation and activation."""

    def __init__(self, layers: tuple[int, ...]) -> None:
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(inputs, outputs) for inputs, outputs in pairwise(layers))

    def forward(self, a: Tensor) -> Tensor:
        *hidden, last = self.layers
        for layer in hidden:
            a = torch.tanh(layer(a))
        return last(a)

    def traced(self, a: Tensor) -> list[Tensor]:
        """Every node after the data, each of which will know its own gradient after `backward`."""
        nodes = []
        *hidden, last = self.layers
        for layer in hidden:
            z = layer(a)
            z.retain_grad()
            a = torch.tanh(z)
            a.retain_grad()
            nodes += [z, a]
        output = last(a)
        output.retain_grad()
        return [*nodes, output]


def perceptron(workload: Workload, dtype: torch.dtype) -> Perceptron:
    """The workload's network at the workload's theta, whose layout is PyTorch's own."""
    network = Perceptron(workload.layers).to(dtype)
    vector_to_parameters(torch.tensor(workload.theta, dtype=dtype), network.parameters())
    return network


class Training:
    """Eager training of the workload, one traced iteration a call."""

    def __init__(
        self, workload: Workload, optimizer: type[torch.optim.Optimizer], learning_rate: float
    ) -> None:
        self.network = perceptron(workload, torch.float64)
        self.optimizer = optimizer(self.network.parameters(), lr=learning_rate)
        self.x, self.y = torch.tensor(workload.x), torch.tensor(workload.y)
        self.loss = LOSSES[workload.loss]

    def iterate(self) -> tuple[Tensor, list[Tensor]]:
        """The loss and every node, with values and gradients; parameters have moved by one update."""
        self.optimizer.zero_grad()
        nodes = self.network.traced(self.x)
        loss = self.loss(nodes[-1], self.y)
        loss.backward()
        self.optimizer.step()
        return loss, nodes

    def theta(self) -> Array:
        return parameters_to_vector(self.network.parameters()).detach().numpy()


class Runs:
    """Traced training of many runs at once (runs, P), by torch.func: vmap over a gradient.

    It knows derivatives by arguments alone. So zeros are added to every node, and the derivative by them is
    that of the node.
    """

    def __init__(self, workload: Workload, thetas: Array, learning_rate: float) -> None:
        self.workload, self.learning_rate = workload, learning_rate
        self.x, self.y = torch.tensor(workload.x), torch.tensor(workload.y)
        self.thetas = torch.tensor(thetas)
        _, *hidden, outputs = workload.layers
        widths = [width for layer in hidden for width in (layer, layer)] + [outputs]
        self.zeros = [torch.zeros(len(workload.x), width, dtype=torch.float64) for width in widths]
        measure = torch.func.grad_and_value(self._loss, argnums=(0, 1), has_aux=True)
        self.measure = torch.func.vmap(measure, in_dims=(0, None))

    def iterate(self) -> Tensor:
        """The losses (runs,); the values and gradients of every node are known, and all runs have moved."""
        (gradients, _), (losses, _) = self.measure(self.thetas, self.zeros)
        self.thetas = self.thetas - self.learning_rate * gradients
        return losses

    def _loss(self, theta: Tensor, zeros: list[Tensor]) -> tuple[Tensor, list[Tensor]]:
        nodes, a, start = [], self.x, 0
        for number, (inputs, outputs) in enumerate(pairwise(self.workload.layers)):
            weights = theta[start : start + inputs * outputs].view(outputs, inputs)
            biases = theta[start + inputs * outputs : start + (inputs + 1) * outputs]
            start += (inputs + 1) * outputs
            nodes.append(functional.linear(a, weights, biases) + zeros[2 * number])
            if 2 * number + 1 < len(zeros):
                a = torch.tanh(nodes[-1]) + zeros[2 * number + 1]
                nodes.append(a)
        return LOSSES[self.workload.loss](nodes[-1], self.y), nodes


class Landscapes:
    """Ways to evaluate the workload's loss at each of many points (points, P), in 32-bit numbers."""

    def __init__(self, workload: Workload, thetas: Array) -> None:
        self.network = perceptron(workload, torch.float32).requires_grad_(False)
        self.thetas = torch.tensor(thetas, dtype=torch.float32)
        self.x = torch.tensor(workload.x, dtype=torch.float32)
        self.y = torch.tensor(workload.y, dtype=torch.float32)
        self.loss = LOSSES[workload.loss]
        self.shapes = {name: parameter.shape for name, parameter in self.network.named_parameters()}

    def by_copying(self) -> Tensor:
        """Point by point: copy each theta into the network."""
        with torch.inference_mode():
            return torch.stack([self._loss_after_copying(theta) for theta in self.thetas])

    def by_functional_call(self) -> Tensor:
        """Point by point: call the network with each theta in place of its own parameters."""
        with torch.inference_mode():
            return torch.stack([self._loss_at(theta) for theta in self.thetas])

    def by_vmap(self, chunk_size: int | None) -> Callable[[], Tensor]:
        """All points at once, by torch.func.vmap over the functional call."""
        everywhere = torch.func.vmap(self._loss_at, chunk_size=chunk_size)

        def work() -> Tensor:
            with torch.inference_mode():
                return everywhere(self.thetas)

        return work

    def _loss_after_copying(self, theta: Tensor) -> Tensor:
        vector_to_parameters(theta, self.network.parameters())
        return self.loss(self.network(self.x), self.y)

    def _loss_at(self, theta: Tensor) -> Tensor:
        parts = theta.split([shape.numel() for shape in self.shapes.values()])
        parameters = {
            name: part.view(shape) for part, (name, shape) in zip(parts, self.shapes.items(), strict=True)
        }
        return self.loss(torch.func.functional_call(self.network, parameters, (self.x,)), self.y)
