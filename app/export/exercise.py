"""The notebook as an exercise: one line of each half is missing, and each half is checked by itself."""

import re
from itertools import takewhile
from typing import Any, NamedTuple

from app.export.beats import lines_of
from app.export.literals import array, number
from app.export.notebook import document, opening_cell, section_cells
from app.export.numpy_script import numpy_sections
from app.export.numpy_sources import draws_at_random
from app.export.recipe import Recipe
from app.export.section import Section
from app.slope import Array

PRINTED = 'print(f"{count} {loss:.17g}")'


class Key(NamedTuple):
    """What the engine found in the first step of the run: the loss, its slope (P,), and the update (P,)."""

    loss: float
    gradient: Array
    update: Array


def exercise(recipe: Recipe, key: Key, link: str) -> dict[str, Any]:
    """The notebook as an object for JSON. link: where the run is on the site. Raises UnknownPart."""
    sections = numpy_sections(recipe)
    how_steep, which_way, loop = (
        _place(sections, title) for title in ("How steep?", "Which way?", "The run")
    )
    sections[how_steep] = _without(sections[how_steep], _slope_line(recipe, sections[how_steep]))
    sections[which_way] = _without(sections[which_way], _line_of("update", sections[which_way], "which_way"))
    sections[loop] = sections[loop]._replace(code=_keeping_losses(sections[loop].code))
    sections.insert(which_way + 1, _update_check(recipe, key))
    sections.insert(how_steep + 1, _slope_check(recipe, key))
    sections += [_plot()]
    first = opening_cell(
        f"{recipe.title}: an exercise",
        "Two lines are missing: one in the half that measures the slope, one in the half that takes the "
        "step. Write them in the place of `...`, and run the check below each. Then run the rest.",
        f"The same run on the site, beat by beat: [{recipe.title}]({link}). The notebook with all lines is "
        "another file that the lab gives.",
    )
    return document([first, *section_cells(sections)])


def _place(sections: list[Section], title: str) -> int:
    """Of the first section whose title begins so."""
    return next(k for k, section in enumerate(sections) if section.title.startswith(title))


def _slope_line(recipe: Recipe, section: Section) -> int:
    """Of backpropagation, the slope by the last layer's weights; of other sources, the whole slope."""
    name = f"dW{recipe.depth}" if recipe.source.name == "backpropagation" else "gradient"
    return _line_of(name, section, "measure")


def _line_of(name: str, section: Section, function: str) -> int:
    """The last line of a function that gives this name its value, or adds to it."""
    texts = [line.text for line in lines_of(section.code)]
    begun = next(k for k, text in enumerate(texts) if text.startswith(f"def {function}("))
    body = takewhile(lambda k: not texts[k].startswith("def "), range(begun + 1, len(texts)))
    return [k for k in body if re.match(rf"\s+(?:\w+, )?{name}\b[^=]* \+?= ", texts[k])][-1]


def _without(section: Section, line: int) -> Section:
    """The section with three dots in the place of what a line computes."""
    lines = section.code.split("\n")
    name, _, _ = lines[line].partition("= ")
    lines[line] = f"{name}= ...  # your line"
    return section._replace(code="\n".join(lines))


def _rows(recipe: Recipe) -> str:
    return f"batch({recipe.count})" if recipe.in_batches else "X, Y"


def _slope_check(recipe: Recipe, key: Key) -> Section:
    more = f", {recipe.count}" if draws_at_random(recipe) else ""
    code = f'''\
engine_loss = {number(key.loss)}
engine_gradient = {array(key.gradient)}


def differing(yours, engines):
    """The places where two vectors are not the same number, to rounding."""
    yours = np.broadcast_to(np.asarray(yours, dtype=float), engines.shape)
    return np.flatnonzero(~np.isclose(yours, engines, rtol=1e-6, atol=1e-9 + 1e-6 * np.abs(engines).max()))


def check_slope():
    """Compare the slope of the first step with the one that the engine measured."""
    if ... in measure.__code__.co_consts:
        return "The slope is missing: write the line with ... in measure."
    try:
        loss, gradient = measure(theta, *({_rows(recipe)}){more})
        wrong = differing(gradient, engine_gradient)
    except Exception as error:
        return f"The slope cannot be measured: {{type(error).__name__}}, {{error}}"
    if len(wrong) == 0:
        return "The slope is right."
    k = wrong[0]
    return (
        f"The slope is not right: {{len(wrong)}} of {{len(gradient)}} numbers differ from the engine's. "
        f"The first is number {{k}}: {{gradient[k]:.6g}}; the engine measured {{engine_gradient[k]:.6g}}."
    )


print(check_slope())'''
    words = ("The first slope of this run, as the engine of Slope & Step measured it.",)
    return Section("Is the slope right?", words, code)


def _update_check(recipe: Recipe, key: Key) -> Section:
    hessian = "measure_curvature(theta, *rows), " if recipe.order > 1 else ""
    code = f'''\
engine_update = {array(key.update)}


def check_step():
    """Give the rule the engine's slope, and compare the update: this half needs no network."""
    if ... in which_way.__code__.co_consts:
        return "The step is missing: write the line with ... in which_way."
    try:
        rows = {_rows(recipe)}
        update, _ = which_way(engine_loss, engine_gradient, {hessian}theta, memory)
        wrong = differing(update, engine_update)
    except Exception as error:
        return f"The step cannot be taken: {{type(error).__name__}}, {{error}}"
    if len(wrong) == 0:
        return "The step is right."
    k = wrong[0]
    yours = np.broadcast_to(update, engine_update.shape)[k]
    return (
        f"The step is not right: {{len(wrong)}} of {{len(engine_update)}} numbers differ from the engine's. "
        f"The first is number {{k}}: {{yours:.6g}}; the engine's rule made {{engine_update[k]:.6g}}."
    )


print(check_step())'''
    words = ("The rule is given the engine's slope, so this check holds whatever you wrote above.",)
    return Section("Is the step right?", words, code)


LACKING = """\
losses = []
lacking = [said for said in (check_slope(), check_step()) if "missing" in said or "cannot" in said]
print(*lacking, sep="\\n", end="\\nSo the run waits for that.\\n" if lacking else "")
"""


def _keeping_losses(code: str) -> str:
    """The loop, which keeps each loss, and does not begin before both halves can be computed."""
    lines = code.split("\n")
    begun = next(k for k, line in enumerate(lines) if line.startswith("for count in "))
    place = next(k for k, line in enumerate(lines) if line.strip() == PRINTED)
    lines.insert(place + 1, "    losses.append(loss)")
    lines[begun + 1 : begun + 1] = ["    if lacking:", "        break"]
    return "\n".join([LACKING, *lines])


def _plot() -> Section:
    code = """\
try:
    import matplotlib.pyplot as plt
except ImportError:
    plt = None

if not losses:
    print("There is no loss to draw yet: the run above has not begun.")
elif plt is None:
    print("matplotlib is not installed here; the losses are in the list `losses`.")
else:
    plt.plot(losses)
    plt.yscale("log" if min(losses) > 0 else "linear")
    plt.xlabel("iteration")
    plt.ylabel("loss")
    plt.show()"""
    return Section("The loss", ("How far the run came.",), code)
