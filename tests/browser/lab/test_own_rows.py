"""Rows of one's own are an experiment like any other: trained on, taken back, passed on in the address."""

import json
import random

import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.own_table import PETS, SHAPES, open_own_table
from tests.browser.lab.page import Lab
from tests.browser.modules import open_modules

pytestmark = pytest.mark.deep


@pytest.mark.parametrize(
    ("preset", "text", "widths", "loss"),
    [
        ("iris", PETS, [2, 4, 1], "binary_cross_entropy"),
        ("mazur", SHAPES, [2, 4, 3], "cross_entropy"),
        ("iris", "a,b\n1,2.5\n2,3.5\n4,1.25\n", [1, 4, 1], "mean_squared_error"),
    ],
    ids=["two classes", "three classes", "numbers"],
)
def test_ends_and_loss_suit_the_table(
    visit: Visit, preset: str, text: str, widths: list[int], loss: str
) -> None:
    own = open_own_table(visit, f"/lab?preset={preset}").paste(text)
    answer = own.answer(text)
    lab = own.use()
    problem = lab.chosen()["problem"]
    assert [problem["layers"][0], problem["layers"][-1]] == [widths[0], widths[-1]]
    assert (problem["loss"], problem["activations"][-1]) == (loss, "identity")
    assert {name: problem["data"][name] for name in answer["data"]} == answer["data"]
    rows = len(answer["data"]["x"])
    assert f"{rows} rows" in lab.page.inner_text("#example")
    assert lab.said().startswith("Your own table: ")
    losses = [float(row[1]) for row in lab.rows("loss")]
    assert losses[-1] == losses[-1]


def test_what_was_chosen_is_said_and_can_be_set_later(visit: Visit) -> None:
    own = open_own_table(visit).paste(SHAPES)
    own.page.check("#own-table-standardise")
    own.page.fill("#own-table-test_fraction", "0.3")
    own.page.press("#own-table-test_fraction", "Tab")
    own.settle()
    lab = own.use()
    assert lab.page.inner_text("#own-rows") == (
        "30 rows; two inputs: a and b; three outputs: x, y and z; "
        "30\u00a0% of the rows are kept aside for testing."
    )
    assert "21 rows" in lab.page.inner_text("#example")
    lab.page.click("#data-more summary")
    assert lab.page.input_value("#data-standardise") == "1"
    lab.type("#data-seed", "5")
    lab.type("#data-test_fraction", "0.5")
    lab.type("#data-standardise", "0")
    data = lab.chosen()["problem"]["data"]
    assert (data["seed"], data["test_fraction"], data["standardise"]) == (5, 0.5, 0)
    assert "50\u00a0% of the rows" in lab.page.inner_text("#own-rows")


def test_undo_takes_the_table_back(visit: Visit) -> None:
    lab = open_own_table(visit).paste(SHAPES).use()
    assert lab.widths() == [2, 4, 3]
    assert lab.page.locator("#presets [aria-current]").count() == 0, "it is no example"
    lab.click("#undo")
    assert lab.page.inner_text("#presets [aria-current]") == "XOR"
    assert lab.widths() == [2, 4, 1]
    assert lab.page.input_value("#data") == "xor"
    lab.click("#redo")
    assert lab.page.input_value("#data") == "rows"


def losses_of(lab: Lab) -> dict[str, str]:
    """The losses by iteration, once the run is all there. How many there are depends on the server's pace."""
    lab.rows("loss")
    lab.page.wait_for_selector("#loss-table tbody tr:last-child th:text-is('200')", timeout=90_000)
    return {row[0]: row[1] for row in lab.rows("loss")}


def expect_same(losses: dict[str, str], again: dict[str, str]) -> None:
    both = losses.keys() & again.keys()
    assert {"0", "200"} <= both
    assert {count: losses[count] for count in both} == {count: again[count] for count in both}


def test_a_reload_brings_the_same_losses(visit: Visit) -> None:
    own = open_own_table(visit).paste(SHAPES)
    own.page.check("#own-table-standardise")
    lab = own.settle().use()
    lab.told()
    losses = losses_of(lab)
    about = lab.page.inner_text("#own-rows")
    lab.page.reload()
    lab.settle()
    again = losses_of(lab)
    expect_same(losses, again)
    assert lab.page.inner_text("#own-rows") == about


def test_the_largest_table_goes_into_the_address_and_back(visit: Visit) -> None:
    chance = random.Random(8)
    lines = [",".join(f"{chance.gauss(0, 1):.6f}" for _ in range(16)) for _ in range(2000)]
    own = open_own_table(visit).paste("\n".join(lines))
    lab = own.use()
    data = lab.chosen()["problem"]["data"]
    assert (len(data["x"]), len(data["x"][0])) == (2000, 15)
    address = lab.page.evaluate("location.href")
    assert 6000 < len(address) < 400_000
    losses = losses_of(lab)
    lab.page.go_back()
    lab.page.wait_for_function("document.querySelector('#data').value === 'xor'")
    lab.settle()
    lab.page.go_forward()
    lab.page.wait_for_function("document.querySelector('#data').value === 'rows'")
    lab.settle()
    lab.page.reload()
    lab.settle()
    again = losses_of(lab)
    expect_same(losses, again)
    assert lab.page.evaluate("location.href") == address


def test_the_theme_keeps_the_rows_in_the_address(visit: Visit) -> None:
    chance = random.Random(8)
    own = open_own_table(visit).paste("\n".join(f"{chance.random()},{chance.random()}" for _ in range(500)))
    lab = own.use()
    data = lab.chosen()["problem"]["data"]
    assert "#e=" in lab.page.url
    lab.click("#theme")
    assert "theme=dark" in lab.page.url
    assert lab.chosen()["problem"]["data"] == data


def test_what_no_address_can_hold_is_said(visit: Visit) -> None:
    modules = open_modules(visit)
    chance = random.Random(8)
    theta = json.dumps([chance.random() for _ in range(200_000)])
    script = """await (async () => {
      const store = lab_state.createLabStore();
      const problem = { layers: [1, 1], biases: 'none', activations: [], data: {} };
      const choices = { problem, source: {}, optimizer: {}, seed: 1, theta: null, edits: [] };
      const preset = { name: 'p', steps: 50, experiment: {}, rows: 1, row: 0 };
      lab_address.followAddress(store);
      const opened = { catalog: {}, preset, choices, example: 0, notes: [], address: location.search };
      store.dispatch({ type: 'presetOpened', ...opened });
      store.dispatch({ type: 'chosen', what: 'theta', value: JSON.parse(given) });
      while (!store.state.notes.length) await new Promise((resolve) => setTimeout(resolve, 100));
      return [store.state.notes[0], location.pathname + location.search + location.hash];
    })()"""
    note, address = modules.run(script, "lab_state=lab/state/store", "lab/address", given=theta)
    assert "may be too long" in note
    assert address == "/health"


def test_rows_without_names_are_described_too(visit: Visit) -> None:
    own_rows = {"x": [[1], [2]], "y": [[3], [4]]}
    script = "lab_words_problem.ownRowsSay(given)"
    says = open_modules(visit).run(script, "lab/words/problem", given=own_rows)
    assert says == "Two rows; one input; one output."


def test_named_data_come_back_after_own_rows(visit: Visit) -> None:
    lab = open_own_table(visit).paste(SHAPES).use()
    lab.select("#data", "circle")
    assert lab.widths() == [2, 4, 1]
    assert lab.page.locator("#own-rows").count() == 0
