"""A network's passes line by line: forward, backward, and along a direction, all written out by hand."""

from collections.abc import Sequence

from app.export.beats import marked
from app.export.literals import number, numbers
from app.export.recipe import Recipe
from app.script_code import ActivationCode


def parameter_lines(recipe: Recipe, vector: str = "theta", mark: str = "") -> list[str]:
    """Lines that take the weights and biases, with a mark behind their names, out of a flat vector."""
    lines, start = [], 0
    for layer in range(1, recipe.depth + 1):
        width_in, width = recipe.layers[layer - 1 : layer + 1]
        for name, shape in ((f"W{layer}", (width, width_in)), (f"b{layer}", (width, 1))):
            if name.startswith("W") or recipe.biases == "trained":
                stop = start + shape[0] * shape[1]
                lines.append(f"{name}{mark} = {vector}[{start}:{stop}].reshape{shape}")
                start = stop
    return lines


def fixed_bias_lines(recipe: Recipe) -> list[str]:
    """Fixed biases as columns; no lines where there are none."""
    fixed = ((layer, recipe.layer_biases(layer)) for layer in range(1, recipe.depth + 1))
    return [f"b{layer} = np.array([[{numbers(given)}]]).T" for layer, given in fixed if given is not None]


def forward_lines(recipe: Recipe) -> list[str]:
    """From the inputs x (one example a column) to the loss."""
    lines = ["a0 = x"]
    for layer in range(1, recipe.depth + 1):
        bias = "" if recipe.biases == "none" else f" + b{layer}"
        lines.append(f"z{layer} = W{layer} @ a{layer - 1}{bias}")
        lines.append(f"a{layer} = {_value(recipe, layer)}")
    needs_rows = any("rows" in line for line in (*_loss(recipe), loss_slope(recipe)))
    loss = [*(["rows = y.shape[1]"] if needs_rows else []), *_loss(recipe), *_penalty_lines(recipe)]
    return [*marked(lines, "forward"), *marked(loss, "loss")]


def backward_lines(recipe: Recipe) -> list[str]:
    """From the loss back to every weight; dz1 stands for the derivative of the loss by z1, and so on."""
    lines = [f"da{recipe.depth} = {loss_slope(recipe)}"]
    for layer in range(recipe.depth, 0, -1):
        lines.append(_through_activation(recipe, layer))
        lines.append(f"dW{layer} = dz{layer} @ a{layer - 1}.T{_penalty_slope(recipe, layer)}")
        if recipe.biases == "trained":
            lines.append(f"db{layer} = dz{layer}.sum(axis=1, keepdims=True)")
        if layer > 1:
            lines.append(f"da{layer - 1} = W{layer}.T @ dz{layer}")
    return marked(lines, "backward")


def tangent_lines(recipe: Recipe) -> list[str]:
    """How every number changes when theta moves along a direction: z1_dot for z1, and so on."""
    lines = []
    for layer in range(1, recipe.depth + 1):
        terms = [f"W{layer}_dot @ a{layer - 1}"]
        terms += [f"W{layer} @ a{layer - 1}_dot"] if layer > 1 else []
        terms += [f"b{layer}_dot"] if recipe.biases == "trained" else []
        lines.append(f"z{layer}_dot = {' + '.join(terms)}")
        slope = _activation(recipe, layer).slope
        lines.append(f"a{layer}_dot = z{layer}_dot" + ("" if slope == "1" else f" * ({slope})"))
    return marked(lines, "backward")


def curvature_lines(recipe: Recipe) -> list[str]:
    """How every derivative of the backward pass changes along the direction: dz1_dot for dz1, and so on."""
    last = recipe.depth
    lines = [f"da{last}_dot = {_filled(recipe.loss.curvature, recipe)}"]
    for layer in range(last, 0, -1):
        lines.append(_bent_through_activation(recipe, layer))
        moved = f" + dz{layer} @ a{layer - 1}_dot.T" if layer > 1 else ""
        penalty = _penalty_curvature(recipe, layer)
        lines.append(f"dW{layer}_dot = dz{layer}_dot @ a{layer - 1}.T{moved}{penalty}")
        if recipe.biases == "trained":
            lines.append(f"db{layer}_dot = dz{layer}_dot.sum(axis=1, keepdims=True)")
        if layer > 1:
            lines.append(f"da{layer - 1}_dot = W{layer}_dot.T @ dz{layer} + W{layer}.T @ dz{layer}_dot")
    return marked(lines, "backward")


