"""What a table leaves open is asked, and what is wanted of all its rows is one click: kept in the address."""

import pytest

from tests.browser.axe import expect_no_violation
from tests.browser.conftest import Visit
from tests.browser.lab.own_table import OwnTable, open_own_table
from tests.deep import deep

PRICES = "area;price\n" + "".join(f"{20 + k};{k + 1},{100 + k}\n" for k in range(6))
YEARS = "country,2019,2020\nAland,1,2.5\nBeland,3,4.5\nCeland,5,6.5\n"
ANIMALS = "kind,size,mass\ncat,1,2.5\ndog,2,NA\ncat,,4.5\nowl,4,5.5\ndog,5,6.5\n"
HOUSES = "area,rooms,price\n" + "".join(
    f"{800 + 37 * i},{i % 4 + 1},{150_000 + 5100 * i}\n" for i in range(40)
)
MISSING = pytest.mark.expected_problems("422: .*/api/read-table", "422 .Unprocessable")


def targets(own: OwnTable) -> list[float]:
    return [row[-1] for row in own.preview()[1]]


@pytest.mark.deep
def test_the_guess_is_shown_flipped_by_a_key_and_kept_in_the_address(visit: Visit) -> None:
    own = open_own_table(visit, colours="dark", width=360, height=740).paste(PRICES)
    question = own.page.locator("#own-table-questions fieldset")
    assert question.locator("legend").inner_text() == "“1,100” on line 2, column 2 (“price”) is"
    assert question.locator("label").all_inner_texts() == ["1100", "1.1"]
    assert targets(own) == [1100, 2101, 3102, 4103, 5104]
    expect_no_violation(own.page, "#own-table")
    own.page.focus("#own-table-ask-readings-1-point")
    own.page.keyboard.press("ArrowRight")
    own.settle()
    assert targets(own) == [1.1, 2.101, 3.102, 4.103, 5.104]
    assert own.page.evaluate("document.activeElement.id") == "own-table-ask-readings-1-comma"
    sideways = (
        "dialog => dialog.querySelector('.halves').scrollWidth - dialog.querySelector('.halves').clientWidth"
    )
    assert own.page.eval_on_selector("#own-table", sideways) <= 1
    lab = own.use()
    data = lab.chosen()["problem"]["data"]
    assert data["y"][0] == [1.1]
    lab.page.reload()
    lab.settle()
    assert lab.chosen()["problem"]["data"] == data


@MISSING
def test_rows_and_texts_are_one_click_and_what_is_left_out_is_said(visit: Visit) -> None:
    own = open_own_table(visit).paste(ANIMALS)
    assert own.says("wrong-text").startswith("Line 4, column 2 (“size”) has no value.")
    own.page.check("#own-table-missing")
    own.settle()
    assert "2 of 5 rows left out, because a value is missing: lines 3, 4." in own.notes()
    assert own.preview()[0] == ["size", "→ mass"]
    own.page.check("#own-table-one-hot")
    own.settle()
    heads, rows = own.preview()
    assert heads == ["kind = cat", "kind = dog", "kind = owl", "size", "→ mass"]
    assert rows[0] == [1, 0, 0, 1, 2.5]
    own.page.uncheck("#own-table-input-0")
    assert own.settle().preview()[0] == ["size", "→ mass"]


@pytest.mark.deep
def test_the_first_line_is_asked_about(visit: Visit) -> None:
    own = open_own_table(visit).paste(YEARS)
    heads = own.page.locator("#own-table-columns tbody th")
    assert heads.all_inner_texts() == ["country", "2019", "2020"]
    own.page.check("#own-table-ask-header-all-false")
    own.settle()
    assert heads.all_inner_texts() == ["column 1", "column 2", "column 3"]
    assert own.page.input_value("#own-table-header") == "false"
    own.select("header", "true")
    assert own.page.is_checked("#own-table-ask-header-all-true")


@pytest.mark.deep
def test_what_stands_between_cells_can_be_said(visit: Visit) -> None:
    own = open_own_table(visit).paste("1 234,5 678\n2 345,6 789\n3 456,7 890\n")
    assert own.says("found").startswith("Three rows and two columns, with a comma")
    own.page.click("#own-table-ask-delimiter-all-space")  # its answer may take the question away
    own.settle()
    assert own.says("found").startswith("Three rows and three columns, with a space")
    own.select("delimiter", "comma")
    assert own.says("found").startswith("Three rows and two columns, with a comma")


@pytest.mark.parametrize("preset", [deep("xor"), deep("mazur")])
def test_scaling_is_offered_and_with_it_the_usual_run_does_not_diverge(visit: Visit, preset: str) -> None:
    own = open_own_table(visit, f"/lab?preset={preset}").paste(HOUSES)
    assert "Sizes differ more than a hundredfold" in own.notes()[-1]
    own.page.click("#own-table-scale")
    own.settle()
    assert own.page.is_hidden("#own-table-scale")
    assert own.page.is_checked("#own-table-standardise")
    assert own.notes() == []
    lab = own.use()
    experiment = {name: value for name, value in lab.chosen().items() if name != "edits"}
    answer = lab.api("/api/train", {**experiment, "steps": 1000, "every": 100})
    assert answer["diverged"] is None
    losses = [frame["value"] for frame in answer["frames"]]
    assert losses[-1] < losses[0] / 10
    assert "the target is scaled to mean 0 and spread 1" in lab.page.inner_text("#own-rows")


TOO_LONG = pytest.mark.expected_problems("422: .*/api/read-columns", "422 .Unprocessable")


@pytest.mark.deep
@TOO_LONG
def test_of_too_many_rows_a_sample_is_taken(visit: Visit) -> None:
    own = open_own_table(visit).paste("a,b\n" + "".join(f"{k},{k / 4}\n" for k in range(5000)))
    assert "or a sample of them" in own.says("wrong-text")
    own.page.check("#own-table-sample-rows")
    own.settle()
    assert own.notes()[0] == (
        "This is a sample of 2000 of the 5000 rows, drawn at random; the others are left out."
    )
    assert own.is_ready()


@pytest.mark.deep
def test_a_file_that_is_too_long_is_taken_in_part(visit: Visit) -> None:
    rows = [f"{k},{k % 7}.25" for k in range(300_000)]
    own = open_own_table(visit).choose_file("long.csv", "\n".join(["a,b", *rows]).encode())
    assert "or a sample of the rows" in own.says("wrong-file")
    own.page.check("#own-table-sample-rows")
    own.settle()
    own.page.wait_for_function("document.querySelector('#own-table-note').textContent.includes('A sample')")
    own.settle()
    assert own.says("note") == (
        "“long.csv” has 300,000 rows. A sample of 2,000 stands here, and lines are counted in it."
    )
    lines = own.page.input_value("#own-table-text").splitlines()
    assert lines[0] == "a,b"
    assert len(lines) == 2001
    assert set(lines[1:]) <= set(rows)
    drawn = [int(line.split(",")[0]) for line in lines[1:]]
    assert drawn == sorted(set(drawn))
    assert drawn[-1] > 290_000
    assert {number % 7 for number in drawn} == set(range(7))
    assert own.is_ready()
