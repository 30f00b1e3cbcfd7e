"""The race of runs: every control does what it says, and what is said is what the engine computed."""

import csv
import io
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from app.web.lab.run_address import lab_address
from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.race.page import RacePage, open_race
from tests.browser.rest import wait_for_rest
from tests.deep import NARROW_AND_DARK
from tests.serving import Server


def asked_for(server: Server, steps: int = 20) -> dict[str, Any]:
    """What the engine answers to the race of three that the tests open."""
    experiment = httpx.get(f"{server.address}/api/presets/xor").raise_for_status().json()["experiment"]
    entries = [
        {"source": {"name": source}, "optimizer": {"name": rule, "learning_rate": rate}}
        for rule, rate, source in (
            ("gradient_descent", 1, "backpropagation"),
            ("adam", 0.1, "backpropagation"),
            ("gradient_descent", 1, "central_differences"),
        )
    ]
    body = {"problem": experiment["problem"], "seed": experiment["seed"], "entries": entries, "steps": steps}
    answer: dict[str, Any] = (
        httpx.post(f"{server.address}/api/runs-race", json=body).raise_for_status().json()
    )
    return answer


def test_what_is_shown_is_what_the_engine_computed(visit: Visit, server: Server) -> None:
    race, answer = open_race(visit), asked_for(server)
    assert len(set(race.statuses())) == 1
    start = race.drawing("paths")
    race.press("ArrowRight", "ArrowRight")
    assert race.drawing("paths") != start
    assert race.text("#place") == "iteration 2"
    for row, entry in zip(race.rows("paths")[:3], answer["entries"], strict=True):
        assert row[2] == "2"
        assert [float(row[3]), float(row[4])] == [entry["cost"]["operations"][2], entry["losses"][2]]
    race.press("End")
    table = race.rows("losses")
    assert [float(cell) for cell in table[-1][1:]] == [entry["losses"][-1] for entry in answer["entries"]]
    # Over operations each stands where it has spent no more than the others may.
    race.press("u")
    assert race.page.input_value("#unit") == "operations"
    spent = [entry["cost"]["operations"] for entry in answer["entries"]]
    assert race.text("#place").replace("\u202f", "") == f"{max(map(max, spent))} operations"
    race.press("Shift+ArrowLeft")
    budget = float(re.sub(r"\D", "", race.text("#place")))
    for row, operations in zip(race.rows("paths")[:3], spent, strict=True):
        taken = int(row[2])
        assert operations[taken] <= budget + 1
        assert taken + 1 == len(operations) or operations[taken + 1] >= budget - 1
    race.press("Home")
    assert {row[2] for row in race.rows("paths")[:3]} == {"0"}


def test_the_words_say_who_is_lowest_and_what_differences_cost(visit: Visit, server: Server) -> None:
    race, answer = open_race(visit), asked_for(server)
    assert "Before the first iteration all are level" in race.text("#caption")
    race.press("End")
    ends = [entry["losses"][-1] for entry in answer["entries"]]
    lowest = ends.index(min(ends))
    assert f"After 20 iterations entry {lowest + 1} (" in race.text("#caption")
    first, _, differences = (entry["cost"]["operations"][-1] for entry in answer["entries"])
    assert f"for {differences / first:.3g} times the operations of entry 1 and wins nothing" in race.text(
        "#caption"
    )


@pytest.mark.deep
def test_an_experiment_of_ones_own_races_and_who_diverges_is_told(visit: Visit) -> None:
    problem = {
        "kind": "network",
        "layers": [2, 2, 1],
        "activations": ["identity", "identity"],
        "loss": "mean_squared_error",
        "data": {"name": "xor"},
    }
    experiment = {
        "problem": problem,
        "source": {"name": "backpropagation"},
        "optimizer": {"name": "gradient_descent", "learning_rate": 1000},
        "seed": 4,
    }
    address = lab_address(experiment, [], 20)
    race = open_race(visit, address.removeprefix("/lab").replace("steps=20", "steps=50"))
    assert race.page.input_value("#rate-1") == "1000"
    race.press("End")
    assert race.statuses()[0].startswith("Diverged at step")
    assert re.search(r"Diverged: .*entry 1 at step \d+", race.text("#caption"))
    lowest = re.search(r"After 50 iterations entry (\d+)", race.text("#caption"))
    assert lowest
    assert lowest[1] != "1"


@pytest.mark.deep
def test_it_plays_and_stops_where_it_is_paused(visit: Visit) -> None:
    race = open_race(visit)
    race.page.select_option("#speed", "50")
    race.page.click(".play")
    race.page.wait_for_function("document.querySelector('#scrub').value > 3")
    race.page.keyboard.press("Home")
    race.settle()
    race.page.click(".play")
    wait_for_rest(race.page, "document.querySelector('#scrub').value === '20'")
    assert race.text("#place") == "iteration 20"
    moved = race.drawing("losses")
    race.calm()
    assert race.drawing("losses") == moved


