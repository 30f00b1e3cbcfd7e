"""What an address says of a choice that does not have it is said: in races, and beside a whole experiment."""

import httpx

from app.presets import PRESETS
from app.web.claims.links import encoded
from tests.browser.conftest import Visit
from tests.browser.modules import open_modules

ENTRIES = "?entries=adam,momentum:0.3,learning_rate:0.2;newton,source:spsa,seed:3,h:1&plane=0,17&batch=2.5"
RACERS = "?surface=bowl&racers=adam,momentum:0.3;momentum,momentum:0.3&source=backpropagation,h:1&seed=1.5"
OWN = encoded({"experiment": {**PRESETS["xor"].experiment, "optimizer": {"name": "adam", "momentum": 0.3}}})


def test_a_setting_that_a_choice_does_not_have_is_said(visit: Visit, api: httpx.Client) -> None:
    modules = open_modules(visit)
    asked = {name: api.get(f"/api/{name}").json() for name in ("catalog", "surfaces", "presets")}
    given = {**asked, "own": f"?e={OWN}&seed=1"}
    race = "opened(%s, given.catalog, given.presets)"
    raced = modules.run(f"race.{race % repr(ENTRIES)}", "race=race/address", given=given)
    assert raced["notes"] == [
        "The address asks for batch=2.5, which does not exist here; all is used instead.",
        "The address sets momentum, which adam does not have.",
        "The address sets h, which newton does not have.",
        "The address asks for plane=0,17; two different numbers from 0 to 16 are possible, "
        "so the main directions are used.",
    ]
    assert raced["setup"]["entries"][0]["optimizer"]["learning_rate"] == 0.2
    assert raced["setup"]["ground"]["batchSize"] is None
    own = modules.run(f"race.{race % 'given.own'}", "race=race/address", given=given)
    assert own["notes"] == ["The address sets momentum, which adam does not have."]
    descended = modules.run(
        f"descent.setupIn({RACERS!r}, given.catalog, given.surfaces)", "descent=descent/address", given=given
    )
    assert descended["notes"] == [
        "The address sets h, which backpropagation does not have.",
        "The address sets momentum, which adam does not have.",
        "The address asks for seed=1.5; a whole number from 0 to 4294967295 is possible, so 0 is used.",
    ]
    assert [rule.get("momentum") for rule in descended["setup"]["racers"]] == [None, 0.3]
    beside = "lab.besideExperiment('?momentum=1&e=x&seed=3&steps=9&theme=dark', given.catalog)"
    [note] = modules.run(beside, "lab=lab/beside_experiment", given=given)
    assert note.startswith("The address says momentum, seed beside a whole experiment")


def test_an_empty_formula_is_said_and_the_first_one_stands(visit: Visit) -> None:
    examples = [{"name": "product", "text": "x*y", "start": {"x": 2, "y": 3}}]
    code = "graph.askedIn('?text=%20&start=x:5&step=2', given)"

    found = open_modules(visit).run(code, "graph=graph/address", given=examples)
    assert (found["asked"]["draft"], found["asked"]["start"]) == ("x*y", {"x": 2, "y": 3})
    assert found["notes"] == ["The address asks for text= , which does not exist here; x*y is used instead."]
