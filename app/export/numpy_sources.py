"""Each source of gradients as a function `measure` of a script: backward pass, dual numbers, or nudges."""

from collections.abc import Callable

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
from app.export.recipe import Recipe, UnknownPart
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


_FORWARD_MODE = '''
def measure(theta, x, y):
    """The loss and its gradient: one pass for each parameter."""
    loss = 0.0
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        direction = np.zeros(len(theta))
        direction[i] = 1
        loss, gradient[i] = slope_along(theta, direction, x, y)
    return loss, gradient
'''
_CENTRAL = '''
def measure(theta, x, y):
    """The loss and its gradient: each parameter is nudged up and down."""
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[i] = h
        gradient[i] = (loss_at(theta + nudge, x, y) - loss_at(theta - nudge, x, y)) / (2 * h)
    return loss_at(theta, x, y), gradient
'''
_ONE_SIDED = '''
def measure(theta, x, y):
    """The loss and its gradient: each parameter is nudged up."""
    loss = loss_at(theta, x, y)
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[i] = h
        gradient[i] = (loss_at(theta + nudge, x, y) - loss) / h
    return loss, gradient
'''
_SPSA = '''
def measure(theta, x, y, count):
    """The loss and a guess of its gradient: all parameters are nudged at once, at random."""
    signs = np.random.default_rng([seed, count]).integers(0, 2, size=(directions, len(theta))) * 2.0 - 1
    gradient = np.zeros(len(theta))
    for sign in signs:
        slope = (loss_at(theta + h * sign, x, y) - loss_at(theta - h * sign, x, y)) / (2 * h)
        gradient += slope * sign / directions
    return loss_at(theta, x, y), gradient
'''

_RANDOM_FORWARD = '''
def measure(theta, x, y, count):
    """The loss and a guess of its gradient: the exact slope along random directions, times these."""
    loss, gradient = 0.0, np.zeros(len(theta))
    for direction in np.random.default_rng([seed, count]).standard_normal((directions, len(theta))):
        loss, slope = slope_along(theta, direction, x, y)
        gradient += slope * direction / directions
    return loss, gradient
'''

_MEASURE: dict[str, Callable[[Recipe], str]] = {
    "backpropagation": _backpropagation,
    "forward_mode": _with(_along, _FORWARD_MODE),
    "central_differences": _with(_loss_at, _CENTRAL),
    "one_sided_differences": _with(_loss_at, _ONE_SIDED),
    "spsa": _with(_loss_at, _SPSA),
    "random_forward_gradient": _with(_along, _RANDOM_FORWARD),
}


def _hessian(recipe: Recipe) -> str:
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
    return f"{times}\n\n\n{_HESSIAN.strip()}"


_HESSIAN = '''
def measure_curvature(theta, x, y):
    """All second derivatives: one direction for each parameter."""
    return np.array([hessian_times(theta, direction, x, y) for direction in np.eye(len(theta))])
'''
