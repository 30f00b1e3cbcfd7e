"""The address reproduces the page: any experiment goes into it and comes back the same."""

import json
import random
from itertools import pairwise
from typing import Any

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.page import open_lab
from tests.browser.modules import open_modules
from tests.deep import deep

EXPERIMENTS = 500


@pytest.mark.deep
def test_500_random_experiments_come_back_from_the_address(visit: Visit) -> None:
    modules = open_modules(visit)
    catalog = modules.run("await (await fetch('/api/catalog')).json()")
    chance = random.Random(4)
    told = [random_told(chance, catalog) for _ in range(EXPERIMENTS)]
    script = """JSON.stringify(await Promise.all(JSON.parse(given.told).map(async (told) => {
      const { experiment, example, place } = told;
      const run = { planned: place.steps, diverged: null, experiment };
      const { count, beat, steps, ...looked } = place;
      const state = { ...lab_state.INITIAL, preset: { name: null }, choices: experiment, example, run,
        position: { count, beat, progress: 1 }, ...looked };
      const address = await lab_address.addressOf(state, '?theme=dark');
      new URL(address, location.href);
      const found = await lab_address.toldIn(address, given.catalog);
      const { place: stands, notes } = place_module.placeIn(
        address.split('#')[0], experiment.problem, given.catalog.planes);
      const again = { experiment: found.experiment, example: found.example };
      const came = { ...again, place: { ...stands, steps: stands.steps ?? 200 } };
      return { address, notes: [...(found.wrong ? [found.wrong] : []), ...notes], told: came };
    })))"""
    names = ("lab/address", "lab_state=lab/state/store", "place_module=iteration/address/place")
    answers = [
        answer
        for some in batched(told, 25)
        for answer in json.loads(
            modules.run(script, *names, given={"catalog": catalog, "told": json.dumps(some)})
        )
    ]
    assert [answer["told"] for answer in answers] == told
    assert all(answer["notes"] == [] for answer in answers)
    assert all("theme=dark" in answer["address"] for answer in answers)
    assert len({answer["address"] for answer in answers}) == EXPERIMENTS
    assert any("#e=" in answer["address"] for answer in answers)
    assert any("?e=" in answer["address"] for answer in answers)


def batched(values: list[Any], size: int) -> list[list[Any]]:
    return [values[start : start + size] for start in range(0, len(values), size)]


def random_told(chance: random.Random, catalog: dict[str, Any]) -> dict[str, Any]:
    layers = [chance.randint(1, 12) for _ in range(chance.randint(2, 6))]
    problem = {
        "kind": "network",
        "layers": layers,
        "activations": [chance.choice(catalog["activations"])["name"] for _ in layers[1:]],
        "loss": chance.choice(catalog["losses"])["name"],
        "biases": chance.choice(["trained", "none", {"fixed": [[number(chance)] * n for n in layers[1:]]}]),
        "initialiser": chance.choice(["xavier", {"name": "uniform", "low": number(chance), "high": 1e9}]),
        "data": random_data(chance, catalog, layers),
    }
    biases = sum(layers[1:]) if problem["biases"] == "trained" else 0
    size = sum(a * b for a, b in pairwise(layers)) + biases
    experiment = {
        "problem": problem,
        "source": random_choice(chance, catalog["sources"]),
        "optimizer": random_choice(chance, catalog["optimizers"]),
        "batch_size": chance.choice([None, chance.randint(1, 2000)]),
        "seed": chance.randrange(2**32),
        "theta": chance.choice([None, [number(chance) for _ in range(size)]]),
        "edits": random_edits(chance, size),
    }
    example = chance.choice([None, chance.randint(0, 1999)])
    return {"experiment": experiment, "example": example, "place": random_place(chance, problem)}


