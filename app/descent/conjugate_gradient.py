"""Conjugate gradients keep a part of the last direction, so that one search does not undo another's work.

Due to Hestenes and Stiefel (1952) for quadratic surfaces, and to Fletcher and Reeves (1964) for others.
"""

import numpy as np

from app.descent.cartoon_parts import Part, StepRecord
from app.descent.common_settings import learning_rate
from app.descent.line_search import DECREASE, MOST_TRIES, for_each_run, no_longer_than_one
from app.descent.optimizer import Optimizer, State, quietly
from app.descent.rule import Rule
from app.script_code import RuleCode
from app.setting import Setting
from app.slope import Array, Slope

# A search along a line ends where its slope has fallen to this share (Nocedal and Wright, 2006, section 5.2).
FLATNESS = 0.1
# By how much one try of a search may be shorter or longer than the last.
SHORTER, LONGER = 0.1, 10.0


def conjugate_gradient(learning_rate: float = 1.0, fletcher_reeves: int = 0) -> Optimizer:
    """Nonlinear conjugate gradients: directions d ← −g + β d, each with a search along its line.

    β is that of Polak, Ribière and Polyak (1969), but never negative, or that of Fletcher and Reeves
    (Nocedal and Wright, 2006, section 5.2). Where d would not go downhill, it is −g.

    The search takes one step for each try: the first of length learning_rate times what the last line
    suggests, the next to where the slope along the line would vanish if it were straight. It ends when
    the loss has decreased enough and the slope along the line is nearly gone. On a quadratic surface two
    steps find the bottom of a line, and as many lines as there are parameters find the minimum.

    Where the loss has not decreased enough, the next try is at most half as long. After 30 tries the rule
    starts anew, straight downhill. Losses are compared from one step to the next, so with mini-batches the
    verdict is about two different losses.
    """

    def init(theta: Array) -> State:
        runs = theta.shape[:-1]
        return {
            "direction": np.zeros_like(theta),
            "length": np.zeros(runs),  # how far along the direction theta is from where the line begins
            "gradient": np.zeros_like(theta),  # where the line begins, and the loss there
            "value": np.zeros(runs),
            "tries": np.zeros(runs),
        }

    @quietly
    def update(slope: Slope, state: State, theta: Array) -> tuple[Array, State]:
        tries = state["tries"]
        longer, found = _along_the_line(slope, state)
        good = (tries > 0) & found
        next_line = good | (tries == 0) | (tries >= MOST_TRIES)
        line = _new_line(slope, state, good, learning_rate, bool(fletcher_reeves))
        same = state | {"length": longer, "tries": tries + 1}
        after = {name: for_each_run(next_line, line[name], same[name]) for name in state}
        walked = after["length"] - np.where(next_line, 0.0, state["length"])
        return walked[..., None] * after["direction"], after

    return Optimizer(init, update)


def _along_the_line(slope: Slope, state: State) -> tuple[Array, Array]:
    """How far from the start of the line (...,) the next try goes, and whether the search is over."""
    length = state["length"]
    start = np.vecdot(state["gradient"], state["direction"])
    here = np.vecdot(slope.gradient, state["direction"])
    # Written so that an undefined loss, or slope, is not good enough.
    enough = np.asarray(slope.value <= state["value"] + DECREASE * length * start)
    flat = np.abs(here) <= FLATNESS * np.abs(start)
    straight = np.clip(length * start / (start - here), SHORTER * length, LONGER * length)
    longer = np.where(here > start, straight, LONGER * length)
    return np.where(enough, longer, np.fmin(longer, length / 2)), enough & flat


def _new_line(slope: Slope, state: State, good: Array, learning_rate: float, fletcher_reeves: bool) -> State:
    """The line that begins here: conjugate to a good one before it, or else straight downhill."""
    gradient, last = slope.gradient, state["gradient"]
    change = gradient if fletcher_reeves else gradient - last
    beta = np.maximum(np.vecdot(gradient, change) / np.vecdot(last, last), 0.0)
    conjugate = np.where(good, beta, 0.0)[..., None] * state["direction"] - gradient
    goes_down = good & (np.vecdot(conjugate, gradient) < 0)
    direction = for_each_run(goes_down, conjugate, -gradient)
    # The first try promises as much as the line before (Nocedal and Wright, 2006, equation 3.60).
    promised = state["length"] * np.vecdot(last, state["direction"]) / np.vecdot(gradient, direction)
    promised = np.minimum(promised, LONGER * state["length"])
    suggested = np.where(good & (promised > 0), promised, no_longer_than_one(gradient))
    return {
        "direction": direction,
        # With the axis of the parameters: each of several runs may have a rate of its own.
        "length": (learning_rate * suggested[..., None])[..., 0],
        "gradient": gradient,
        "value": np.array(slope.value, dtype=float),
        "tries": np.ones(good.shape),
    }


