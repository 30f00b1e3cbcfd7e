"""All claims: each has words, a verdict that follows from its numbers, and can come out otherwise."""

from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from app.claims.form.claim import Claim, Verdict
from app.claims.form.controls import Number, Pick, usual
from app.claims.form.evidence import Table, table_of
from app.claims.register import CLAIMS
from app.claims.words import said, words_of
from app.folders import TEXTS
from app.wording.texts import names_in
from tests.claims.running import BY_NUMBER, run_of

NUMBERS = [*(f"Q{i}" for i in range(1, 12)), *map(str, range(1, 23))]
each_claim = pytest.mark.parametrize("claim", CLAIMS.values(), ids=lambda claim: claim.number)

VERDICTS: dict[Verdict, str] = {
    "true": "Q1 Q2 Q6 Q8",
    "conditional": "Q4 Q9 Q10 Q11",
    "false": "Q3 Q5 Q7 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22",
}
"""What is known of each claim; the runs must find the same."""

# For each claim, numbers that the opposite result would have.
OPPOSITE: dict[str, dict[str, float]] = {
    "Q1": {"steepest": 0.5},
    "Q2": {"off": 0.1},
    "Q3": {"layers": 2},
    "Q4": {"updates": 0.1},
    "Q5": {"other": 170.0},
    "Q6": {"node_off": 0.01},
    "Q7": {"backward": 0},
    "Q8": {"apart": 0.01},
    "Q9": {"large_end": 0.999},
    "Q10": {"apart": 0, "data_reached": 2, "unlabelled_off": 1.0},
    "Q11": {"many_new": 0.9},
    "1": {"last": 0.1},
    "2": {"other": 0.29},
    "3": {"without": 0.05},
    "4": {"mixed": 0.29102777369359933},
    "5": {"times": 1.0},
    "6": {"central": 0.0},
    "7": {"delta_off": 1.0},
    "8": {"angle": 0.0},
    "9": {"lower": 10, "higher": 0},
    "10": {"gradients": 0.1},
    "11": {"moved": 0.1},
    "12": {"times": 1000.0},
    "13": {"off": 0.0},
    "14": {"apart": 0.01},
    "15": {"apart": 0.3},
    "16": {"backward": 1, "updates": 1},
    "17": {"wrong": 0},
    "18": {"times": 2.0},
    "19": {"nudged": -2.9},
    "20": {"layers": 3},
    "21": {"off_automatic": 1e-3},
    "22": {"updates": 0.0},
}


def test_all_claims_are_here_in_order():
    assert [claim.number for claim in CLAIMS.values()] == NUMBERS
    assert sorted(path.stem for path in (TEXTS / "claims").glob("*.md")) == sorted(CLAIMS)


def test_each_file_of_a_claim_is_in_the_register():
    files = {path.stem for path in Path("app/claims").glob("*.py")} - {"__init__", "register", "words"}
    assert {claim.measure.__module__.rpartition(".")[2] for claim in CLAIMS.values()} == files


@pytest.mark.parametrize(("verdict", "numbers"), VERDICTS.items())
def test_the_runs_find_the_verdicts(verdict: Verdict, numbers: str):
    found = {number: BY_NUMBER[number].verdict(run_of(number).numbers) for number in numbers.split()}
    assert found == dict.fromkeys(numbers.split(), verdict)
    assert {number: BY_NUMBER[number].known for number in found} == found


@each_claim
def test_a_planted_opposite_result_flips_the_verdict(claim: Claim):
    numbers, planted = run_of(claim.number).numbers, OPPOSITE[claim.number]
    assert set(planted) <= set(numbers)
    assert claim.verdict({**numbers, **planted}) != claim.verdict(numbers)


@each_claim
def test_every_text_takes_its_numbers_from_the_run(claim: Claim):
    words, evidence, choices = words_of(claim.slug), run_of(claim.number), usual(claim.controls)
    assert set(words.findings) == set(claim.findings)
    assert set(words.controls) == {control.name for control in claim.controls}
    assert set(claim.findings.values()) <= set(get_args(Verdict))
    for text in (words.experiment, words.why, *words.findings.values()):
        assert "{" not in said(claim, text, choices, evidence.numbers)
    assert names_in(words.findings[claim.judge(evidence.numbers)])
    assert words.sources
    assert words.title != words.claim
    assert not set("`*_<") & set(words.title + words.claim), "these are shown as they are written"


@each_claim
def test_every_number_is_finite_and_every_figure_is_a_table(claim: Claim):
    evidence = run_of(claim.number)
    assert all(np.isfinite(number) for number in evidence.numbers.values())
    for table in map(table_of, evidence.figures):
        assert isinstance(table, Table)
        assert table.rows
        assert all(table.columns)
        assert {len(row) for row in table.rows} == {len(table.columns)}


@each_claim
def test_a_run_is_the_same_for_everyone(claim: Claim):
    if claim.price <= 1_000_000:
        assert claim.measure(usual(claim.controls)) == run_of(claim.number)


def ends_of(claim: Claim) -> list[dict[str, str]]:
    """Each control at its ends, the others as usual."""
    return [
        {control.name: str(value)}
        for control in claim.controls
        for value in (control.options if isinstance(control, Pick) else (control.minimum, control.maximum))
    ]


@pytest.mark.deep
@each_claim
def test_no_choice_makes_an_experiment_fail(claim: Claim):
    words = words_of(claim.slug)
    for given in ends_of(claim):
        evidence = run_of(claim.number, **given)
        assert claim.judge(evidence.numbers) in claim.findings, given
        for text in words.findings.values():
            said(claim, text, usual(claim.controls), evidence.numbers)


@each_claim
def test_the_usual_choices_are_among_those_allowed(claim: Claim):
    for control in claim.controls:
        if isinstance(control, Number):
            assert control.minimum <= control.default <= control.maximum
        else:
            assert control.default in control.options
