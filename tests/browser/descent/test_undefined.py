"""Where a function has no value, the race shows no slope of it, and no step made of one."""

import httpx
import pytest

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules
from tests.deep import deep

SCRIPT = "given.map(undefined_.withDefinedSlopes)"


@pytest.mark.parametrize(("text", "start"), [deep("log(x)", {"x": -1}), ("log(x) + y^2", {"x": -2, "y": 1})])
def test_no_slope_is_shown_without_a_value(
    visit: Visit, api: httpx.Client, text: str, start: dict[str, float]
) -> None:
    names = ["gradient_descent", "adam", "newton"]
    asked = {
        "problem": {"kind": "expression", "text": text, "start": start},
        "racers": [
            {"source": {"name": "backpropagation"}, "optimizer": {"name": name, "learning_rate": 0.1}}
            for name in names
        ],
        "steps": 5,
        "parts": True,
    }
    given = api.post("/api/race", json=asked).raise_for_status().json()["racers"]
    assert any(number is not None for racer in given for number in racer["gradients"][0])

    found = open_modules(visit).run(SCRIPT, "undefined_=descent/undefined", given=given)
    for racer in found:
        for k, value in enumerate(racer["values"][:-1]):
            assert value is None
            vectors = [
                racer["gradients"][k],
                racer["updates"][k],
                *(one["arrows"][k] for one in racer["parts"]),
            ]
            assert {number for vector in vectors for number in vector} == {None}


def test_slopes_of_values_stay_as_they_are(visit: Visit) -> None:
    racer = {"values": [4, 1, None], "gradients": [[4], [2]], "updates": [[-1], [-5]], "parts": None}
    assert open_modules(visit).run(SCRIPT, "undefined_=descent/undefined", given=[racer]) == [racer]
