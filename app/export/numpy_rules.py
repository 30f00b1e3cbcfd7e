"""Each rule of descent as the lines that turn a gradient into an update: the body of `which_way`."""

from app.export.numpy_own_rule import own_rule_lines
from app.export.numpy_searches import SEARCHING_RULES
from app.export.recipe import Recipe, UnknownPart

_ADAM_MOMENTS = """
k = memory["count"] + 1
m = memory["m"] * beta1 + gradient * (1 - beta1)
v = memory["v"] * beta2 + gradient * gradient * (1 - beta2)
"""
_ADAM_UPDATE = """
m_hat = m / (1 - beta1**k)
v_hat = v / (1 - beta2**k)
update = -learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
"""
_ADAM_MEMORY = """
memory = {"count": k, "m": m, "v": v}
"""

PLAIN_RULES = {
    "gradient_descent": """
update = -learning_rate * gradient
memory = {}
""",
    "sign_descent": """
update = -learning_rate * np.sign(gradient)
memory = {}
""",
    "momentum": """
velocity = momentum * memory["velocity"] + gradient
update = -learning_rate * velocity
memory = {"velocity": velocity}
""",
    "nesterov": """
velocity = momentum * memory["velocity"] + gradient
update = -learning_rate * (gradient + momentum * velocity)
memory = {"velocity": velocity}
""",
    "adagrad": """
s = memory["square_sum"] + gradient * gradient
update = -learning_rate * gradient / (np.sqrt(s) + epsilon)
memory = {"square_sum": s}
""",
    "rmsprop": """
s = memory["square_average"] * beta2 + gradient * gradient * (1 - beta2)
update = -learning_rate * gradient / (np.sqrt(s) + epsilon)
memory = {"square_average": s}
""",
    "adadelta": """
s = memory["square_average"] * beta2 + gradient * gradient * (1 - beta2)
d = np.sqrt(memory["update_average"] + epsilon) / np.sqrt(s + epsilon) * gradient
u = memory["update_average"] * beta2 + d * d * (1 - beta2)
update = -learning_rate * d
memory = {"square_average": s, "update_average": u}
""",
    "adam": _ADAM_MOMENTS + _ADAM_UPDATE + _ADAM_MEMORY,
    "adamw": _ADAM_MOMENTS
    + _ADAM_UPDATE
    + """
update = update - learning_rate * weight_decay * theta
"""
    + _ADAM_MEMORY,
    "amsgrad": _ADAM_MOMENTS
    + """
v_max = np.maximum(memory["v_max"], v)
m_hat = m / (1 - beta1**k)
v_hat = v_max / (1 - beta2**k)
update = -learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
memory = {"count": k, "m": m, "v": v, "v_max": v_max}
""",
    "nadam": _ADAM_MOMENTS
    + """
now = beta1 * (1 - 0.5 * 0.96 ** (k * momentum_decay))
following = beta1 * (1 - 0.5 * 0.96 ** ((k + 1) * momentum_decay))
product = memory["momentum_product"] * now
direction = gradient * (1 - now) / (1 - product) + m * following / (1 - product * following)
update = -learning_rate * direction / (np.sqrt(v / (1 - beta2**k)) + epsilon)
memory = {"count": k, "m": m, "v": v, "momentum_product": product}
""",
    "lion": """
average = memory["m"] * beta1 + gradient * (1 - beta1)
update = -learning_rate * (np.sign(average) + weight_decay * theta)
memory = {"m": memory["m"] * beta2 + gradient * (1 - beta2)}
""",
    "newton": """
curvatures, directions = np.linalg.eigh(hessian)
slopes = gradient @ directions
# Where a curvature is zero, up to rounding, the step takes no part in that direction.
flat = np.abs(curvatures) <= np.abs(curvatures).max() * len(theta) * np.finfo(float).eps
update = learning_rate * directions @ (-slopes * np.where(flat, 0.0, 1 / curvatures))
memory = {}
""",
    "damped_newton": """
failed = memory["on_trial"] == 1 and not value <= memory["value"]
change = factor if failed else 1 / factor if memory["on_trial"] == 1 else 1.0
trust = np.clip(memory["damping"] * change, 1e-12, 1e12)
curvatures, directions = np.linalg.eigh(hessian)
slopes = gradient @ directions
onward = learning_rate * directions @ (-slopes / (np.abs(curvatures) + trust))
# A step that went up is undone.
update = -memory["step"] if failed else onward
memory = {"damping": trust, "on_trial": 0.0 if failed else 1.0, "step": update, "value": value}
""",
}


RULE_CODE = PLAIN_RULES | SEARCHING_RULES


def rule_lines(recipe: Recipe) -> list[str]:
    """The lines of the recipe's rule. Raises UnknownPart for a rule that is not written here."""
    if recipe.own is not None:
        return own_rule_lines(recipe.own)
    if recipe.rule.name not in RULE_CODE:
        raise UnknownPart("optimizer", "There is no script for this rule.", ", ".join(RULE_CODE))
    return [line for line in RULE_CODE[recipe.rule.name].split("\n") if line]
