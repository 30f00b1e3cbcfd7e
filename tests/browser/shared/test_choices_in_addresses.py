"""What an address says of a choice that does not have it is said: in races, and beside a whole experiment."""

from typing import Any

import httpx

from app.presets import PRESETS
from app.web.api.catalog import CATALOG
from app.web.claims.links import encoded
from tests.browser.conftest import Visit
from tests.browser.modules import open_modules

ENTRIES = "?entries=adam,momentum:0.3,learning_rate:0.2;newton,source:spsa,seed:3,h:1&plane=0,17&batch=2.5"
RACERS = "?surface=bowl&racers=adam,momentum:0.3;momentum,momentum:0.3&source=backpropagation,h:1&seed=1.5"
OWN = encoded({"experiment": {**PRESETS["xor"].experiment, "optimizer": {"name": "adam", "momentum": 0.3}}})


SPSA = {"name": "spsa", "h": 0.5}
STEPPED = {"name": "adam", "schedule": {"name": "constant"}}


def own(**changed: Any) -> str:
    """The address of an experiment that is not quite a preset."""
    return f"?e={encoded({'experiment': {**PRESETS['xor'].experiment, **changed}})}"


NO_RULE, NO_SOURCE = (
    f"no such {kind} exists here: {', '.join(names[:-1])} or {names[-1]} is possible"
    for kind, names in (
        ("rule", [one["name"] for one in CATALOG["optimizers"]]),
        ("source", [one["name"] for one in CATALOG["sources"]]),
    )
)
OF_ADAM = "but Adam has only learning_rate, beta1, beta2, epsilon; that is left out."

# By the module that reads it: an address, and all that is said of it.
SAID: list[tuple[str, str, list[str]]] = [
    (
        "descent.setupIn",
        "?racers=adm&source=magic&box=yes&start=x:oh",
        [
            "The address asks for start=x:oh, which does not exist here; the usual value is used instead.",
            f"The address asks for source=magic; {NO_SOURCE}, so Backpropagation is used.",
            "The address asks for box=yes, which does not exist here; 0 is used instead.",
            f"The address asks for racers=adm; {NO_RULE}, so Gradient descent is used.",
        ],
    ),
    (
        "descent.setupIn",
        "?surface=bowl&text=x*x&racers=adm;adam,learning_rate:0.1:5&basins=9",
        [
            "The address says both text and surface; text counts, and surface is left out.",
            "The address asks for racers=adam,learning_rate:0.1:5; from 0 to 1000 is possible, "
            "so 0.001 is used.",
            f"The address asks for racers=adm; {NO_RULE}, so that is left out.",
            "The address asks for basins=9, which does not exist here; that is left out.",
        ],
    ),
    (
        "descent.setupIn",
        "?source=spsa&box=1&racers=newton",
        ["The address asks for a black box and for Newton, which needs the formula; L-BFGS races instead."],
    ),
    ("race.opened", own(), []),
    (
        "race.opened",
        f"{own(source=SPSA, edits=[{'count': 1, 'values': {}}])}&preset=mazur",
        [
            "The address says both e and preset; e counts, and preset is left out.",
            "The experiment asks for h=0.5; entries have the usual settings of their source, "
            "so 0.001 is used.",
            "The experiment changes its run on the way; in a race nobody does, so that is left out.",
        ],
    ),
    (
        "race.opened",
        own(optimizer=STEPPED),
        [
            "The experiment’s own run does not race: entries have known rules and sources, "
            "without schedule and clipping."
        ],
    ),
    ("race.opened", f"{own(source=SPSA)}&entries=adam", []),
    (
        "race.opened",
        "?entries=adem;adam,learning_rate:-3,source:guess;foo,source:magic,seed:1.5;adem,source:guess",
        [
            f"The address asks for entries=adem, foo; {NO_RULE}, so Gradient descent is used.",
            f"The address asks for entries=…,source:guess, magic; {NO_SOURCE}, so Backpropagation is used.",
            "The address asks for entries=adam,learning_rate:-3; from 0 to 1000 is possible, so 0 is used.",
            "The address asks for entries=foo,seed:1.5; a whole number from 0 to 4294967295 is possible, "
            "so 0 is used.",
        ],
    ),
    (
        "descent.setupIn",
        "?source=spsa,h:-1&racers=adam&box=0",
        ["The address asks for source=spsa,h:-1; from 1e−15 to 1 is possible, so 1e−15 is used."],
    ),
    (
        "descent.setupIn",
        "?box=1&source=forward_mode&racers=adam",
        ["The address asks for a black box, but Forward mode needs the formula, so there is no box."],
    ),
    (
        "descent.setupIn",
        "?surface=beale&surface=moon&steps=1e99",
        [
            "The address asks for surface=moon, which does not exist here; "
            "Rosenbrock’s valley is used instead.",
            "The address asks for steps=1e99; 10, 20, 50, 100, 200 or 500 is possible, so 200 is used.",
        ],
    ),
    (
        "graph.askedIn",
        "?preset=nope",
        ["The address asks for preset=nope, which does not exist here; A product is used instead."],
    ),
    (
        "sweep.setupIn",
        "?rates=x&range=1,9,3,linear",
        [
            "The address asks for rates=x, which does not exist here; "
            "an axis of 16 numbers from 0.01 to 100 in even ratios is used instead."
        ],
    ),
    (
        "race.opened",
        "?e=x&preset=mazur",
        ["The experiment in the address cannot be read; Mazur’s example is used instead."],
    ),
    (
        "graph.askedIn",
        "?text=x*y&preset=product&formula=product&cached=x",
        [
            "The address says both text and formula; text counts, and formula is left out.",
            "The address says both text and preset; text counts, and preset is left out.",
            "The address asks for cached=x, which does not exist here; that is left out.",
        ],
    ),
    (
        "sweep.setupIn",
        "?e=x&preset=xor&values=a&cell=0,1",
        [
            "The address says both e and preset; e counts, and preset is left out.",
            "The address asks for values=a, which does not exist here; the usual value is used instead.",
            "The address asks for cell=0,1, which does not exist here; that is left out.",
        ],
    ),
    (
        "place.placeIn",
        "?plane=line-5-5&camera=x&window=1&look=W9.9.9",
        [
            "The address asks for look=W9.9.9, which does not exist here; that is left out.",
            "The address asks for camera=x, which does not exist here; -30,38,1 is used instead.",
            "The address asks for window=1, which does not exist here; that is left out.",
            "A line needs two different iterations.",
            "The address asks for plane=line-5-5, which does not exist here; principal is used instead.",
        ],
    ),
]
MODULES = (
    "descent=descent/address", "race=race/address", "graph=graph/address", "sweep=lab/sweep/address",
    "place=iteration/address/place",
)  # fmt: skip
GIVEN = {
    "descent.setupIn": "given.catalog, given.surfaces",
    "race.opened": "given.catalog, given.presets",
    "graph.askedIn": "given.examples",
    "sweep.setupIn": "given.presets, 'xor'",
    "place.placeIn": "given.presets[0].experiment.problem, given.catalog.planes",
}