def _parts(record: StepRecord) -> tuple[Part, ...]:
    before, after = record.before, record.after
    new_line = after["tries"][..., None] == 1
    length = after["length"][..., None]
    further = length - before["length"][..., None]
    return (
        Part("downhill", "−g", record.downhill, np.where(new_line, length, 0.0)),
        Part("kept direction", "β d", after["direction"] - record.downhill, np.where(new_line, length, 0.0)),
        Part("along the line", "Δa d", after["direction"], np.where(new_line, 0.0, further)),
    )


_FLETCHER_REEVES = Setting(
    "fletcher_reeves", 0, 0, 1, "0: Polak and Ribière’s β, never negative. 1: Fletcher and Reeves’.", True
)


_FUNCTIONS = '''
def conjugate_gradient(value, gradient, memory, learning_rate, fletcher_reeves):
    """One more try along the line, or a new line where the last one is searched."""
    tries, direction, length = memory["tries"], memory["direction"], memory["length"]
    start, here = memory["gradient"] @ direction, gradient @ direction
    enough = value <= memory["value"] + 1e-4 * length * start
    good = tries > 0 and enough and abs(here) <= 0.1 * abs(start)
    if good or tries == 0 or tries >= 30:
        memory = new_line(value, gradient, memory, good, learning_rate, fletcher_reeves)
        return memory["length"] * memory["direction"], memory
    # To where the slope would vanish if it were straight, but not too far; back by half where it rose.
    straight = np.clip(length * start / np.float64(start - here), 0.1 * length, 10 * length)
    longer = straight if here > start else 10 * length
    longer = longer if enough else np.fmin(longer, length / 2)
    return (longer - length) * direction, memory | {"length": longer, "tries": tries + 1}


def new_line(value, gradient, memory, good, learning_rate, fletcher_reeves):
    """Downhill, bent towards the last direction so that its work is not undone."""
    last = memory["gradient"]
    direction = -gradient
    if good:
        change = gradient if fletcher_reeves else gradient - last
        beta = max(gradient @ change / (last @ last), 0.0)
        conjugate = beta * memory["direction"] - gradient
        direction = conjugate if conjugate @ gradient < 0 else -gradient
    # The first try promises as much as the line before.
    promised = memory["length"] * (last @ memory["direction"]) / (gradient @ direction)
    promised = min(promised, 10 * memory["length"])
    length = promised if good and promised > 0 else 1 / max(np.sqrt(gradient @ gradient), 1.0)
    length = learning_rate * length
    return {"direction": direction, "length": length, "gradient": gradient, "value": value, "tries": 1.0}
'''

CONJUGATE_GRADIENT = Rule(
    name="conjugate_gradient",
    title="Conjugate gradients",
    noun="conjugate gradients",
    summary="Searches along one line after the other, so that no search undoes the work of the last.",
    formula="d ← −g + β d,  β = max(0, g · (g − g′) / g′ · g′);  Δθ = a d,  a by a search along d",
    latex=r"d \leftarrow -g + \beta d,\quad \beta = \max\left(0, \frac{g \cdot (g - g')}{g' \cdot "
    r"g'}\right);\quad \Delta\theta = a d",
    caption="moved all parameters along a line that undoes none of its last searches",
    settings=(learning_rate(1.0), _FLETCHER_REEVES),
    operations=21,
    build=conjugate_gradient,
    cartoon=_parts,
    code=RuleCode(
        numpy="""
update, memory = conjugate_gradient(value, gradient, memory, learning_rate, fletcher_reeves)
""",
        functions=_FUNCTIONS,
    ),
    together=True,
    rate_multiplies="step",
)