def random_place(chance: random.Random, problem: dict[str, Any]) -> dict[str, Any]:
    """Where the page stands in the run, and what it looks at."""
    layers = problem["layers"]
    layer = chance.randrange(1, len(layers))
    out, into = chance.randrange(layers[layer]), chance.randrange(layers[layer - 1])
    edge = {"kind": "edge", "layer": layer, "out": out, "in": into}
    bias = edge | {"in": None} if problem["biases"] == "trained" else edge
    node = {"kind": "node", "layer": layer, "index": out}
    size = sum(a * b for a, b in pairwise(layers))
    planes: list[dict[str, Any]] = [
        {"kind": "principal"},
        {"kind": "slope"},
        {"kind": "random", "settings": {"seed": chance.randint(0, 99)}},
        {"kind": "line", "ends": chance.sample(range(50), 2)},
    ]
    if size > 1:
        planes.append({"kind": "weights", "indices": chance.sample(range(size), 2)})
    opened = {name: True for name in ("localIsOpen", "is3d") if chance.random() < 0.5}
    usual = {"turn": -30, "tilt": 38, "zoom": 1}
    turned = {"turn": chance.randint(-180, 180), "tilt": chance.randint(16, 180) / 2, "zoom": 1.25}
    return {
        "count": chance.choice([0, chance.randint(1, 5000)]),
        "beat": chance.choice(["forward", "loss", "backward", "step"]),
        "steps": chance.choice([200, chance.randint(1, 5000)]),
        "selection": chance.choice([None, edge, bias, node, node | {"of": "pre_activation"}]),
        "planeChoice": chance.choice(planes),
        "window": chance.choice(
            [None, [-chance.randint(1, 99) / 8, 0.5, 1.25, 1.25 + chance.randint(1, 99)]]
        ),
        "heights": chance.choice(["all", "batch"]),
        **opened,
        "camera": chance.choice([usual, turned]) if "is3d" in opened else usual,
    }


def random_data(chance: random.Random, catalog: dict[str, Any], layers: list[int]) -> dict[str, Any]:
    if chance.random() < 0.5:
        return random_choice(chance, [kind for kind in catalog["datasets"] if kind["name"] != "rows"])
    rows = range(chance.choice([1, 7, 300]))
    x = [[number(chance) for _ in range(layers[0])] for _ in rows]
    return {
        "name": "rows",
        "x": x,
        "y": [[float(chance.random() < 0.5)] * layers[-1] for _ in rows],
        "input_names": [chance.choice(["x", "größe", "№ 1", "数"]) for _ in range(layers[0])],
    }


def random_choice(chance: random.Random, kinds: list[dict[str, Any]]) -> dict[str, Any]:
    kind = chance.choice(kinds)
    settings = {one["name"]: chance.uniform(one["minimum"], one["maximum"]) for one in kind["settings"]}
    return {"name": kind["name"], **settings}


def random_edits(chance: random.Random, size: int) -> list[dict[str, Any]]:
    counts = sorted(chance.sample(range(1, 1000), chance.randint(0, 3)))
    return [{"count": count, "values": {str(chance.randrange(size)): number(chance)}} for count in counts]


def number(chance: random.Random) -> float:
    """Of any size, to the last bit."""
    return chance.choice([chance.gauss(0, 1), chance.uniform(-1e12, 1e12), 5e-324, 0.1, -3.0, 1.7e308])


