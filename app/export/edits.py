"""Edits of parameters during the run, as lines of a script; no lines where there are none."""

from app.export.literals import number
from app.export.recipe import Recipe

MEASURE_THEN_STEP = "Measure the slope, then take the step."
_NUMPY = """
for place, number in edits.get(count, {}).items():
    theta[place] = number  # set by hand
"""
_PYTORCH = """
if count in edits:
    theta = nn.utils.parameters_to_vector(trained).detach()
    for place, number in edits[count].items():
        theta[place] = number  # set by hand
    nn.utils.vector_to_parameters(theta, trained)
"""
_EDITS = "edits says before which step which places of theta were set by hand, and to what."
_CHANGES = "changes says before which step another rule, or other settings, took over by hand."


def run_words(recipe: Recipe) -> tuple[str, ...]:
    """What stands above the loop."""
    edits, changes = [_EDITS] if recipe.edits else [], [_CHANGES] if recipe.changes else []
    return (MEASURE_THEN_STEP, *edits, *changes)


def but_for_edits(recipe: Recipe) -> str:
    """What keeps a comment true that says where alone parameters change."""
    return ", but for edits" if recipe.edits else ""


def edits_lines(recipe: Recipe) -> list[str]:
    """The edits as a dict: by the count of a step, indices in theta and values."""
    if not recipe.edits:
        return []
    lines = [f"    {count}: {{{_pairs(recipe, count)}}}," for count in sorted(recipe.edits)]
    return ["edits = {", *lines, "}", ""]


def numpy_edit_lines(recipe: Recipe) -> list[str]:
    """The first lines of the loop in NumPy: before anything is measured."""
    return _NUMPY.strip().split("\n") if recipe.edits else []


def pytorch_edit_lines(recipe: Recipe) -> list[str]:
    """The same where the parameters are those of modules."""
    return _PYTORCH.strip().split("\n") if recipe.edits else []


def _pairs(recipe: Recipe, count: int) -> str:
    return ", ".join(f"{place}: {number(value)}" for place, value in sorted(recipe.edits[count].items()))