@pytest.mark.deep
def test_entries_are_added_removed_and_changed(visit: Visit) -> None:
    race = open_race(visit)
    for _ in range(9):
        race.page.click("#add-entry")
    race.settle()
    assert race.page.locator(".entry").count() == 12
    assert race.page.is_disabled("#add-entry")
    assert "No more than 12" in race.text("#entries-limit")
    race.page.click("#remove-12")
    race.page.select_option("#rule-2", "momentum")
    race.page.select_option("#source-2", "spsa")
    race.page.fill("#rate-1", "0.25")
    race.press("Tab")
    race.page.select_option("#steps", "50")
    race.page.select_option("#plane", "pair")
    race.settle()
    race.page.select_option("#up", "3")
    race.settle()
    said = parse_qs(urlsplit(race.calm().page.url).query)
    entries = said["entries"][0].split(";")
    assert len(entries) == 11
    assert entries[0] == "gradient_descent,learning_rate:0.25"
    assert entries[1].startswith("momentum,")
    assert "source:spsa" in entries[1]
    assert [said[name] for name in ("steps", "plane")] == [["50"], ["0,3"]]
    assert "only W1[1,1] and W1[2,2] change" in race.text("#plane-words")
    statuses, address = race.statuses(), race.page.url
    race.page.goto("about:blank")
    race.page.goto(address)
    assert race.settle().statuses() == statuses
    race.page.select_option("#steps", "20")
    race.settle()
    race.page.go_back()
    assert race.settle().page.input_value("#steps") == "50"


@pytest.mark.deep
def test_one_click_opens_an_entry_as_the_run(visit: Visit, server: Server) -> None:
    race = open_race(visit, "?preset=xor&steps=20&time=4&entries=adam,learning_rate:0.1,seed:9")
    loss = asked_for_alone(server)
    race.page.wait_for_function("document.querySelector('#open-1').href.includes('iteration=4')")
    race.page.click("#open-1")
    race.page.wait_for_url("**/lab?**")
    wait_for_rest(race.page)
    assert race.page.input_value("#optimizer") == "adam"
    race.page.eval_on_selector("#loss-table", "details => { details.open = true; }")
    rows = race.page.locator("#loss-table tbody tr")
    rows.nth(4).wait_for()
    assert str(loss) in rows.nth(4).inner_text()


def asked_for_alone(server: Server) -> float:
    experiment = httpx.get(f"{server.address}/api/presets/xor").raise_for_status().json()["experiment"]
    entry = {"source": {"name": "backpropagation"}, "optimizer": {"name": "adam", "learning_rate": 0.1}}
    body = {"problem": experiment["problem"], "seed": experiment["seed"], "entries": [entry], "steps": 20}
    [done] = httpx.post(f"{server.address}/api/runs-race", json=body).raise_for_status().json()["entries"]
    return float(done["losses"][4])


@pytest.mark.deep
def test_figures_are_taken_along(visit: Visit, tmp_path: Path) -> None:
    race = open_race(visit).calm()
    for figure in ("paths", "losses"):
        race.page.eval_on_selector(f".{figure} .save", "details => { details.open = true; }")
        for form, begins in (("png", b"\x89PNG"), ("svg", b"<svg"), ("csv", b"")):
            with race.page.expect_download() as waiting:
                race.page.click(f"[data-save={figure}][data-format={form}]")
            file = tmp_path / waiting.value.suggested_filename
            waiting.value.save_as(file)
            assert file.read_bytes().startswith(begins)
            assert file.name == f"slope-and-step-race-{figure}.{form}"
    rows = list(csv.reader(io.StringIO((tmp_path / "slope-and-step-race-losses.csv").read_text())))
    assert rows[0] == ["entry", "name", "iteration", "operations", "loss", "measured"]
    assert len(rows) == 1 + 3 * 21


def test_what_is_wrong_in_an_address_is_said(visit: Visit) -> None:
    race = open_race(
        visit,
        "?preset=moon&entries=adem;adam,learning_rate:-3,source:guess&steps=7&plane=1,1&unit=x&time=999&strange=1",
    )
    notes = race.text("#main")
    for wrong in (
        *(
            "preset=moon",
            "entries=adem",
            "entries=adam,learning_rate:-3",
            "source:guess",
            "steps=7",
            "plane=1,1",
        ),
        *("unit=x", "time=999", "strange"),
    ):
        assert wrong in notes
    assert race.page.locator(".entry").count() == 2
    too_many = RacePage(visit(f"/race?steps=20&entries={';'.join(['adam'] * 13)}")).settle()
    assert "13 entries" in too_many.text("#notes")
    assert too_many.page.locator(".entry").count() == 12
    # All stand at one point, and each has its number beside it.
    too_many.calm()
    for figure in ("paths", "losses"):
        numbers = too_many.page.locator(f"#{figure}-plot .textpoint text").all_text_contents()
        assert sorted(int(text) for text in numbers if text.strip()) == list(range(1, 13))


@pytest.mark.parametrize(("colours", "width"), NARROW_AND_DARK)
def test_axe_finds_nothing(visit: Visit, colours: Any, width: int) -> None:
    race = open_race(visit, colours=colours, width=width, reduced_motion=True)
    race.press("Shift+ArrowRight")
    for details in race.page.locator("details").all():
        details.evaluate("one => { one.open = true; }")
    race.settle()
    assert race.page.evaluate("document.documentElement.scrollWidth") == width
    expect_no_violation(race.page)
