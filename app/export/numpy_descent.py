"""The half of a script that moves: rule, schedule and clipping; and the loop in which both halves meet."""

from collections.abc import Callable, Mapping
from typing import Any

from app.export.edits import but_for_edits, edits_lines, numpy_edit_lines
from app.export.literals import array, number
from app.export.numpy_rules import rule_lines
from app.export.numpy_searches import SEARCH_FUNCTIONS
from app.export.numpy_sources import measure_call
from app.export.recipe import Recipe, UnknownPart
from app.export.section import indented

SCHEDULE_COUNT = "schedule.count"

# The factor on the learning rate, from the number of steps taken before.
SCHEDULE_CODE: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "constant": lambda chosen: "1.0",
    "step": lambda chosen: f"{number(chosen['factor'])} ** (taken // {chosen['every']})",
    "cosine": lambda chosen: (
        f"({number(chosen['final'])} + (1 - {number(chosen['final'])}) * 0.5"
        f" * (1 + np.cos(np.pi * min(taken / {chosen['steps']}, 1))))"
    ),
    "warm_up": lambda chosen: f"min((taken + 1) / {chosen['steps']}, 1)",
    "inverse_time": lambda chosen: f"(1 / (1 + {number(chosen['decay'])} * taken))",
}

CLIP_CODE: Mapping[str, str] = {
    "norm": "gradient = gradient * min({limit} / (np.sqrt(gradient @ gradient) + 1e-6), 1.0)",
    "value": "gradient = np.clip(gradient, -{limit}, {limit})",
}


def rate_factor(recipe: Recipe) -> str | None:
    """The factor of the recipe's schedule, in terms of `taken`; None where the rate stays as it is.

    Raises UnknownPart for a schedule that is not written here.
    """
    if recipe.schedule is None:
        return None
    if recipe.schedule.name not in SCHEDULE_CODE:
        raise UnknownPart("optimizer.schedule", "There is no script for this.", ", ".join(SCHEDULE_CODE))
    return SCHEDULE_CODE[recipe.schedule.name](recipe.schedule.settings)


def which_way_code(recipe: Recipe) -> str:
    """The function `which_way` of this rule, and what it needs. Raises UnknownPart for an unknown part."""
    constants = [f"{name} = {number(value)}" for name, value in recipe.rule.settings.items()]
    lines = [f'"""{recipe.rule.title}: {recipe.rule.formula}."""', *_clipping(recipe), *_rate(recipe)]
    body = [*lines, *rule_lines(recipe), f"return update, memory{_count_kept(recipe)}"]
    parts = ["\n".join(constants), SEARCH_FUNCTIONS.get(recipe.rule.name, "").strip()]
    return "\n\n\n".join(
        [*(part for part in parts if part), f"def which_way({_arguments(recipe)}):\n{indented(body)}"]
    )


def starting_code(recipe: Recipe) -> str:
    """Where the run stands: theta, and what the rule remembers."""
    memory = ", ".join(f'"{name}": {array(values)}' for name, values in recipe.state.items())
    return f"theta = {array(recipe.theta)}\nmemory = {{{memory}}}"


def loop_code(recipe: Recipe) -> str:
    """The run itself."""
    rows = "batch(count)" if recipe.in_batches else "X, Y"
    hessian = ["hessian = measure_curvature(theta, x, y)"] if recipe.order > 1 else []
    body = [
        *numpy_edit_lines(recipe),
        f"x, y = {rows}",
        f"loss, gradient = {measure_call(recipe)}  # how steep?",
        *hessian,
        'print(f"{count} {loss:.17g}")',
        f"update, memory = which_way({_arguments(recipe, 'loss')})  # which way?",
        f"theta = theta + update  # the one place where parameters change{but_for_edits(recipe)}",
        "if not (np.isfinite(loss) and np.isfinite(theta).all()):",
        "    break  # the run has diverged",
    ]
    loop = f"for count in range({recipe.count}, {recipe.count + recipe.steps}):\n{indented(body)}"
    return "\n".join([*edits_lines(recipe), loop])


def _arguments(recipe: Recipe, value: str = "value") -> str:
    hessian = "hessian, " if recipe.order > 1 else ""
    return f"{value}, gradient, {hessian}theta, memory"


def _clipping(recipe: Recipe) -> list[str]:
    if recipe.clip is None:
        return []
    if recipe.clip.name not in CLIP_CODE:
        raise UnknownPart("optimizer.clip", "There is no script for this.", ", ".join(CLIP_CODE))
    return [CLIP_CODE[recipe.clip.name].format(limit=number(recipe.clip.settings["limit"]))]


def _rate(recipe: Recipe) -> list[str]:
    factor = rate_factor(recipe)
    if factor is None:
        return []
    rate = number(recipe.rule.settings["learning_rate"])
    return [f'taken = memory["{SCHEDULE_COUNT}"]', f"learning_rate = {rate} * {factor}"]


def _count_kept(recipe: Recipe) -> str:
    return "" if recipe.schedule is None else f' | {{"{SCHEDULE_COUNT}": taken + 1}}'
