"""What a step waits for, in the browser's own script: values, one of several, and limits; all at once."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules

TOLD = {"count": 3, "beat": "loss", "end 1": 0.5, "end 2": None}
CASES = [
    ({"count": 3}, True),
    ({"count": 2}, False),
    ({"count": "3"}, False),
    ({"beat": ["forward", "loss"]}, True),
    ({"beat": ["backward"]}, False),
    ({"count": {"least": 3, "most": 3}}, True),
    ({"count": {"above": 3}}, False),
    ({"end 1": {"below": 0.5}}, False),
    ({"end 1": {"below": 0.51}}, True),
    ({"end 2": {"below": 1}}, False),
    ({"end 2": None}, True),
    ({"nothing": {"least": 0}}, False),
    ({"count": 3, "beat": "step"}, False),
    ({}, True),
]


def test_a_condition_holds_when_all_of_it_does(visit: Visit) -> None:
    modules = open_modules(visit)
    script = "given.map(([condition, told]) => lessons_condition.meets(condition, told))"
    found = modules.run(script, "lessons/condition", given=[[condition, TOLD] for condition, _ in CASES])
    assert found == [holds for _, holds in CASES]


@pytest.mark.parametrize(
    ("state", "written"),
    [
        ({"step": 1, "answers": ["-", "-"], "done": []}, "?theme=dark"),
        ({"step": 3, "answers": ["b", "-"], "done": [1, 2]}, "?step=3&answers=b&theme=dark"),
        ({"step": 2, "answers": ["-", "a"], "done": [1, 4]}, "?step=2&answers=-.a&done=1.4&theme=dark"),
    ],
)
def test_an_address_says_only_what_is_not_so_anyway(visit: Visit, state: object, written: str) -> None:
    modules = open_modules(visit)
    script = "lessons_address.searchOf(given, '?theme=dark&step=9')"
    assert modules.run(script, "lessons/address", given=state) == written


def test_what_a_figure_told_before_it_was_set_up_anew_counts_no_more(visit: Visit) -> None:
    step = {"figure": "one", "place": {}, "done": {"time": {"least": 10}}, "stay": None, "question": None}
    state = {
        "steps": [{**step, "start": {}}, {**step, "start": {"a": 1}}, {**step, "start": {"a": 1}}],
        "step": 1,
        **{"answers": [], "done": [], "seen": [], "told": {}, "starts": {"one": "{}"}},
    }
    actions = [
        {"type": "told", "figure": "one", "told": {"time": 10}},
        {"type": "opened", "step": 2},
        {"type": "told", "figure": "one", "told": {"time": 3}},
        {"type": "told", "figure": "one", "told": {"time": 12}},
        {"type": "opened", "step": 3},
    ]
    script = "given[1].map((_, k) => given[1].slice(0, k + 1).reduce(lessons_state.reduce, given[0]).done)"
    found = open_modules(visit).run(script, "lessons/state", given=[state, actions])
    assert found == [[1], [1], [1], [1, 2], [1, 2, 3]]
