"""Answers are graded fairly: signs, tolerances to the last decimal, options, and what has no value."""

import random

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules

GRADES = "given.map(([question, said, value]) => grade.graded(question, said, { value }))"


def test_each_kind_is_graded(visit: Visit) -> None:
    sign, number = {"kind": "sign"}, {"kind": "number", "tolerance": 0.01}
    cases = [
        (sign, "above", 0.1, True),
        (sign, "below", 0.1, False),
        (sign, "below", -5e-324, True),
        (sign, "zero", 0, True),
        (sign, "zero", 1e-300, False),
        (sign, "none", None, True),
        (sign, "above", None, False),
        (number, 0.3, 0.29, True),
        (number, 0.3, 0.2899, False),
        (number, 0.3, None, False),
        (number, "none", None, True),
        (number, "none", 0, False),
        ({"kind": "number", "tolerance": 0}, 0.1 + 0.2, 0.3, True),
        ({"kind": "number", "tolerance": 0}, 1e300, 1e301, False),
        ({"kind": "choice", "right": 1}, 1, None, True),
        ({"kind": "choice", "right": 1}, 0, 7.0, False),
    ]
    given = [[question, said, value] for question, said, value, _ in cases]
    found = open_modules(visit).run(GRADES, "grade=questions/grade", given=given)

    assert [one["right"] for one in found] == [right for *_, right in cases]
    assert all(one["points"] == int(one["right"]) for one in found)


def test_what_lies_on_the_edge_is_within(visit: Visit) -> None:
    """A reader types decimals: what float64 makes of them must not count against anybody."""
    chance = random.Random(0)
    values = [round(chance.uniform(-9, 9), 3) for _ in range(500)]
    cases = [[{"kind": "number", "tolerance": 0.05}, round(value + 0.05, 3), value] for value in values]
    beyond = [[question, round(value + 0.051, 3), value] for question, _, value in cases]
    modules = open_modules(visit)

    assert all(one["right"] for one in modules.run(GRADES, "grade=questions/grade", given=cases))
    assert not any(one["right"] for one in modules.run(GRADES, "grade=questions/grade", given=beyond))
