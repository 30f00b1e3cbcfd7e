"""Captions are claims: what they say of random runs is checked against the engine, beat by beat."""

import random
import re
from typing import Any

import httpx
import pytest

from tests.browser.conftest import Visit
from tests.browser.iteration.caption_checks import check_all
from tests.browser.iteration.random_runs import random_experiment, walked
from tests.browser.modules import open_modules
from tests.browser.spelt_numbers import NUMBER
from tests.deep import seeds

RUNS = 6


@pytest.mark.parametrize("seed", seeds(1, 16))
def test_every_sentence_is_true_of_what_the_engine_did(visit: Visit, api: httpx.Client, seed: int) -> None:
    chance, modules = random.Random(seed), open_modules(visit)
    catalog = api.get("/api/catalog").json()
    for _ in range(RUNS):
        experiment = random_experiment(chance)
        captions, frames = walked(modules, api, catalog, experiment)
        for said, frame in zip(captions, frames, strict=True):
            check_all(said, experiment, frame)


def test_the_fault_of_a_hand_is_not_that_of_the_steps(visit: Visit, api: httpx.Client) -> None:
    modules, catalog = open_modules(visit), api.get("/api/catalog").json()
    experiment = random_experiment(random.Random(3)) | {
        "source": {"name": "backpropagation"},
        "optimizer": {"name": "gradient_descent", "learning_rate": 0.1},
        "batch_size": None,
        "edits": [],
        "theta": [1e200] * 13,
    }
    experiment["problem"] |= {"activations": ["relu", "identity"], "biases": "trained"}
    (said,), _ = walked(modules, api, catalog, experiment)
    assert said["step"].endswith("No step had been taken.")
    assert "smaller rate" not in said["step"]

    by_hand = [{"count": 2, "values": {"0": 1e200, "6": 1e200}}]
    captions, frames = walked(modules, api, catalog, {**experiment, "theta": [0.1] * 13, "edits": by_hand})
    assert frames[-1]["diverged"]
    assert captions[-1]["step"].endswith("A parameter had been moved by hand.")


# A true sentence made false: which beat, what stands there, and what is said instead.
LIES: dict[str, tuple[str, str, str]] = {
    "another output": ("forward", rf"output {NUMBER}\.$", "output 77.7."),
    "other rows": ("forward", r"all four rows|the only row", "all seven rows"),
    "another loss": ("loss", rf" is {NUMBER}", " is 123"),
    "more, not less": ("loss", " less than ", " more than "),
    "less, not more": ("loss", " more than ", " less than "),
    "in vain": ("loss", r"one iteration ago\.$", "one iteration ago. These steps do not pay."),
    "a slope of the other sign": ("backward", r"= (?=[\d.])", "= −"),
    "another parameter is steepest": ("backward", r"∂L/∂W1\[1,1\]", "∂L/∂b2[1]"),
    "a parameter moved": ("backward", " No parameter moved.", ""),
    "only some moved": ("step", "moved every parameter", "moved 3 of 13 parameters, each"),
    "fixed biases moved": ("step", "moved every weight", "moved every parameter"),
    "biases are not fixed": ("step", "; the biases are fixed", ""),
    "all moved": ("step", r"moved \d+ of 13 parameters, each", "moved every parameter"),
    "nothing moved": ("step", r"moved (every parameter|all parameters)[^;]*", "moved nothing"),
    "another rule": ("step", "gradient descent moved", "momentum moved"),
    "another rate": ("step", rf"by {NUMBER} × its gradient", "by −.123 × its gradient"),
    "the other way": ("step", rf"went from {NUMBER} to {NUMBER}\.$", r"went from \2 to \1."),
    "another parameter went": ("step", r"; W1\[1,1\] (?=went|stayed)", "; b1[2] "),
    "it stayed": ("step", rf"went from {NUMBER} to {NUMBER}\.$", r"stayed at \1."),
    "no schedule": ("step", rf"; its schedule had changed the rate from {NUMBER} to [^;]+(?=;)", ""),
    "a schedule": ("step", r"(?=; \S+ went from)", "; its schedule had changed the rate from 1 to 2"),
    "not clipped": ("step", r"; clipping had [^;]+(?=;)", ""),
    "clipped": ("step", r"(?=; \S+ went from)", "; clipping had cut off every slope beyond ±1"),
}


def is_refuted(said: dict[str, str], experiment: dict[str, Any], frame: dict[str, Any]) -> bool:
    try:
        check_all(said, experiment, frame)
    except (AssertionError, ValueError):
        return True
    return False


def test_a_false_sentence_is_found(visit: Visit, api: httpx.Client) -> None:
    modules, catalog = open_modules(visit), api.get("/api/catalog").json()
    chance, told = random.Random(11), dict.fromkeys(LIES, 0)
    for _ in range(16):
        experiment = random_experiment(chance)
        captions, frames = walked(modules, api, catalog, experiment)
        for said, frame in zip(captions, frames, strict=True):
            for name, (beat, true, false) in LIES.items():
                lie = re.sub(true, false, said[beat])
                if lie == said[beat] or frame["diverged"]:
                    continue
                # Where two slopes are as steep, either may be named.
                if "another parameter" in name and len({*map(abs, frame["gradient"])}) < len(
                    frame["gradient"]
                ):
                    continue
                told[name] += 1
                assert is_refuted({**said, beat: lie}, experiment, frame), (name, lie)
    assert len([name for name, count in told.items() if count]) >= 18, told


LABELS = """({ node: numbers.nodeTitle('hidden 1 node 1', given, 0),
  table: numbers.TABLES.nodes.caption(given, 0),
  gradient: numbers.parameterFactNames('W1[1,1]', whose.meanOf(given, 0)).gradient,
  loss: drawings.HEADLINES.loss({ value: 0.5, count: 0 }, given) })"""


@pytest.mark.parametrize(
    ("example", "batches", "node", "mean", "loss"),
    [
        (None, [(1, 4)], "mean of all four rows", "mean of all four rows", "loss, mean of all four rows: "),
        (1, [(1, 4)], "row 2", "mean of all four rows", "loss, mean of all four rows: "),
        (
            1,
            [(2, 3), (1, 1)],
            "row 2 of this batch",
            "mean of this batch of three rows",
            "loss, mean of this batch: ",
        ),
        (0, [(1, 1)], "row 1", "the only row", "loss, the only row: "),
    ],
)
def test_labels_say_whose_a_number_is(
    visit: Visit, example: int | None, batches: list[tuple[int, int]], node: str, mean: str, loss: str
) -> None:
    run = {"example": example, "batches": [{"batches": number, "rows": rows} for number, rows in batches]}
    modules = tuple(f"{name}=iteration/words/{name}" for name in ("numbers", "whose", "drawings"))

    found = open_modules(visit).run(LABELS, *modules, given=run)
    assert found["node"] == f"hidden 1 node 1, {node}"
    assert found["table"] == f"Nodes, {node}"
    assert found["gradient"] == f"gradient ∂L/∂W1[1,1], {mean}"
    assert found["loss"].startswith(loss)
