"""The half of a script that moves: rule, schedule and clipping; and the loop in which both halves meet."""

from app.export.beats import marked, marked_code
from app.export.edits import but_for_edits, edits_lines, numpy_edit_lines
from app.export.literals import array
from app.export.numpy_changes import changes_lines, name_of, switch_lines
from app.export.numpy_own_rule import own_rule_lines
from app.export.numpy_sources import measure_call
from app.export.recipe import Recipe
from app.export.section import indented

SCHEDULE_COUNT = "schedule.count"


def rate_factor(recipe: Recipe) -> str | None:
    """The factor of the recipe's schedule, in terms of `taken`; None where the rate stays as it is."""
    return None if recipe.schedule is None else recipe.schedule.code.format(**recipe.schedule.numbers)


def which_way_code(recipe: Recipe) -> str:
    """The function `which_way` of this rule, and what it needs. Raises UnknownPart for an unknown part."""
    parts = ["\n".join(_constants(recipe)), _functions(recipe), _function(recipe, "which_way", [])]
    return "\n\n\n".join(part for part in parts if part)


def taking_over_code(recipe: Recipe, count: int) -> str:
    """The function of the plan that takes over before this step. Raises UnknownPart for an unknown part.

    Its settings stand within it: those of the plan before have the same names.
    """
    plans = [recipe, *(recipe.plan_of(one) for one in recipe.changes if one < count)]
    plan = recipe.plan_of(count)
    functions = "" if _functions(plan) in map(_functions, plans) else _functions(plan)
    parts = [functions, _function(plan, name_of(count), _constants(plan))]
    return "\n\n\n".join(part for part in parts if part)


def _constants(recipe: Recipe) -> list[str]:
    return [f"{name} = {value}" for name, value in recipe.rule.numbers.items()]


def _functions(recipe: Recipe) -> str:
    """What the lines of the rule call."""
    return marked_code(recipe.rule.code.functions.strip(), "step") if recipe.rule.code else ""


def _function(recipe: Recipe, name: str, constants: list[str]) -> str:
    rule = recipe.rule
    lines = [*constants, *_clipping(recipe), *_rate(recipe), *_rule_lines(recipe)]
    ending = f"return update, memory{_count_kept(recipe)}"
    body = [f'"""{rule.title}: {rule.formula}."""', *marked(lines, "step"), ending]
    return f"def {name}({_arguments(recipe)}):\n{indented(body)}"


def starting_code(recipe: Recipe) -> str:
    """Where the run stands: theta, and what the rule remembers."""
    memory = ", ".join(f'"{name}": {array(values)}' for name, values in recipe.state.items())
    return f"theta = {array(recipe.theta)}\nmemory = {{{memory}}}"


def loop_code(recipe: Recipe) -> str:
    """The run itself."""
    rows = "batch(count)" if recipe.in_batches else "X, Y"
    measured = [f"loss, gradient = {measure_call(recipe)}  # how steep?"]
    hessian = ["hessian = measure_curvature(theta, x, y)"] if recipe.order > 1 else []
    moved = [
        f"update, memory = which_way({_arguments(recipe, 'loss')})  # which way?",
        f"theta = theta + update  # the one place where parameters change{but_for_edits(recipe)}",
    ]
    body = [
        *numpy_edit_lines(recipe),
        *switch_lines(recipe),
        f"x, y = {rows}",
        *marked(measured, "forward", "loss", "backward"),
        *marked(hessian, "backward"),
        'print(f"{count} {loss:.17g}")',
        *marked(moved, "step"),
        "if not (np.isfinite(loss) and np.isfinite(theta).all()):",
        "    break  # the run has diverged",
    ]
    loop = f"for count in range({recipe.count}, {recipe.count + recipe.steps}):\n{indented(body)}"
    return "\n".join([*edits_lines(recipe), *changes_lines(recipe), loop])


def _arguments(recipe: Recipe, value: str = "value") -> str:
    hessian = "hessian, " if recipe.order > 1 else ""
    return f"{value}, gradient, {hessian}theta, memory"


def _rule_lines(recipe: Recipe) -> list[str]:
    if recipe.own is not None:
        return own_rule_lines(recipe.own)
    assert recipe.rule.code is not None
    return [line for line in recipe.rule.code.numpy.split("\n") if line]


def _clipping(recipe: Recipe) -> list[str]:
    return [] if recipe.clip is None else [recipe.clip.code.numpy.format(**recipe.clip.numbers)]


def _rate(recipe: Recipe) -> list[str]:
    factor = rate_factor(recipe)
    if factor is None:
        return []
    rate = recipe.rule.numbers["learning_rate"]
    return [f'taken = memory["{SCHEDULE_COUNT}"]', f"learning_rate = {rate} * {factor}"]


def _count_kept(recipe: Recipe) -> str:
    return "" if recipe.schedule is None else f' | {{"{SCHEDULE_COUNT}": taken + 1}}'