def test_each_note_says_what_is_used_instead(visit: Visit, api: httpx.Client) -> None:
    given: dict[str, Any] = {
        name: api.get(f"/api/{name}").json() for name in ("catalog", "surfaces", "presets")
    }
    given["examples"] = [{"name": "product", "title": "A product", "text": "x*y", "start": {"x": 2, "y": 3}}]
    calls = [f"{read}({address!r}, {GIVEN[read]})" for read, address, _ in SAID]
    too_short = "[12, 9].map((steps) => place.lengthened({ steps, count: 10 }))"

    read = open_modules(visit).run(
        f"[await Promise.all([{', '.join(calls)}]), {too_short}]", *MODULES, given=given
    )

    for one, (_, address, said) in zip(read[0], SAID, strict=True):
        assert one["notes"] == said, address
    assert read[1] == [
        [],
        ["The address asks for a run of 9 and for iteration 10; the run is 10 iterations long."],
    ]


REFUSED = """[
  ...[null, 'x'].map((text) => {
    const refused = { type: 'refused', unreadable: { text: 'foo((' }, instead: { draft: 'x*y' } };
    return graph.reduce({ ...graph.INITIAL, text }, refused).notes;
  }),
  ...[{ text: 'foo((', time: 0 }, { text: 'foo((' }].map((draft) => {
    const surfaces = { surfaces: [{ name: 'rosenbrock', title: 'A valley' }], curves: [] };
    const state = { ...descent.INITIAL, draft, surfaces, setup: { ground: { name: 'rosenbrock' } } };
    return descent.reduce(state, { type: 'refused', draft, unreadable: {} }).notes;
  }),
  ...['?race=foo', '?race=open', '?race=steps=50'].map((search) => {
    const asked = reader.readAddress(search);
    return [...asked.notes, lab.inPlaceIn(asked).race, ...asked.notes];
  }),
]"""
READ_LATER = (
    "graph=graph/state",
    "descent=descent/state",
    "lab=lab/state/in_place",
    "reader=shared/address/reader",
)


def test_what_is_read_later_is_said_too_but_not_of_what_somebody_types(visit: Visit) -> None:
    instead = "The address asks for text=foo((, which does not exist here; {} is used instead."

    assert open_modules(visit).run(REFUSED, *READ_LATER) == [
        [instead.format("x*y")],
        [],
        [instead.format("A valley")],
        [],
        ["open", "The address asks for race=foo, which does not exist here; open is used instead."],
        ["open"],
        ["steps=50"],
    ]


def test_a_setting_that_a_choice_does_not_have_is_said(visit: Visit, api: httpx.Client) -> None:
    modules = open_modules(visit)
    asked = {name: api.get(f"/api/{name}").json() for name in ("catalog", "surfaces", "presets")}
    given = {**asked, "own": f"?e={OWN}&seed=1"}
    race = "opened(%s, given.catalog, given.presets)"
    raced = modules.run(f"race.{race % repr(ENTRIES)}", "race=race/address", given=given)
    assert raced["notes"] == [
        "The address asks for batch=2.5, which does not exist here; all is used instead.",
        f"The address asks for entries=adam,momentum, {OF_ADAM}",
        "The address asks for entries=newton,h, but Newton has only learning_rate; that is left out.",
        "The address asks for plane=0,17; two different numbers from 0 to 16 are possible, "
        "so the main directions are used.",
    ]
    assert raced["setup"]["entries"][0]["optimizer"]["learning_rate"] == 0.2
    assert raced["setup"]["ground"]["batchSize"] is None
    own = modules.run(f"race.{race % 'given.own'}", "race=race/address", given=given)
    assert own["notes"] == [f"The address asks for an experiment with adam,momentum, {OF_ADAM}"]
    descended = modules.run(
        f"descent.setupIn({RACERS!r}, given.catalog, given.surfaces)", "descent=descent/address", given=given
    )
    assert descended["notes"] == [
        "The address asks for source=backpropagation,h, but Backpropagation has no settings; "
        "that is left out.",
        f"The address asks for racers=adam,momentum, {OF_ADAM}",
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
