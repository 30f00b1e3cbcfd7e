"""Each source of gradients as a function `measure` of a script: backward pass, dual numbers, or nudges."""

from dataclasses import replace

from app.export.beats import marked, marked_code
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
from app.export.recipe import ORDER_OF_THETA, Part, Recipe, UnknownPart
from app.export.section import indented
from app.script_code import SourceCode

_TANGENTS = "Tangents: how every number changes along the direction."
HESSIAN = '''
def measure_curvature(theta, x, y):
    """All second derivatives: one direction for each parameter."""
    return np.array([hessian_times(theta, direction, x, y) for direction in np.eye(len(theta))])
'''


def measuring_code(recipe: Recipe) -> str:
    """The function `measure(theta, x, y)` of this source, and what it needs.

    Raises UnknownPart for a source that is not written here.
    """
    if recipe.source.code is None:
        raise UnknownPart("source", "There is no script for this source.", ", ".join(recipe.sources))
    settings = [f"{word} = {value}" for word, value in recipe.source.numbers.items()]
    parts = ["\n".join(settings), *_measure(recipe, recipe.source.code.measure)]
    if recipe.order > 1:
        parts.append(_hessian(recipe))
    return "\n\n\n".join(part.strip() for part in parts if part)


def measure_call(recipe: Recipe) -> str:
    """How the run calls it."""
    return "measure(theta, x, y, count)" if draws_at_random(recipe) else "measure(theta, x, y)"


def draws_at_random(recipe: Recipe) -> bool:
    """Whether the source takes the count of the step, to draw other numbers in each."""
    return recipe.source.code is not None and "measure(theta, x, y, count)" in recipe.source.code.measure


def _function(head: str, summary: str, *blocks: tuple[str, list[str]]) -> str:
    """A function: each block is a comment and the lines below it."""
    lines = [f'"""{summary}"""']
    for comment, code in blocks:
        lines += [f"# {comment}", *code] if comment else code
    return f"def {head}:\n{indented(lines)}"


def _taken_apart(recipe: Recipe) -> tuple[str, list[str]]:
    return (
        ORDER_OF_THETA,
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
        ("", [*marked([f"gradient = {gathered(recipe)}"], "backward"), "return loss, gradient"]),
    )


def _along(recipe: Recipe) -> str:
    moving = parameter_lines(recipe, "direction", "_dot")
    return _function(
        "slope_along(theta, direction, x, y)",
        "The loss, and its slope along one direction, carried along with the values (dual numbers).",
        _taken_apart(recipe),
        _forward(recipe),
        (_TANGENTS, [*moving, *tangent_lines(recipe)]),
        ("", marked([f"return loss, {loss_tangent(recipe)}"], "backward")),
    )


def _loss_at(recipe: Recipe) -> str:
    return _function(
        "loss_at(theta, x, y)",
        "The loss, and nothing else.",
        _taken_apart(recipe),
        _forward(recipe),
        ("", ["return loss"]),
    )


_CALLED = {"loss_at(": _loss_at, "slope_along(": _along}


def _measure(recipe: Recipe, code: str) -> list[str]:
    """The function `measure`, and before it those that it calls."""
    if not code:
        return [_backpropagation(recipe)]
    called = (write(recipe) for name, write in _CALLED.items() if name in code)
    return [*called, marked_code(code, "backward")]


def _hessian(chosen: Recipe) -> str:
    # Second derivatives are exact and real, whatever the source of the gradient.
    recipe = replace(chosen, source=Part("backpropagation", {}, SourceCode()))
    times = _function(
        "hessian_times(theta, direction, x, y)",
        "How the gradient changes along a direction: a tangent runs through both passes (Pearlmutter 1994).",
        _taken_apart(recipe),
        _forward(recipe),
        _backward(recipe),
        (
            _TANGENTS,
            [*parameter_lines(recipe, "direction", "_dot"), *tangent_lines(recipe), *curvature_lines(recipe)],
        ),
        ("", marked([f"return {gathered(recipe, '_dot')}"], "backward")),
    )
    return f"{times}\n\n\n{marked_code(HESSIAN.strip(), 'backward')}"
