"""The same training and the same landscape in JAX, as its users write them: a jitted scan, a jitted vmap."""

from itertools import pairwise
from time import perf_counter
from typing import Any

import jax
import jax.numpy as jnp

from app.slope import Array
from tests.benchmarks.workload import Workload

jax.config.update("jax_enable_x64", True)

LOSSES = {
    "mean_squared_error": lambda p, y: jnp.mean((p - y) ** 2),
    "binary_cross_entropy": lambda p, y: jnp.mean(jax.nn.softplus(p) - y * p),
}


class Training:
    """Plain descent of the workload, some iterations in one compiled scan: traced, or with losses alone.

    JAX knows derivatives by arguments alone. So zeros are added to every node that is traced, and the
    derivative by them is that of the node.
    """

    def __init__(self, workload: Workload, learning_rate: float, steps: int, traced: bool = True) -> None:
        self._workload, self._learning_rate, self._steps = workload, learning_rate, steps
        self._traced = traced
        self._x, self._y = jnp.asarray(workload.x), jnp.asarray(workload.y)
        self._theta = jnp.asarray(workload.theta)
        rows, (_, *hidden, outputs) = len(workload.x), workload.layers
        widths = [width for layer in hidden for width in (layer, layer)] + [outputs]
        self._zeros = [jnp.zeros((rows, width)) for width in widths]
        start = perf_counter()
        self._run = jax.jit(self._scan).lower(self._theta).compile()
        self.seconds_to_compile = perf_counter() - start

    def iterate(self) -> Any:
        """Where the run leads, and of each iteration: loss, nodes, their derivatives, gradient, and point."""
        return jax.block_until_ready(self._run(self._theta))

    def theta(self) -> Array:
        """The point after all steps."""
        return jnp.asarray(self.iterate()[0])

    def _scan(self, theta: jax.Array) -> Any:
        measure = jax.value_and_grad(self._loss, argnums=(0, 1), has_aux=True)

        def step(theta: jax.Array, _: None) -> Any:
            (loss, nodes), (gradient, adjoints) = measure(theta, self._zeros)
            moved = theta - self._learning_rate * gradient
            return moved, (loss, nodes, adjoints, gradient, moved) if self._traced else loss

        return jax.lax.scan(step, theta, None, length=self._steps)

    def _loss(self, theta: jax.Array, zeros: list[jax.Array]) -> Any:
        nodes, a, start = [], self._x, 0
        for number, (inputs, outputs) in enumerate(pairwise(self._workload.layers)):
            weights = theta[start : start + inputs * outputs].reshape(outputs, inputs)
            start += inputs * outputs
            z = a @ weights.T + theta[start : start + outputs] + zeros[2 * number]
            start += outputs
            nodes.append(z)
            if 2 * number + 1 < len(zeros):
                a = jnp.tanh(z) + zeros[2 * number + 1]
                nodes.append(a)
        return LOSSES[self._workload.loss](nodes[-1], self._y), nodes


class Landscape:
    """The workload's loss at each of many points (points, P), in 32-bit numbers: one compiled vmap."""

    def __init__(self, workload: Workload, thetas: Array) -> None:
        self._workload = workload
        self._x, self._y = (jnp.asarray(one, jnp.float32) for one in (workload.x, workload.y))
        self._thetas = jnp.asarray(thetas, jnp.float32)
        self._run = jax.jit(jax.vmap(self._loss_at)).lower(self._thetas).compile()

    def losses(self) -> Any:
        """The loss at each point."""
        return jax.block_until_ready(self._run(self._thetas))

    def _loss_at(self, theta: jax.Array) -> jax.Array:
        a, start = self._x, 0
        layers = [*pairwise(self._workload.layers)]
        for number, (inputs, outputs) in enumerate(layers):
            weights = theta[start : start + inputs * outputs].reshape(outputs, inputs)
            start += inputs * outputs
            z = a @ weights.T + theta[start : start + outputs]
            start += outputs
            a = jnp.tanh(z) if number + 1 < len(layers) else z
        return LOSSES[self._workload.loss](a, self._y)
