"""The same run in JAX with Optax, as one would write it there: a loss, its derivative, a rule, a loop."""

from app.export.beats import marked
from app.export.edits import MEASURE_THEN_STEP
from app.export.literals import number, numbers, vector
from app.export.numpy_descent import rate_factor
from app.export.numpy_layers import parameter_lines
from app.export.numpy_script import opening
from app.export.recipe import ORDER_OF_THETA, Recipe, UnknownPart
from app.export.row_batches import data_section
from app.export.section import Section, as_script, indented
from app.script_code import filled


def jax_script(recipe: Recipe) -> str:
    """A Python file that prints the count and the loss of each step. Raises UnknownPart."""
    return as_script(opening(recipe, "jax and optax"), jax_sections(recipe))


def jax_sections(recipe: Recipe) -> list[Section]:
    """The chapters of the script.

    Raises UnknownPart where JAX or Optax has no such part, edits, or for a run with a memory.
    """
    _check(recipe)
    return [_data(recipe), _loss(recipe), _start(recipe), _rule(recipe), _run(recipe)]


def _check(recipe: Recipe) -> None:
    for field, is_missing, message, allowed in (
        (
            "source",
            recipe.source.code is None or recipe.source.code.jax is None,
            f"JAX has no source of this kind: {recipe.source.title}.",
            "backpropagation, forward_mode; ",
        ),
        (
            "optimizer",
            recipe.rule.code is None or recipe.rule.code.optax is None,
            f"Optax has no rule with this very formula: {recipe.rule.title}.",
            "",
        ),
        (
            "problem.activations",
            any(code.jax is None for code in recipe.activations),
            "JAX has no function for one of these.",
            "others; ",
        ),
        (
            "problem.loss",
            recipe.loss.jax is None or any(code.jax is None for _, code in recipe.penalties),
            "Optax has no such loss.",
            "others; ",
        ),
        ("edits", recipe.edits or recipe.changes, "What is done by hand is not written for JAX.", "none; "),
        (
            "state",
            any(values.any() for name, values in recipe.state.items() if name != "momentum_product"),
            "Optax keeps what a rule remembers in another form.",
            "null: the start of a run; ",
        ),
    ):
        if is_missing:
            raise UnknownPart(field, message, f"{allowed}or a script in NumPy")


def _data(recipe: Recipe) -> Section:
    imports = [
        "import jax",
        "import jax.numpy as jnp",
        *(["import numpy as np"] if recipe.in_batches else []),
        "import optax",
        "",
        'jax.config.update("jax_enable_x64", True)',
    ]
    return data_section(recipe, imports, "jnp.array")


def _loss(recipe: Recipe) -> Section:
    body = [
        *map(_as_a_row, parameter_lines(recipe)),
        *marked(_forward_lines(recipe), "forward"),
        *marked([f"loss = {recipe.loss.jax}", *_penalty_lines(recipe)], "loss"),
        "return loss",
    ]
    words = (ORDER_OF_THETA,)
    return Section("The network and its loss", words, f"def loss_of(theta, x, y):\n{indented(body)}")


def _as_a_row(line: str) -> str:
    """Biases stay as they lie in theta: one row of outputs for each example."""
    return line.rpartition(".reshape")[0] if line.startswith("b") else line


def _forward_lines(recipe: Recipe) -> list[str]:
    lines = ["outputs = x"]
    for layer, activation in enumerate(recipe.activations, start=1):
        assert activation.jax is not None
        lines.append(f"outputs = {activation.jax.format(z=f'outputs @ W{layer}.T{_bias(recipe, layer)}')}")
    return lines


def _bias(recipe: Recipe, layer: int) -> str:
    """What is added to a layer's sums, with a plus in front."""
    fixed = recipe.layer_biases(layer)
    if fixed is not None:
        return f" + jnp.array([{numbers(fixed)}])"
    return f" + b{layer}" if recipe.biases == "trained" else ""


def _penalty_lines(recipe: Recipe) -> list[str]:
    lines = []
    for strength, code in recipe.penalties:
        assert code.jax is not None
        sizes = " + ".join(code.jax.format(w=f"W{layer}") for layer in range(1, recipe.depth + 1))
        lines.append(f"loss = loss + {number(strength * code.factor)} * ({sizes})")
    return lines


def _start(recipe: Recipe) -> Section:
    words = (f"theta is the point in {recipe.size} dimensions where the run starts.",)
    return Section("The start", words, f"theta = jnp.array({vector(recipe.theta)})")


def _rule(recipe: Recipe) -> Section:
    rule = recipe.rule
    assert rule.code is not None
    assert rule.code.optax is not None
    code = [
        *_rate_lines(recipe),
        f"rule = optax.{filled(rule.code.optax, rule.numbers)}",
        "memory = rule.init(theta)",
    ]
    return Section(f"The rule: {rule.title}", (rule.formula,), "\n".join(code))


def _rate_lines(recipe: Recipe) -> list[str]:
    """The learning rate: a number, or a function of how many steps were taken."""
    rate, factor = recipe.rule.numbers["learning_rate"], rate_factor(recipe)
    if factor is None:
        return [f"rate = {rate}"]
    # Within Optax that number is an array, which Python's own min cannot compare everywhere.
    code = factor.replace("np.", "jnp.").replace("min(", "jnp.minimum(")
    count = "    taken = jnp.float64(taken)  # Optax counts in integers, whose quotients are rounded"
    return ["def rate(taken):", count, f"    return {rate} * {code}", "", ""]


def _clipping_lines(recipe: Recipe) -> list[str]:
    if recipe.clip is None:
        return []
    line = recipe.clip.code.numpy.format(**recipe.clip.numbers)
    return [line.replace("np.", "jnp.").replace("gradient", "slopes")]


def _run(recipe: Recipe) -> Section:
    assert recipe.source.code is not None
    moved = [
        *_clipping_lines(recipe),
        "updates, memory = rule.update(slopes, memory, theta)  # which way?",
        "theta = optax.apply_updates(theta, updates)  # the one place where parameters change",
    ]
    body = [
        f"x, y = {'batch(count)' if recipe.in_batches else 'X, Y'}",
        *marked([f"{recipe.source.code.jax}  # how steep?"], "backward"),
        'print(f"{count} {loss.item():.17g}")',
        *marked(moved, "step"),
    ]
    loop = f"for count in range({recipe.count}, {recipe.count + recipe.steps}):\n{indented(body)}"
    return Section("The run", (MEASURE_THEN_STEP,), loop)
