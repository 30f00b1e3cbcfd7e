"""Each source of gradients as a function `measure` of a script: backward pass, dual numbers, or nudges."""

from collections.abc import Callable
from dataclasses import replace

from app.export.literals import number
from app.export.numpy_layers import (
    backward_lines,
    curvature_lines,
    fixed_bias_lines,
    forward_lines,
    gathered,
    loss_tangent,
    parameter_lines,
    tangent_lines,
)
from app.export.numpy_measures import (
    CENTRAL,
    COMPLEX,
    FORWARD_MODE,
    HESSIAN,
    ONE_SIDED,
    RANDOM_FORWARD,
    SPSA,
)
from app.export.recipe import Part, Recipe, UnknownPart
from app.export.section import indented

SEEDED = ("spsa", "random_forward_gradient")
"""Sources that draw at random: their function takes the count of the step."""


def measuring_code(recipe: Recipe) -> str:
    """The function `measure(theta, x, y)` of this source, and what it needs.

    Raises UnknownPart for a source that is not written here.
    """
    name = recipe.source.name
    if name not in _MEASURE:
        raise UnknownPart("source", "There is no script for this source.", ", ".join(_MEASURE))
    settings = [f"{word} = {number(value)}" for word, value in recipe.source.settings.items()]
    parts = ["\n".join(settings), _MEASURE[name](recipe)]
    if recipe.order > 1:
        parts.append(_hessian(recipe))
    return "\n\n\n".join(part.strip() for part in parts if part)


def measure_call(recipe: Recipe) -> str:
    """How the run calls it."""
    return f"measure(theta, x, y{', count' if recipe.source.name in SEEDED else ''})"


def _function(head: str, summary: str, *blocks: tuple[str, list[str]]) -> str:
    """A function: each block is a comment and the lines below it."""
    lines = [f'"""{summary}"""']
    for comment, code in blocks:
        lines += [f"# {comment}", *code] if comment else code
    return f"def {head}:\n{indented(lines)}"


def _taken_apart(recipe: Recipe) -> tuple[str, list[str]]:
    return (
        "theta holds layer by layer the weights, row by row, then the biases.",
        [*parameter_lines(recipe), *fixed_bias_lines(recipe)],
    )


def _forward(recipe: Recipe) -> tuple[str, list[str]]:
    return "Forward: values flow from the inputs to the loss.", forward_lines(recipe)


def _backward(recipe: Recipe) -> tuple[str, list[str]]:
    words = "Backward: slopes flow back. dz1 is the derivative of the loss by z1, and so on."
    return words, backward_lines(recipe)


def _backpropagation(recipe: Recipe) -> str:
    return _function(
        "measure(theta, x, y)",
        "The loss, and its slope in every direction at once. Nothing moves here.",
        _taken_apart(recipe),
        _forward(recipe),
        _backward(recipe),
        ("", [f"gradient = {gathered(recipe)}", "return loss, gradient"]),
    )


def _along(recipe: Recipe) -> str:
    moving = parameter_lines(recipe, "direction", "_dot")
    return _function(
        "slope_along(theta, direction, x, y)",
        "The loss, and its slope along one direction, carried along with the values (dual numbers).",
        _taken_apart(recipe),
        _forward(recipe),
        ("Tangents: how every number changes along the direction.", [*moving, *tangent_lines(recipe)]),
        ("", [f"return loss, {loss_tangent(recipe)}"]),
    )


def _loss_at(recipe: Recipe) -> str:
    return _function(
        "loss_at(theta, x, y)",
        "The loss, and nothing else.",
        _taken_apart(recipe),
        _forward(recipe),
        ("", ["return loss"]),
    )


def _with(needed: Callable[[Recipe], str], function: str) -> Callable[[Recipe], str]:
    return lambda recipe: f"{needed(recipe)}\n\n\n{function.strip()}"


_MEASURE: dict[str, Callable[[Recipe], str]] = {
    "backpropagation": _backpropagation,
    "forward_mode": _with(_along, FORWARD_MODE),
    "central_differences": _with(_loss_at, CENTRAL),
    "one_sided_differences": _with(_loss_at, ONE_SIDED),
    "complex_step": _with(_loss_at, COMPLEX),
    "spsa": _with(_loss_at, SPSA),
    "random_forward_gradient": _with(_along, RANDOM_FORWARD),
}


def _hessian(chosen: Recipe) -> str:
    # Second derivatives are exact and real, whatever the source of the gradient.
    recipe = replace(chosen, source=Part("backpropagation", {}, None))
    times = _function(
        "hessian_times(theta, direction, x, y)",
        "How the gradient changes along a direction: a tangent runs through both passes (Pearlmutter 1994).",
        _taken_apart(recipe),
        _forward(recipe),
        _backward(recipe),
        (
            "Tangents: how every number changes along the direction.",
            [*parameter_lines(recipe, "direction", "_dot"), *tangent_lines(recipe), *curvature_lines(recipe)],
        ),
        ("", [f"return {gathered(recipe, '_dot')}"]),
    )
    return f"{times}\n\n\n{HESSIAN.strip()}"
