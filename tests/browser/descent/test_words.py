"""Why a race has ended for a racer: what is said is what its values did."""

from itertools import pairwise
from typing import Any

import httpx
import pytest

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules

SAID = "given.map((racer) => racers.endOf(racer))"
ENDS = [
    ("x^2", 1.0, 1.5, "each of its steps led higher"),
    ("log(x)", 0.5, 1.0, "where f has no finite value"),
    ("sqrt(x)", 0.1, 1.0, "where f has no finite value"),
    ("x^3", -1.0, 1.0, "no lowest value"),
    ("1/x", 1.0, 1.0, "where f has no finite value"),
    ("log(x)", -1.0, 1.0, "f has no finite value where it starts"),
    ("x^x", -4.0, 1.0, "at −4 f = 0.00391 has no finite slope"),
]


def raced(api: httpx.Client, text: str, start: float, rate: float) -> Any:
    body = {
        "problem": {"kind": "expression", "text": text, "start": {"x": start}},
        "racers": [
            {
                "source": {"name": "backpropagation"},
                "optimizer": {"name": "gradient_descent", "learning_rate": rate},
            }
        ],
        "steps": 1000,
    }
    response = api.post("/api/race", json=body)
    assert response.status_code == 200, response.text
    (racer,) = response.json()["racers"]
    return racer


def test_the_end_of_a_racer_is_told_as_it_was(visit: Visit, api: httpx.Client) -> None:
    cases = [(raced(api, text, start, rate), text, said) for text, start, rate, said in ENDS]
    lost = [case for case in cases if case[0]["diverged"]]
    told = open_modules(visit).run(SAID, "racers=descent/words/racers", given=[racer for racer, *_ in lost])

    for (racer, text, said), end in zip(lost, told, strict=True):
        assert said in end["why"], (text, end["why"], racer["values"][:5])
        rose = all(b > a for a, b in pairwise_known(racer["values"]))
        known = [value for value in racer["values"] if value is not None]
        assert ("higher than the one before" in end["why"]) == (rose and len(known) > 1)
        assert ("advice" in end) == (rose and len(known) > 1)
    assert len(lost) >= 4


def pairwise_known(values: list[float | None]) -> list[tuple[float, float]]:
    known = [value for value in values if value is not None]
    return list(pairwise(known))


@pytest.mark.parametrize(("others", "said"), [([], False), ([{"diverged": None}], True)])
def test_others_go_on_only_where_there_are_any(visit: Visit, others: list[Any], said: bool) -> None:
    racer = {"values": [1, 2, None], "thetas": [[1], [2], [3]], "updates": [[1], [1]]}
    racer |= {"diverged": {"count": 1}}
    script = """caption.caption({ race: { racers: [given.racer, ...given.others] }, chosen: 0, names: ['It'],
      positions: [{ index: 1 }] }).map((part) => part.text).join('')"""
    given = {"racer": racer, "others": others}

    told = open_modules(visit).run(script, "caption=descent/words/caption", given=given)
    assert ("The others go on." in told) == said
    assert "each of its steps led higher" in told


BASINS_SAID = """given.map(([rows, minima]) => {
  const basins = { rows: [rows], minima, title: 'gradient descent', steps: 9, x: [0, 1], y: [0] };
  return [words.basinsWords(basins, state.countsOf(basins)), words.startWords(basins, { row: 0, column: 0 })];
})"""


def test_starts_without_a_value_and_without_a_minimum_are_told_as_they_are(visit: Visit) -> None:
    minima = [{"point": [1, 0], "value": 0}]
    modules = ("words=descent/words/basins", "state=descent/basins/state")
    given = [[[-4, -2], []], [[-2, -2], []], [[-4, 0], minima], [[0, 0], minima]]
    told = open_modules(visit).run(BASINS_SAID, *modules, given=given)

    within = "All 2 starts. In 9 steps gradient descent reaches"
    assert [whole for whole, _ in told] == [
        f"{within} no minimum: 1 diverges and 1 has no finite value to begin with.",
        f"{within} no minimum: 2 diverge.",
        f"{within} A (1, 0) from 1. Of the others 1 has no finite value to begin with.",
        f"{within} A (1, 0) from 2.",
    ]
    assert told[0][1] == "At (0, 0) the function has no finite value: no descent begins there."
