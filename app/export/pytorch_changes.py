"""The plan of each stretch of the run in PyTorch: an optimizer, its schedule and clipping, and takeovers."""

from collections.abc import Callable

from app.export.numpy_descent import rate_factor
from app.export.recipe import Change, Recipe, UnknownPart
from app.export.section import indented
from app.script_code import filled

Leg = tuple[int, int, Recipe]
"""From which step, before which one, and the recipe with the plan that is in force."""


def check_plans(recipe: Recipe) -> None:
    """Raise UnknownPart where PyTorch has no such rule, or keeps something else of it through a change."""
    before = recipe
    _check_rule("optimizer", before)
    for count, change in recipe.changes.items():
        after = recipe.plan_of(count)
        _check_rule("edits", after)
        if (
            change.keeps_memory
            and before.rule.settings.get("momentum") == 0 != after.rule.settings["momentum"]
        ):
            message = "With momentum 0 PyTorch keeps no velocity to go on with."
            raise UnknownPart("edits", message, "another rule, or a script in NumPy")
        before = after


def _check_rule(field: str, recipe: Recipe) -> None:
    if recipe.rule.code is None or recipe.rule.code.pytorch is None:
        message = f"PyTorch has no such rule as {recipe.rule.title}."
        raise UnknownPart(field, message, f"{', '.join(recipe.rules_of_pytorch)}; or a script in NumPy")


def optimizer_lines(recipe: Recipe) -> list[str]:
    """The learning rate, and the optimizer that is made with it."""
    rule = recipe.rule
    assert rule.code is not None
    assert rule.code.pytorch is not None
    return [
        f"rate = {rule.numbers['learning_rate']}",
        f"optimizer = torch.optim.{filled(rule.code.pytorch, rule.numbers)}",
    ]


def switch_lines(recipe: Recipe) -> list[str]:
    """The lines of the loop in which another plan takes over."""
    return [
        line
        for count, change in recipe.changes.items()
        for line in (f"if count == {count}:", *indented(_switch(recipe.plan_of(count), change)).split("\n"))
    ]


def _switch(plan: Recipe, change: Change) -> list[str]:
    if not change.keeps_memory:
        return ["# another rule by hand, with a memory of its own", *optimizer_lines(plan)]
    return [
        "# other settings by hand; what the rule remembers goes on",
        "remembered = optimizer.state",
        *optimizer_lines(plan),
        "optimizer.state = remembered",
    ]


def clipping_lines(recipe: Recipe) -> list[str]:
    """The lines that cut gradients, each where its plan is in force."""
    return _guarded(recipe, lambda leg: [] if leg[2].clip is None else [_clipping(leg[2])])


def rate_lines(recipe: Recipe) -> list[str]:
    """The lines that follow schedules, each where its plan is in force."""
    return _guarded(recipe, lambda leg: _rate(leg[2], _schedule_since(recipe, leg[0])))


def uses_cosine(recipe: Recipe) -> bool:
    """Whether some schedule needs the module math."""
    return any("cos" in (rate_factor(plan) or "") for _, _, plan in _legs(recipe))


def _legs(recipe: Recipe) -> list[Leg]:
    starts = [recipe.count, *recipe.changes]
    ends = [*recipe.changes, recipe.count + recipe.steps]
    plans = [recipe, *map(recipe.plan_of, recipe.changes)]
    return [*zip(starts, ends, plans, strict=True)]


def _guarded(recipe: Recipe, lines_of: Callable[[Leg], list[str]]) -> list[str]:
    """The lines of each leg, under the steps that they are for; of the only leg, as they are."""
    legs = _legs(recipe)
    if len(legs) == 1:
        return lines_of(legs[0])
    return [
        line
        for leg in legs
        if (lines := lines_of(leg))
        for line in (f"if {leg[0]} <= count < {leg[1]}:", *indented(lines).split("\n"))
    ]


def _clipping(recipe: Recipe) -> str:
    assert recipe.clip is not None
    return recipe.clip.code.pytorch.format(**recipe.clip.numbers)


def _schedule_since(recipe: Recipe, start: int) -> int:
    return recipe.changes[start].schedule_since if start in recipe.changes else recipe.count


def _rate(plan: Recipe, since: int) -> list[str]:
    factor = rate_factor(plan)
    if factor is None:
        return []
    code = factor.replace("np.cos", "math.cos").replace("np.pi", "math.pi")
    taken = "count" if since == 0 else f"count - {since}"
    return [f"taken = {taken}", f'optimizer.param_groups[0]["lr"] = rate * {code}']
