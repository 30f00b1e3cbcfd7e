"""A whole run as NumPy, written out by hand: both passes, and the rule, for this very network."""

from app.export.edits import run_words
from app.export.literals import table
from app.export.numpy_changes import words_of
from app.export.numpy_descent import loop_code, starting_code, taking_over_code, which_way_code
from app.export.numpy_sources import draws_at_random, measuring_code
from app.export.recipe import Recipe
from app.export.section import Section, as_script

BATCHES = '''
def batch(count):
    """The rows of step `count`: every epoch shuffles all rows anew and cuts them into batches."""
    rows = X.shape[1]
    epoch, number = divmod(count, -(-rows // batch_size))
    order = np.random.default_rng(np.random.SeedSequence([seed, epoch], spawn_key=(2,))).permutation(rows)
    chosen = order[number * batch_size : (number + 1) * batch_size]
    return X[:, chosen], Y[:, chosen]
'''


def numpy_script(recipe: Recipe) -> str:
    """A Python file that prints the count and the loss of each step. Raises UnknownPart."""
    return as_script(opening(recipe, "numpy"), numpy_sections(recipe))


def opening(recipe: Recipe, package: str) -> tuple[str, ...]:
    """What the script is, in a few lines."""
    layers = "-".join(map(str, recipe.layers))
    return (
        f"{recipe.title}: {recipe.steps} steps of a {layers} network, written out by Slope & Step.",
        "",
        f"It prints the number of each step and the loss before it. It needs Python 3.9 and {package}.",
    )


def numpy_sections(recipe: Recipe) -> list[Section]:
    """The chapters of the script. Raises UnknownPart where there is no code for a part of the recipe."""
    return [
        _data(recipe),
        Section(
            "The start",
            (
                f"theta is the point in {recipe.size} dimensions where the run stands.",
                "memory is what the rule remembers from one step to the next.",
            ),
            starting_code(recipe),
        ),
        Section(
            f"How steep? {recipe.source.title}",
            (recipe.source.formula, "This half measures the slope and moves nothing."),
            _functions(recipe) + measuring_code(recipe),
        ),
        Section(
            f"Which way? {recipe.rule.title}",
            ("This half turns the slope into a step. It knows nothing of the network.",),
            which_way_code(recipe),
        ),
        *_taking_over(recipe),
        Section("The run", run_words(recipe), loop_code(recipe)),
    ]


def _taking_over(recipe: Recipe) -> list[Section]:
    """A chapter for each plan that takes over on the way."""
    return [
        Section(
            f"Which way, from step {count} on? {change.rule.title}",
            words_of(change),
            taking_over_code(recipe, count),
        )
        for count, change in recipe.changes.items()
    ]


def names_of(recipe: Recipe) -> tuple[str, ...]:
    """Which column is what."""
    return f"Inputs: {', '.join(recipe.input_names)}.", f"Outputs: {', '.join(recipe.output_names)}."


def _data(recipe: Recipe) -> Section:
    imports = ["import math", ""] if "math." in _functions(recipe) else []
    code = [
        *imports,
        "import numpy as np",
        "",
        # A run that diverges ends with numbers that are not finite: an answer, and no reason for warnings.
        'np.seterr(all="ignore")',
        "",
        f"X = np.array({table(recipe.x)}).T",
        f"Y = np.array({table(recipe.y)}).T",
    ]
    if recipe.in_batches or draws_at_random(recipe):
        code += ["", f"seed = {recipe.seed}"]
    if recipe.in_batches:
        code += [f"batch_size = {recipe.batch_size}", "", BATCHES.rstrip()]
    words = ("One example a row; turned, so that one example is a column.", *names_of(recipe))
    return Section("The data", words, "\n".join(code))


def _functions(recipe: Recipe) -> str:
    """What the activations call, each once."""
    called = dict.fromkeys(code.functions for code in recipe.activations if code.functions)
    return "".join(f"{functions.strip()}\n\n\n" for functions in called)