def gathered(recipe: Recipe, mark: str = "") -> str:
    """The derivatives by all parameters as one flat vector, in the order of theta."""
    prefixes = ("dW", "db") if recipe.biases == "trained" else ("dW",)
    names = [f"{prefix}{layer}{mark}.ravel()" for layer in range(1, recipe.depth + 1) for prefix in prefixes]
    return f"np.concatenate([{', '.join(names)}])"


def loss_slope(recipe: Recipe) -> str:
    """The derivative of the loss by the outputs."""
    return _filled(recipe.loss.slope, recipe)


def loss_tangent(recipe: Recipe) -> str:
    """How the loss changes along the direction: through the outputs, and through penalised weights."""
    last = recipe.depth
    terms = [f"np.sum(({loss_slope(recipe)}) * a{last}_dot)"]
    for layer in range(1, last + 1):
        penalty = _penalty_slope(recipe, layer).removeprefix(" + ")
        terms += [f"np.sum(({penalty}) * W{layer}_dot)"] if penalty else []
    return " + ".join(terms)


def _penalty_lines(recipe: Recipe) -> list[str]:
    """What is added to the loss for large weights."""
    lines = []
    for strength, code in recipe.penalties:
        size = code.complex_size or code.size if _is_complex(recipe) else code.size
        sizes = " + ".join(size.format(w=f"W{layer}") for layer in range(1, recipe.depth + 1))
        lines.append(f"loss = loss + {number(strength * code.factor)} * ({sizes})")
    return lines


def _penalty_slope(recipe: Recipe, layer: int) -> str:
    """What the penalties add to the derivative by a layer's weights, with a plus in front."""
    slopes = [(strength, code.slope.format(w=f"W{layer}")) for strength, code in recipe.penalties]
    return "".join(f" + {number(strength)} * {slope}" for strength, slope in slopes)


def _penalty_curvature(recipe: Recipe, layer: int) -> str:
    """How that changes along the direction."""
    bent = [(strength, code.curvature) for strength, code in recipe.penalties if code.curvature is not None]
    return "".join(
        f" + {number(strength)} * {curvature.format(w=f'W{layer}')}" for strength, curvature in bent
    )


def _is_complex(recipe: Recipe) -> bool:
    return recipe.source.code is not None and recipe.source.code.complex_numbers


class _Filled:
    """The code of one layer's activation, with that layer's names in it."""

    def __init__(self, code: ActivationCode, layer: int) -> None:
        names = {"z": f"z{layer}", "a": f"a{layer}"}
        self.value = code.value.format(**names)
        self.slope = code.slope.format(**names)
        self.curvature = None if code.curvature is None else code.curvature.format(**names)
        self.complex_value = None if code.complex_value is None else code.complex_value.format(**names)


def _activation(recipe: Recipe, layer: int) -> _Filled:
    return _Filled(recipe.activations[layer - 1], layer)


def _value(recipe: Recipe, layer: int) -> str:
    code = _activation(recipe, layer)
    return code.complex_value or code.value if _is_complex(recipe) else code.value


def _through_activation(recipe: Recipe, layer: int) -> str:
    slope = _activation(recipe, layer).slope
    return f"dz{layer} = da{layer}" + ("" if slope == "1" else f" * ({slope})")


def _bent_through_activation(recipe: Recipe, layer: int) -> str:
    code = _activation(recipe, layer)
    first = f"da{layer}_dot" + ("" if code.slope == "1" else f" * ({code.slope})")
    second = "" if code.curvature is None else f" + da{layer} * ({code.curvature}) * z{layer}_dot"
    return f"dz{layer}_dot = {first}{second}"


def _loss(recipe: Recipe) -> Sequence[str]:
    code = recipe.loss
    lines = code.complex_lines or code.lines if _is_complex(recipe) else code.lines
    return [_filled(line, recipe) for line in lines]


def _filled(code: str, recipe: Recipe) -> str:
    return code.format(p=f"a{recipe.depth}")
