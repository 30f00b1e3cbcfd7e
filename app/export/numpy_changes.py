"""Plans that take over during the run, as lines of a NumPy script; no lines where there are none."""

from app.export.literals import array
from app.export.recipe import Change, Recipe

_SWITCH = """
if count in changes:
    which_way, anew = changes[count]
    memory = {**memory, **anew}  # what does not begin anew goes on
"""


def name_of(count: int) -> str:
    """The function of the plan that takes over before this step."""
    return f"which_way_from_{count}"


def words_of(change: Change) -> tuple[str, ...]:
    """What goes on in a plan that takes over."""
    goes_on = "It is the same rule: it goes on with what it remembers."
    return (goes_on if change.keeps_memory else "It begins with a memory of its own.",)


def changes_lines(recipe: Recipe) -> list[str]:
    """The changes as a dict: by the count of a step, the function that takes over, and what begins anew."""
    if not recipe.changes:
        return []
    return ["changes = {", *(_entry(count, change) for count, change in recipe.changes.items()), "}", ""]


def switch_lines(recipe: Recipe) -> list[str]:
    """The lines of the loop that change the plan."""
    return _SWITCH.strip().split("\n") if recipe.changes else []


def _entry(count: int, change: Change) -> str:
    anew = ", ".join(f'"{name}": {array(values)}' for name, values in change.anew.items())
    return f"    {count}: ({name_of(count)}, {{{anew}}}),"
