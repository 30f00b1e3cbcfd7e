"""The rows of a run as PyTorch and JAX hold them: one example a row, in batches where a step sees some."""

from app.export.literals import table
from app.export.numpy_script import names_of
from app.export.recipe import Recipe
from app.export.section import Section

BATCHES = '''
def batch(count):
    """The rows of step `count`: every epoch shuffles all rows anew and cuts them into batches."""
    epoch, number = divmod(count, -(-len(X) // batch_size))
    order = np.random.default_rng(np.random.SeedSequence([seed, epoch], spawn_key=(2,))).permutation(len(X))
    chosen = order[number * batch_size : (number + 1) * batch_size]
    return X[chosen], Y[chosen]
'''


def data_section(recipe: Recipe, imports: list[str], tensor: str) -> Section:
    """The imports, then all rows as X and Y. tensor: the function that makes an array of a list of rows."""
    code = [*imports, "", f"X = {tensor}({table(recipe.x)})", f"Y = {tensor}({table(recipe.y)})"]
    if recipe.in_batches:
        code += ["", f"seed = {recipe.seed}", f"batch_size = {recipe.batch_size}", "", BATCHES.rstrip()]
    return Section("The data", ("One example a row.", *names_of(recipe)), "\n".join(code))
