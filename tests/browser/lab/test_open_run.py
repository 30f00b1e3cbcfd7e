"""A run that was taken along is opened again: the very same run, or a reason why not."""

import json

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.files import OWN_ROWS, RUN, changed, go_through, losses, opened, taken, with_experiment
from tests.browser.lab.page import open_lab

pytestmark = pytest.mark.deep


@pytest.mark.parametrize("path", ["/lab?preset=xor", "/lab?preset=spiral&optimizer=adam&seed=5"])
def test_a_run_comes_back_from_its_file_to_the_last_digit(visit: Visit, path: str) -> None:
    lab = open_lab(visit, path)
    file = taken(lab, "json", 41)
    chosen = lab.page.evaluate("document.querySelector('#optimizer').value")
    held = json.loads(file.read_text())
    fresh = opened(open_lab(visit, "/lab?preset=mazur"), file.name, file.read_bytes())
    assert fresh.place() == "iteration 0 of 41"
    assert fresh.page.input_value("#optimizer") == chosen
    assert losses(go_through(fresh, 41))[:41] == held["values"]


def test_own_rows_come_back_and_what_a_file_leaves_unsaid_is_the_usual(visit: Visit) -> None:
    lab = open_lab(visit)
    answer = lab.api("/api/train", {**RUN["experiment"], "steps": 37})  # type: ignore[dict-item]
    opened(lab, "own.json", json.dumps(RUN))
    assert lab.place() == "iteration 0 of 37"
    assert lab.widths() == [2, 3, 2]
    assert losses(go_through(lab, 37))[:37] == [frame["value"] for frame in answer["frames"]]
    assert "own.json was opened: a run of 37 steps." in lab.page.inner_text("#notes")


def test_a_run_that_was_opened_is_a_place_in_the_history(visit: Visit) -> None:
    lab = open_lab(visit)
    before = lab.page.url
    opened(lab, "own.json", json.dumps(RUN))
    assert lab.chosen()["problem"]["data"] == OWN_ROWS
    lab.page.go_back()
    lab.page.wait_for_function("document.querySelectorAll('#layers .width')[1].textContent === '4'")
    lab.settle()
    assert lab.page.url == before


def test_a_run_can_be_dropped_on_the_tools(visit: Visit) -> None:
    lab = open_lab(visit)
    script = """(text) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], 'dropped.json'));
      for (const type of ['dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true });
        document.getElementById('undo').dispatchEvent(event);
        if (!event.defaultPrevented) throw new Error(type);
      }
    }"""
    lab.page.evaluate(script, json.dumps(RUN))
    lab.page.wait_for_selector("#notes:has-text('dropped.json was opened')")
    lab.settle()
    assert lab.widths() == [2, 3, 2]


def test_what_was_done_by_hand_comes_back_too(visit: Visit) -> None:
    lab = open_lab(visit).select_edge(1, 0, "W1[1,2]")
    untouched = losses(lab)
    lab.click("[data-action=forward-10]").type("#hand-number", "1.25").click("#hand button")
    file = taken(lab, "json", 25)
    held = json.loads(file.read_text())
    assert held["values"][:10] == untouched[:10]
    assert held["values"][10] != untouched[10]
    fresh = opened(open_lab(visit), file.name, file.read_bytes())
    assert losses(go_through(fresh, 25))[:25] == held["values"]


def test_edits_in_a_file_are_done_again(visit: Visit) -> None:
    lab = open_lab(visit)
    edits = [{"count": 3, "values": {"0": 0.25}}]
    opened(lab, "edited.json", changed(edits=edits))
    assert lab.chosen()["edits"] == edits
    for _ in range(3):
        lab.press("Shift+ArrowRight")
    assert lab.value_of("W1[1,1]") == 0.25


WRONG = {
    "no JSON": ("{", "It is no JSON."),
    "nothing": ("", "It is no JSON."),
    "another JSON": ("[1, 2]", "It is no run that was taken along from here."),
    "null": ("null", "It is no run that was taken along from here."),
    "another form": (changed(form="a graph"), "It is no run that was taken along from here."),
    "no experiment": (changed(experiment=None), "It holds no network."),
    "no steps": (changed(steps="many"), "Its number of steps is none from 1 to 1000."),
    "too many steps": (changed(steps=1001), "Its number of steps is none from 1 to 1000."),
    "edits": (changed(edits=[{"count": 0}]), "Its list of edits does not exist here."),
    "rule": (with_experiment(optimizer={"name": "magic"}), "Its optimizer magic does not exist here."),
    "midway": (with_experiment(count=100), "It starts in the middle of a run."),
    "too large": (" " * 8_000_001, "It is larger than 8 MB."),
}


def test_what_is_wrong_with_a_file_is_said_and_nothing_changes(
    visit: Visit, subtests: pytest.Subtests
) -> None:
    lab = open_lab(visit)
    lab.calm()
    before = lab.rows("loss")
    for number, (kind, (text, reason)) in enumerate(WRONG.items()):
        with subtests.test(kind):
            opened(lab, f"wrong-{number}.json", text)
            said = f"wrong-{number}.json cannot be opened. {reason} Nothing has changed."
            assert lab.page.inner_text("#notes [role=alert]") == said
            assert lab.rows("loss") == before
            assert lab.widths() == [2, 4, 1]


@pytest.mark.expected_problems("422: .*/api/train", "422 .Unprocessable")
def test_what_only_the_server_finds_wrong_changes_nothing_either(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.calm()
    before = lab.rows("loss")
    opened(lab, "wrong.json", with_experiment(theta=[1, 2, 3]))
    assert "The server did not accept theta: This list has length 3." in lab.page.inner_text("#notes")
    assert lab.rows("loss") == before
