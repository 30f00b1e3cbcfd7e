"""A run is taken along: every file holds what the page shows, and what cannot be written is said."""

import csv
import json
import re
import subprocess
import sys
from typing import Any

import pytest
from playwright.sync_api import Route

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.lab.files import downloaded, go_through, losses, opened, taken
from tests.browser.lab.page import open_lab
from tests.browser.lab.test_accessibility import Colours
from tests.deep import LOOKS

pytestmark = pytest.mark.deep


def test_each_form_is_a_file(visit: Visit) -> None:
    lab = open_lab(visit)
    names = {
        form: taken(lab, form, 5).name for form in ("json", "csv", "numpy", "pytorch", "notebook", "exercise")
    }
    assert names == {
        "json": "slope-and-step-run.json",
        "csv": "slope-and-step-run.csv",
        "numpy": "slope-and-step-run-numpy.py",
        "pytorch": "slope-and-step-run-pytorch.py",
        "notebook": "slope-and-step-run.ipynb",
        "exercise": "slope-and-step-exercise.ipynb",
    }


def test_the_file_is_as_long_as_the_run_unless_somebody_says_otherwise(visit: Visit) -> None:
    lab = open_lab(visit)
    assert lab.page.input_value("#export-steps") == "200"
    assert json.loads(taken(lab, "json").read_text())["steps"] == 200
    assert json.loads(taken(lab, "json", 12).read_text())["steps"] == 12


def test_a_number_of_steps_that_is_none_is_not_sent(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.click("#take-along summary")
    for wrong in ("0", "1001", "", "1.5"):
        lab.page.fill("#export-steps", wrong)
        lab.page.click("[data-export=json]")
        assert lab.page.eval_on_selector("#export-steps", "one => one === document.activeElement")
    assert lab.page.get_attribute("[data-export=json]", "aria-busy") == "false"


def test_the_table_holds_the_losses_of_the_page(visit: Visit) -> None:
    lab = go_through(open_lab(visit), 30)
    header, *lines = csv.reader(taken(lab, "csv", 30).read_text().splitlines())
    assert header[:2] == ["count", "value"]
    assert [float(line[1]) for line in lines] == losses(lab)[:30]


def test_the_numpy_script_prints_the_losses_of_the_page(visit: Visit) -> None:
    lab = go_through(open_lab(visit).choose("optimizer", "rmsprop"), 30)  # type: ignore[arg-type]
    script = taken(lab, "numpy", 30)
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True, timeout=60)
    printed = [float(line.split()[1]) for line in done.stdout.splitlines() if re.match(r"\d+ ", line)]
    assert printed == pytest.approx(losses(lab)[:30], rel=1e-9)


def test_the_pytorch_script_is_python_and_the_notebook_has_cells(visit: Visit) -> None:
    lab = open_lab(visit)
    script = taken(lab, "pytorch", 30)
    compile(script.read_text(), script.name, "exec")
    notebook = json.loads(taken(lab, "notebook", 30).read_text())
    assert {cell["cell_type"] for cell in notebook["cells"]} == {"markdown", "code"}


def test_the_link_of_the_exercise_opens_the_run(visit: Visit) -> None:
    lab = go_through(open_lab(visit).choose("optimizer", "rmsprop"), 5)  # type: ignore[arg-type]
    before = losses(lab)[:5]
    notebook = json.loads(taken(lab, "exercise", 5).read_text())
    link = re.search(r"\((http[^)]+)\)", "".join(notebook["cells"][0]["source"]))
    assert link
    again = go_through(open_lab(visit, "/lab" + link[1].partition("/lab")[2]), 5)

    assert again.page.locator("#notes").is_hidden()
    assert losses(again)[:5] == before


