"""A plan that takes over goes on with what the same rule remembers; another rule begins anew."""

import numpy as np
import pytest

from app.descent.own_rule_reader import read_rule
from app.descent.plan import OWN, Chosen, Plan
from app.descent.rules import RULES
from app.descent.schedules import COUNT
from app.descent.takeover import Takeover
from app.setting import Setting, complete

THETA = np.array([0.5, -1.0, 2.0])
STAIRS = Chosen("step", {"every": 3, "factor": 0.5})


def plan(name: str, schedule: Chosen | None = None, **settings: float) -> Plan:
    return Plan(name, complete(RULES[name].settings, settings), schedule=schedule)


def own(formula: str, memory: tuple[str, ...] = ("m = b*m + g",), b: float = 0.5) -> Plan:
    return Plan(OWN, {"learning_rate": 0.1}, read_rule(formula, memory, {"b": b}))


def remembered(takeover: Takeover) -> dict[str, np.ndarray]:
    """A state of the plan before in which nothing is zero."""
    fresh = Takeover(takeover.before, takeover.before).optimizer.init(THETA)
    return {name: values + 7.0 for name, values in fresh.items()}


def after(before: Plan, later: Plan) -> dict[str, np.ndarray]:
    takeover = Takeover(before, later)
    return takeover.state_after(remembered(takeover), THETA)


def goes_on(state: dict[str, np.ndarray]) -> set[str]:
    return {name for name, values in state.items() if np.all(values >= 7.0)}


@pytest.mark.parametrize("name", RULES)
def test_the_same_rule_remembers_everything(name: str) -> None:
    found = after(plan(name), plan(name, learning_rate=0.123))

    assert goes_on(found) == set(found) == set(Takeover(plan(name), plan(name)).optimizer.init(THETA))


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("other", ["adam", "momentum", "lbfgs"])
def test_another_rule_begins_as_at_the_start_of_a_run(name: str, other: str) -> None:
    if name == other:
        pytest.skip("it is the same rule")
    found = after(plan(name), plan(other))
    fresh = Takeover(plan(other), plan(other)).optimizer.init(THETA)

    assert found.keys() == fresh.keys()
    assert all(np.array_equal(found[key], fresh[key]) for key in fresh)


SETTINGS = [(rule.name, setting) for rule in RULES.values() for setting in rule.settings]


@pytest.mark.parametrize(("name", "setting"), SETTINGS, ids=[f"{name} {one.name}" for name, one in SETTINGS])
def test_its_register_says_which_setting_makes_a_memory_of_another_size(name: str, setting: Setting) -> None:
    other = setting.minimum if setting.default != setting.minimum else min(setting.maximum, 1)
    found = after(plan(name), plan(name, **{setting.name: other}))

    begins_anew = bool(found) and goes_on(found) == set()
    assert begins_anew == (setting.name == RULES[name].sized_by)
    assert begins_anew or goes_on(found) == set(found)


@pytest.mark.parametrize(
    ("before", "later", "goes_on_counting"),
    [
        (plan("adam", STAIRS), plan("adam", STAIRS, learning_rate=0.5), True),
        (plan("adam", STAIRS), plan("momentum", STAIRS), True),
        (plan("adam", STAIRS), plan("adam", Chosen("step", {"every": 4, "factor": 0.5})), False),
        (plan("adam"), plan("adam", STAIRS), False),
    ],
    ids=["another rate", "another rule", "another schedule", "the first schedule"],
)
def test_the_very_same_schedule_goes_on_counting(before: Plan, later: Plan, goes_on_counting: bool) -> None:
    found = after(before, later)

    assert (COUNT in goes_on(found)) == goes_on_counting
    assert ("m" in goes_on(found)) == (later.name == "adam")


def test_a_schedule_that_ends_leaves_nothing_behind() -> None:
    assert COUNT not in after(plan("adam", STAIRS), plan("adam"))


@pytest.mark.parametrize(
    ("later", "goes_on_with"),
    [
        (own("-lr*m", b=0.9), {"t", "m"}),
        (own("-2*lr*m"), set()),
        (own("-lr*m", ("m = b*m + 2*g",)), set()),
        (plan("adam"), set()),
    ],
    ids=["another constant", "another formula", "another memory", "a rule of the register"],
)
def test_a_rule_of_ones_own_is_the_same_while_its_formulas_are(later: Plan, goes_on_with: set[str]) -> None:
    assert goes_on(after(own("-lr*m"), later)) == goes_on_with
