"""The same run in PyTorch, as one would write it there: modules, a loss, an optimizer, a loop."""

from app.export.beats import marked
from app.export.edits import but_for_edits, edits_lines, pytorch_edit_lines, run_words
from app.export.literals import number, numbers, vector
from app.export.numpy_script import opening
from app.export.pytorch_changes import (
    check_plans,
    clipping_lines,
    optimizer_lines,
    rate_lines,
    switch_lines,
    uses_cosine,
)
from app.export.recipe import ORDER_OF_THETA, Recipe, UnknownPart
from app.export.row_batches import data_section
from app.export.section import Section, as_script, indented

MEASURED = "loss.backward()  # how steep? Backpropagation leaves the gradient beside each parameter"


def pytorch_script(recipe: Recipe) -> str:
    """A Python file that prints the count and the loss of each step. Raises UnknownPart."""
    package = "numpy and torch" if recipe.in_batches else "torch"
    return as_script(opening(recipe, package), pytorch_sections(recipe))


def pytorch_sections(recipe: Recipe) -> list[Section]:
    """The chapters of the script.

    Raises UnknownPart where PyTorch has no such source or rule, and for a run that has a memory already.
    """
    _check(recipe)
    return [_data(recipe), _network(recipe), _optimizer(recipe), _run(recipe)]


def _check(recipe: Recipe) -> None:
    if recipe.source.name != "backpropagation":
        message = "PyTorch measures by backpropagation."
        raise UnknownPart("source", message, "backpropagation, or a script in NumPy")
    check_plans(recipe)
    if any(activation.pytorch is None for activation in recipe.activations):
        message = "PyTorch has no module for one of these."
        raise UnknownPart("problem.activations", message, "others, or a script in NumPy")
    if any(values.any() for name, values in recipe.state.items() if name != "momentum_product"):
        message = "PyTorch keeps what a rule remembers in another form."
        raise UnknownPart("state", message, "null: the start of a run; or a script in NumPy")


def _data(recipe: Recipe) -> Section:
    imports = [
        *(["import numpy as np"] if recipe.in_batches else []),
        "import torch",
        "from torch import nn",
        *(["from torch.nn import functional"] if "functional" in recipe.loss.pytorch else []),
        "",
        "torch.set_default_dtype(torch.float64)",
    ]
    return data_section(recipe, imports, "torch.tensor")


def _network(recipe: Recipe) -> Section:
    modules = []
    for layer, activation in enumerate(recipe.activations, start=1):
        bias = ", bias=False" if recipe.biases == "none" else ""
        modules.append(f"nn.Linear({recipe.layers[layer - 1]}, {recipe.layers[layer]}{bias}),")
        modules += [f"{activation.pytorch},"] if activation.pytorch else []
    code = [f"network = nn.Sequential(\n{indented(modules)}\n)", *_fixed_biases(recipe)]
    code += [
        "trained = [parameter for parameter in network.parameters() if parameter.requires_grad]",
        f"theta = torch.tensor({vector(recipe.theta)})",
        "nn.utils.vector_to_parameters(theta, trained)",
    ]
    words = (ORDER_OF_THETA,)
    return Section("The network, and where it starts", words, "\n".join(code))


def _fixed_biases(recipe: Recipe) -> list[str]:
    if isinstance(recipe.biases, str):
        return []
    rows = "\n".join(f"    [{numbers(biases)}]," for biases in recipe.biases)
    return [
        f"fixed_biases = [\n{rows}\n]",
        "linear = [module for module in network if isinstance(module, nn.Linear)]",
        "for module, biases in zip(linear, fixed_biases):",
        "    module.bias = nn.Parameter(torch.tensor(biases), requires_grad=False)",
    ]


def _optimizer(recipe: Recipe) -> Section:
    code = "\n".join(optimizer_lines(recipe))
    return Section(f"The rule: {recipe.rule.title}", (recipe.rule.formula,), code)


def _run(recipe: Recipe) -> Section:
    moved = f"optimizer.step()  # which way? Only here parameters change{but_for_edits(recipe)}"
    body = [
        *pytorch_edit_lines(recipe),
        *switch_lines(recipe),
        f"x, y = {'batch(count)' if recipe.in_batches else 'X, Y'}",
        *marked(["outputs = network(x)"], "forward"),
        *marked([f"loss = {recipe.loss.pytorch}", *_penalty_lines(recipe)], "loss"),
        'print(f"{count} {loss.item():.17g}")',
        *marked(["optimizer.zero_grad()"], "clear"),
        *marked([MEASURED], "backward"),
        *marked([*clipping_lines(recipe), *rate_lines(recipe), moved], "step"),
    ]
    imports = ["import math", ""] if uses_cosine(recipe) else []
    loop = f"for count in range({recipe.count}, {recipe.count + recipe.steps}):\n{indented(body)}"
    return Section("The run", run_words(recipe), "\n".join([*imports, *edits_lines(recipe), loop]))


def _penalty_lines(recipe: Recipe) -> list[str]:
    modules = "for module in network if isinstance(module, nn.Linear)"
    return [
        f"loss = loss + {number(strength * code.factor)} * sum({code.pytorch} {modules})"
        for strength, code in recipe.penalties
    ]
