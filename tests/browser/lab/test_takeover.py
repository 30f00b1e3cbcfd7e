"""A rule that takes over in the lab: from here on, as a branch that the address, a file and undo know."""

import json
from typing import Any

import httpx
import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.page import Lab, open_lab
from tests.browser.modules import open_modules
from tests.serving import Server

HERE, START = "#optimizer-reach [value=here]", "#optimizer-reach [value=start]"
RATE = "#optimizer-learning_rate"
PRESET = "/lab?preset=xor&iteration=10&steps=30"


def losses(lab: Lab) -> dict[str, str]:
    lab.calm()
    return {row[0]: row[1] for row in lab.rows("loss")}


def test_another_rate_from_here_on_is_a_branch(visit: Visit) -> None:
    lab = open_lab(visit, PRESET)
    before = losses(lab)
    lab.click(HERE).type(RATE, "0.05")
    after = losses(lab)

    assert lab.count() == 10
    assert all(after[str(k)] == before[str(k)] for k in range(11))
    assert after["11"] != before["11"]
    assert lab.said().startswith("From iteration 10 on, as a branch. Learning rate from 0.5 to 0.05.")
    [edit] = lab.chosen()["edits"]
    assert (edit["count"], edit["values"], edit["optimizer"]["learning_rate"]) == (10, {}, 0.05)
    assert lab.chosen()["optimizer"]["learning_rate"] == 0.5

    lab.page.click("h1")
    lab.press("ArrowRight").press("ArrowRight").press("ArrowRight")
    assert "by −0.05 × its gradient" in lab.caption()
    lab.press("Shift+ArrowLeft")
    assert "by −0.5 × its gradient" in lab.caption()
    assert lab.page.input_value(RATE) == "0.5"

    lab.click("#undo")
    assert losses(lab) == before
    assert "e=" not in lab.address()
    lab.click("#redo")
    assert losses(lab) == after


@pytest.mark.deep
def test_another_rule_begins_anew_and_its_cost_is_counted(visit: Visit) -> None:
    lab = open_lab(visit, PRESET)
    counted = lab.page.inner_text("#counters")
    lab.click(HERE).select("#optimizer", "adam")

    assert "From gradient descent to Adam. The rule begins anew: it remembers nothing yet." in lab.said()
    assert lab.page.inner_text("#counters") == counted
    update = [
        int(text.replace("\u202f", "")) for text in lab.page.locator("#costs dd.amount").all_inner_texts()
    ]
    size = len(lab.parameters())
    assert update[2] == 13 * size
    lab.page.click("h1")
    lab.press("1").type(RATE, "0.3")
    assert "The rule goes on with what it remembers." in lab.said()
    assert [edit["count"] for edit in lab.chosen()["edits"]] == [10, 20]

    lab.click(START).type(RATE, "0.2")
    assert lab.chosen()["edits"] == []
    assert lab.chosen()["optimizer"]["name"] == "adam"
    assert "no other rule takes over" in lab.said()


@pytest.mark.deep
def test_an_address_and_a_file_carry_it(visit: Visit, server: Server) -> None:
    lab = open_lab(visit, PRESET)
    lab.click(HERE).select("#optimizer", "momentum")
    expected, chosen = losses(lab), lab.chosen()
    again = open_lab(visit, lab.page.url.removeprefix(server.address))
    assert losses(again) == expected

    request = {"experiment": {**chosen}, "edits": chosen["edits"], "steps": 20, "format": "json"}
    request["experiment"].pop("edits")
    file = httpx.post(f"{server.address}/api/export", json=request)
    assert file.status_code == 200, file.text
    run = {"name": "run.json", "mimeType": "application/json", "buffer": file.content}
    other = open_lab(visit)
    other.page.set_input_files("#open-run", run)
    other.page.wait_for_selector("text=run.json was opened")
    other.settle()
    assert other.chosen()["edits"] == chosen["edits"]
    assert losses(other)["19"] == expected["19"]

    for wrong in (
        {"count": 5, "values": {"9999": 1}},
        {"count": 5, "optimizer": {"name": "magic"}},
        {"count": 5},
    ):
        spoilt = json.dumps({**file.json(), "edits": [wrong]}).encode()
        name = f"spoilt-{len(spoilt)}.json"
        other.page.set_input_files("#open-run", {**run, "name": name, "buffer": spoilt})
        other.page.wait_for_selector(f"text={name} cannot be opened")
    assert other.chosen()["edits"] == chosen["edits"]


WORDS = """given.cases.map(([before, after]) =>
  takeover.ruleTookOver(before, after, own.offered(given.catalog), 7))"""
ADAM: dict[str, Any] = {"name": "adam", "learning_rate": 0.1}
STEPS = {"name": "step", "every": 2}


def test_what_goes_on_is_said(visit: Visit, server: Server) -> None:
    lbfgs = {"name": "lbfgs", "learning_rate": 1, "history": 10}
    own = {"name": "own_rule", "learning_rate": 0.1, "formula": "-lr*m", "memory": ["m = g"], "constants": {}}
    cases = [
        (ADAM, {**ADAM, "learning_rate": 0.2}, "goes on with what it remembers."),
        (ADAM, {**ADAM, "name": "adamw"}, "begins anew: it remembers nothing yet."),
        (lbfgs, {**lbfgs, "history": 3}, "begins anew: it remembers nothing yet."),
        (lbfgs, {**lbfgs, "learning_rate": 0.5}, "goes on with what it remembers."),
        (ADAM, {"name": "gradient_descent", "learning_rate": 0.1}, "Adam to gradient descent."),
        (own, {**own, "learning_rate": 0.2}, "goes on with what it remembers."),
        (own, {**own, "formula": "-2*m"}, "begins anew: it remembers nothing yet."),
        ({**ADAM, "schedule": STEPS}, {**ADAM, "beta1": 0.5, "schedule": STEPS}, "Its schedule goes on."),
        (ADAM, {**ADAM, "beta1": 0.5, "schedule": STEPS}, "Its schedule begins there."),
    ]
    given = {
        "cases": [case[:2] for case in cases],
        "catalog": httpx.get(f"{server.address}/api/catalog").json(),
    }
    found = open_modules(visit).run(WORDS, "takeover=lab/words/takeover", "own=lab/own_rule", given=given)

    for said, (_, _, expected) in zip(found, cases, strict=True):
        assert said.startswith("From iteration 7 on, as a branch. ")
        assert said.endswith(expected), said
