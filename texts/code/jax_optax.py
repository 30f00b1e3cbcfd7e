import jax
import jax.numpy as jnp
import optax

jax.config.update("jax_enable_x64", True)
x, target = jnp.array([0.05, 0.10]), jnp.array([0.01, 0.99])
weights = {
    "hidden": jnp.array([[0.15, 0.20], [0.25, 0.30]]),
    "output": jnp.array([[0.40, 0.45], [0.50, 0.55]]),
}
rule = optax.sgd(learning_rate=0.5)
memory = rule.init(weights)


def loss_of(weights):
    hidden = jax.nn.sigmoid(weights["hidden"] @ x + 0.35)  # forward
    output = jax.nn.sigmoid(weights["output"] @ hidden + 0.60)  # forward
    return ((output - target) ** 2).sum() / 2  # loss


loss, slopes = jax.value_and_grad(loss_of)(weights)  # backward

updates, memory = rule.update(slopes, memory)  # step
weights = optax.apply_updates(weights, updates)  # step