def test_the_page_comes_back_from_its_address(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.click("#wider-1").select("#activation-1", "relu").select("#example", "2")
    lab.choose("optimizer", "adam")
    lab.press("1")
    lab.select_edge(1, 0, "W1[1,1]")
    lab.type("#hand-number", "0.5")
    lab.click("#hand button")
    told = lab.told()
    assert told["experiment"]["edits"] == [{"count": 10, "values": {"0": 0.5}}]
    lab.click('[data-beat="loss"]').select("#nodes-show", "maps")
    losses = lab.rows("loss")
    path = lab.address()
    lab.page.goto("about:blank")
    lab.page.goto(path)
    lab.calm()
    before, after = ({row[0]: row[1] for row in rows} for rows in (losses, lab.rows("loss")))
    both = before.keys() & after.keys()
    # How many losses are fetched depends on the server's pace; start and branch are there in any case.
    assert {"0", "10"} <= both
    assert {count: before[count] for count in both} == {count: after[count] for count in both}
    assert lab.address() == path
    assert lab.page.input_value("#example") == "2"
    assert (lab.count(), lab.beat()) == (10, "loss")
    assert lab.page.inner_text("#hand label") == "W1[1,1]"
    assert lab.page.input_value("#nodes-show") == "maps"


@pytest.mark.deep
def test_the_back_button_leads_back(visit: Visit) -> None:
    lab = open_lab(visit)
    start = lab.page.url
    lab.click("#wider-1").told()
    lab.click("#wider-1").told()
    lab.page.go_back()
    lab.page.wait_for_function("document.querySelectorAll('#layers .width')[1].textContent === '5'")
    lab.settle()
    lab.page.go_back()
    lab.page.wait_for_function("document.querySelectorAll('#layers .width')[1].textContent === '4'")
    lab.settle()
    assert lab.page.url == start
    lab.page.go_forward()
    lab.page.wait_for_function("document.querySelectorAll('#layers .width')[1].textContent === '5'")


@pytest.mark.parametrize("wrong", [deep("?e=xyz"), deep("?e=%20"), "?iteration=9&beat=x#e=AAAA"])
def test_an_address_that_cannot_be_read_is_said(visit: Visit, wrong: str) -> None:
    lab = open_lab(visit, f"/lab{wrong}")
    notes = lab.page.inner_text("#notes")
    assert "cannot be read. It holds no network. Exam is shown instead, from its start." in notes
    told = "What the address says of iteration, beat belongs to that experiment; it is left out."
    assert (told in notes) == ("iteration" in wrong)
    assert lab.page.locator("#nodes button").count() > 0


@pytest.mark.parametrize(
    "shapes", [[[2, 10**9, 1]], deep(["2,3,1", [2, 33, 1], [2] * 40, [2], [2, 0, 1], [2, 1.5, 1]])]
)
def test_layers_that_nobody_could_draw_are_refused_at_once(visit: Visit, shapes: list[Any]) -> None:
    lab = open_lab(visit)
    lab.click("#wider-1")
    experiment = lab.chosen()
    script = "async (told) => (await import('/static/js/shared/address/compression.js')).encode(told)"
    for layers in shapes:
        experiment["problem"] |= {"layers": layers, "activations": ["tanh"] * (len(layers) - 1)}
        e = lab.page.evaluate(script, {"experiment": experiment, "example": 0})
        lab.page.goto(f"/lab?e={e}&look=W1.1.1&plane=W1.1.1-W1.1.2")
        lab.settle()
        assert "Its shape of layers does not exist here." in lab.page.inner_text("#notes"), layers


def test_without_biases_none_is_looked_at(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=xor&look=b2.1&plane=W1.1.1-b2.1")
    assert lab.page.inner_text("#hand label") == "b2[1]"
    lab.select("#biases", "none")
    assert "b2.1" not in lab.address()
    assert lab.page.inner_text("#inspector h2") == "Look closer"


def test_what_is_wrong_with_a_place_is_said(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=xor&nodes=stars&look=W1.9.1&iteration=3")
    notes = lab.page.inner_text("#notes")
    assert "The address asks for nodes=stars, which does not exist here; numbers is used instead." in notes
    assert "The address asks for look=W1.9.1, which does not exist here; that is left out." in notes
    assert lab.count() == 3


def test_a_preset_is_a_place_to_start_from(visit: Visit) -> None:
    lab = open_lab(visit, "/lab?preset=spiral&learning_rate=0.01")
    assert lab.widths() == [2, 8, 8, 2]
    assert lab.page.input_value("#optimizer-learning_rate") == "0.01"
    lab.page.click("[data-preset=mazur]")
    lab.page.wait_for_function("document.querySelectorAll('#nodes button').length === 6")
    lab.settle()
    assert lab.page.url.endswith("/lab?preset=mazur")
