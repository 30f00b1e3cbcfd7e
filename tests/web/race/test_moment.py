"""Cards of moments of races of runs: the paths that each entry has paid for, and who is lowest then."""

import pytest

from app.presets import PRESETS
from app.web.embed.kinds import KINDS
from app.web.race import moment
from app.web.race.document import DOCUMENT
from app.web.race.moment import document_at, moment_in, steps_taken
from app.web.race.runs_race import answer
from app.wording.numbers import shown

ENTRIES = "gradient_descent,learning_rate:1;adam,learning_rate:0.1,source:central_differences,seed:3"
ASKED = {"preset": "xor", "entries": ENTRIES, "steps": "20", "unit": "operations", "time": "12"}


def test_an_address_is_read_as_the_page_reads_it() -> None:
    found = moment_in({**ASKED, "batch": "2", "seed": "5", "plane": "0,3"})
    assert found is not None
    body = found.request
    assert [one.optimizer.name for one in body.entries] == ["gradient_descent", "adam"]
    assert [one.seed for one in body.entries] == [None, 3]
    assert body.entries[1].source.name == "central_differences"
    assert (body.batch_size, body.seed, body.steps, body.indices) == (2, 5, 20, [0, 3])
    assert (found.ticks, found.unit) == (12, "operations")


def test_over_operations_nobody_is_farther_than_what_has_been_spent() -> None:
    found = moment_in(ASKED)
    assert found is not None
    done = answer(found.request)
    spent = [one["cost"]["operations"] for one in done["entries"]]
    assert steps_taken(done, found._replace(ticks=0)) == [0, 0]
    assert steps_taken(done, found._replace(unit="iterations")) == [12, 12]
    cheap, dear = steps_taken(done, found)
    budget = spent[0][1] * (spent[1][-1] / spent[0][1]) ** (12 / 20)
    for count, each in ((cheap, spent[0]), (dear, spent[1])):
        assert each[count] <= budget * (1 + 1e-9)
        assert count == 20 or each[count + 1] > budget * (1 - 1e-9)
    assert cheap > dear


def test_the_card_says_who_is_lowest_and_draws_all() -> None:
    document = document_at({**ASKED, "unit": "iterations", "time": "20"})
    found = moment_in(ASKED)
    assert found is not None
    lowest = min(float(one["losses"][20]) for one in answer(found.request)["entries"])
    said = " ".join(text for text, _ in document.headline)
    assert f"is lowest: loss {shown(lowest)}" in said
    assert document.kind == "Race of runs, iteration 20"
    assert document.picture().svg.count("<circle") >= 2


@pytest.mark.parametrize(
    "query", [{}, {"preset": "xor", "time": "3"}, {"entries": "adam", "plane": "0,0"}], ids=str
)
def test_what_names_nobody_or_cannot_be_run_has_the_card_of_the_page(query: dict[str, str]) -> None:
    assert document_at(query) is DOCUMENT


def test_an_experiment_of_ones_own_races() -> None:
    experiment = {**PRESETS["xor"].experiment, "seed": 9}
    found = moment_in({"entries": "adam"}, experiment)
    assert found is not None
    assert found.request.seed == 9
    assert moment.moment_in(KINDS["runs-race"].asked({"entries": ENTRIES, "time": "7"}).values) is not None