@pytest.mark.expected_problems("422: .*/api/export", "422 .Unprocessable")
def test_what_pytorch_lacks_is_said_beside_the_button(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.choose("optimizer", "lbfgs")
    lab.page.click("#take-along summary")
    lab.page.click("[data-export=pytorch]")
    said = "[data-export=pytorch] + [role=alert]"
    lab.page.wait_for_selector(f"{said}:has-text('PyTorch has no such rule')")
    assert "or a script in NumPy" in lab.page.inner_text(said)
    assert lab.page.get_attribute("[data-export=pytorch]", "aria-busy") == "false"
    lab.choose("optimizer", "adam")
    assert lab.page.inner_text(said) == ""


@pytest.mark.expected_problems("ERR_FAILED")
def test_a_lost_server_is_said_and_asked_again(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.route("**/api/export", lambda route: route.abort("failed"))
    lab.page.click("#take-along summary")
    lab.page.click("[data-export=csv]")
    again = lab.page.locator("[data-export=csv] + [role=alert] button")
    again.wait_for()
    lab.page.unroute("**/api/export")
    assert downloaded(lab, again.click).suggested_filename.endswith(".csv")
    assert lab.page.eval_on_selector("[data-export=csv]", "one => one === document.activeElement")


def test_a_button_that_works_is_busy_and_asks_once(visit: Visit) -> None:
    lab = open_lab(visit)
    held: list[Route] = []
    lab.page.route("**/api/export", lambda route: held.append(route))
    lab.page.click("#take-along summary")
    lab.page.click("[data-export=json]")
    lab.page.wait_for_selector("[data-export=json][aria-busy=true]")
    lab.page.click("[data-export=json]")
    downloaded(lab, lambda: held[0].continue_())
    lab.page.wait_for_selector("[data-export=json][aria-busy=false]")
    assert len(held) == 1


def test_what_was_done_by_hand_goes_along(visit: Visit) -> None:
    lab = open_lab(visit).select_edge(1, 0, "W1[1,2]")
    for value in ("1.25", "0.5"):
        lab.click("[data-action=forward-10]")
        lab.page.fill("#hand-number", value)
        lab.page.press("#hand-number", "Enter")
        lab.calm()
    asked: list[dict[str, Any]] = []

    def answer(route: Route) -> None:
        asked.append(route.request.post_data_json)
        name = 'attachment; filename="slope-and-step-run.json"'
        route.fulfill(body="{}", headers={"content-disposition": name})

    lab.page.route("**/api/export", answer)
    for steps in (10, 11, 21):
        taken(lab, "json", steps)
    first, second = ({"count": 10, "values": {"1": 1.25}}, {"count": 20, "values": {"1": 0.5}})
    assert [request.get("edits") for request in asked] == [None, [first], [first, second]]
    assert all("edits" not in request["experiment"] for request in asked)


def test_the_link_is_that_of_what_is_chosen_before_the_address_follows(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    lab.page.click("#take-along summary")
    lab.page.click("#copy-link")
    lab.page.wait_for_selector("#link-said:has-text('Copied.')")
    assert lab.page.evaluate("navigator.clipboard.readText()") == lab.page.url
    lab.page.eval_on_selector("[data-action=forward-10]", "one => one.click()")
    lab.page.wait_for_function("document.getElementById('link-said').textContent === ''")
    lab.page.eval_on_selector("#copy-link", "one => one.click()")
    lab.page.wait_for_selector("#link-said:has-text('Copied.')")
    assert "iteration=10" in lab.page.evaluate("navigator.clipboard.readText()")
    lab.page.select_option("#optimizer", "adam")
    lab.page.wait_for_selector("#link-said", state="attached")
    lab.page.wait_for_function("document.getElementById('link-said').textContent === ''")
    lab.page.eval_on_selector("#copy-link", "one => one.click()")
    lab.page.wait_for_function("document.getElementById('link-said').textContent === 'Copied.'")
    lab.told()
    assert lab.page.evaluate("navigator.clipboard.readText()") == lab.page.url


def test_a_browser_that_does_not_copy_shows_the_link(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.page.evaluate(NO_COPYING)
    lab.page.click("#take-along summary")
    lab.page.click("#copy-link")
    lab.page.wait_for_selector("#link-field", state="visible")
    assert lab.page.input_value("#link-field") == lab.page.url
    assert lab.page.evaluate("getSelection().toString()") == lab.page.url
    lab.page.select_option("#optimizer", "adam")
    lab.page.wait_for_selector("#link-field", state="hidden")


NO_COPYING = "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }"


def test_keys_alone_take_along_and_save(visit: Visit) -> None:
    lab = open_lab(visit)
    # Choosers are watched for from here on: asked for later, the browser might not have heard of it in time.
    lab.page.on("filechooser", lambda chooser: None)
    lab.page.focus("#take-along summary")
    lab.page.keyboard.press("Enter")
    lab.page.keyboard.press("Tab")
    assert lab.page.evaluate("document.activeElement.id") == "copy-link"
    lab.page.keyboard.press("Tab")
    assert lab.page.evaluate("document.activeElement.id") == "export-steps"
    lab.page.keyboard.press("Tab")
    assert downloaded(lab, lambda: lab.page.keyboard.press("Enter")).suggested_filename.endswith(".json")
    lab.page.keyboard.press("Escape")
    assert lab.page.get_attribute("#take-along", "open") is None
    lab.page.keyboard.press("Tab")
    assert lab.page.evaluate("document.activeElement.id") == "open-run"
    with lab.page.expect_file_chooser():
        lab.page.keyboard.press("Space")
    lab.page.focus(".network .save summary")
    lab.page.keyboard.press("Enter")
    lab.page.keyboard.press("Tab")
    assert downloaded(lab, lambda: lab.page.keyboard.press("Space")).suggested_filename.endswith(".png")


@pytest.mark.parametrize(("colours", "width"), LOOKS)
@pytest.mark.expected_problems("422: .*/api/export", "422 .Unprocessable")
def test_axe_finds_nothing_in_the_menus(visit: Visit, colours: Colours, width: int) -> None:
    lab = open_lab(visit, colours=colours, width=width)
    lab.choose("optimizer", "own_rule")
    opened(lab, "wrong.json", "{")
    lab.page.evaluate(NO_COPYING)
    lab.page.click("#take-along summary")
    lab.page.click("[data-export=pytorch]")
    lab.page.click("#copy-link")
    lab.page.wait_for_selector("[data-export=pytorch] + [role=alert]:has-text('PyTorch')")
    for details in lab.page.locator("details.save").all():
        details.evaluate("one => { one.open = true; }")
    expect_no_violation(lab.page, "#notes, #take-along, details.save")


@pytest.mark.parametrize("width", [1440, 360])
def test_every_menu_lies_within_the_page(visit: Visit, width: int) -> None:
    lab = open_lab(visit, width=width)
    menus = [menu for menu in lab.page.locator("details.save, #take-along").all() if menu.is_visible()]
    assert len(menus) == 6
    for menu in menus:
        menu.evaluate("one => { one.open = true; }")
        box = menu.locator("> div").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    assert lab.page.evaluate("document.documentElement.scrollWidth") <= width
