"""The code of the article is code that runs: each program computes what the engine computes.

NumPy's is run here. PyTorch's and JAX's are run where these are installed; else their record is read, which
holds the very text that is shown.
"""

import html
import re
from importlib.util import find_spec

import httpx
import pytest

from app.article.in_code import iteration
from app.web.article.code import BEATS, code, listings
from tests.oracles.recorded import load
from tests.oracles.shown_code import NEEDED, Json, agree, computed_by
from tests.web.mazur import AFTER_ONE_STEP, GRADIENT

LISTINGS = {listing.name: listing for listing in listings()}
RECORD = {case["name"]: case for case in load("code")["cases"]}


def engine() -> Json:
    found = iteration()
    return {
        "loss": found.loss,
        "slopes": [found.slope_hidden, found.slope_output],
        "weights": [found.new_hidden, found.new_output],
    }


def test_the_engine_computes_the_worked_example() -> None:
    found = engine()
    assert [slope for matrix in found["slopes"] for slope in matrix.flat] == pytest.approx(GRADIENT)
    assert [weight for matrix in found["weights"] for weight in matrix.flat] == pytest.approx(AFTER_ONE_STEP)


def test_the_program_by_hand_computes_what_the_engine_computes() -> None:
    assert agree(computed_by("numpy_by_hand", LISTINGS["numpy_by_hand"].text), engine())


def test_a_wrong_line_is_noticed() -> None:
    wrong = LISTINGS["numpy_by_hand"].text.replace("* (1 - output)", "* (1 + output)")
    assert not agree(computed_by("numpy_by_hand", wrong), engine())


@pytest.mark.parametrize("name", NEEDED)
def test_the_record_is_of_the_text_that_is_shown_and_agrees_with_the_engine(name: str) -> None:
    assert RECORD[name]["text"] == LISTINGS[name].text
    assert agree(RECORD[name], engine())


@pytest.mark.deep
@pytest.mark.parametrize("name", NEEDED)
def test_other_libraries_compute_what_the_engine_computes(name: str) -> None:
    if not all(map(find_spec, NEEDED[name])):
        pytest.skip("not installed; the record is read instead")
    assert agree(computed_by(name, LISTINGS[name].text), engine())


@pytest.mark.parametrize("name", LISTINGS)
def test_each_program_does_all_four_beats(name: str) -> None:
    tagged = [line for line in LISTINGS[name].lines if line.beat]
    assert list(dict.fromkeys(line.beat for line in tagged)) == list(BEATS)
    assert not any("# " in line.text for line in LISTINGS[name].lines)


@pytest.mark.parametrize(
    ("name", "line", "beat"),
    [
        ("pytorch", "loss.backward()", "backward"),
        ("pytorch", "optimizer.step()", "step"),
        ("pytorch", "optimizer.zero_grad()", ""),
        ("jax_optax", "loss, slopes = jax.value_and_grad(loss_of)(weights)", "backward"),
        ("jax_optax", "weights = optax.apply_updates(weights, updates)", "step"),
        ("numpy_by_hand", "w_output = w_output - rate * slope_output", "step"),
    ],
)
def test_which_line_does_what(name: str, line: str, beat: str) -> None:
    assert [one.beat for one in LISTINGS[name].lines if one.text == line] == [beat]


def test_the_numbers_beside_are_those_of_the_engine() -> None:
    found = iteration()
    beside = {one.name: one for one in code().computed}
    assert beside["loss"].numbers == [[f"{found.loss:.6f}"]]
    assert beside["slopes, output"].numbers[1][0] == f"−{-found.slope_output[1, 0]:.6f}"
    assert beside["new weights, output"].numbers[0][0] == f"{found.new_output[0, 0]:.6f}"
    assert {one.beat for one in beside.values()} == set(BEATS)


@pytest.mark.anyio
async def test_the_page_shows_the_programs_as_they_are_run(api: httpx.AsyncClient) -> None:
    page = (await api.get("/")).text
    programs = re.findall(r"<pre><code>(.*?)</code></pre>", page, re.DOTALL)
    shown = [html.unescape(re.sub(r"<[^>]+>", "", program)).rstrip("\n") for program in programs]
    assert shown == [listing.text for listing in listings()]
