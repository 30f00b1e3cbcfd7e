"""Counters of the lab are those of the server, at every iteration, however the rows are cut into batches."""

from typing import Any

import httpx
import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.page import open_lab
from tests.browser.modules import open_modules
from tests.deep import deep
from tests.serving import Server

ROWS = [[k / 10, (k * k) % 7 / 10] for k in range(7)]
EXPERIMENT: dict[str, Any] = {
    "problem": {
        "kind": "network",
        "layers": [2, 2, 1],
        "activations": ["tanh", "identity"],
        "loss": "mean_squared_error",
        "data": {"name": "rows", "x": ROWS, "y": [[row[0]] for row in ROWS]},
    },
    "optimizer": {"name": "adam"},
    "seed": 1,
}
COUNTED = """given.steps.map((steps) => counting.countersOf(given.batches, given.updating,
  { begun: steps, measured: steps, moved: steps }))"""


def trained(server: Server, steps: int, **choices: Any) -> dict[str, Any]:
    body = {**EXPERIMENT, **choices, "steps": steps}
    answer: dict[str, Any] = httpx.post(f"{server.address}/api/train", json=body).raise_for_status().json()
    return answer


@pytest.mark.parametrize("source", ["backpropagation", deep("central_differences")])
def test_they_count_whole_iterations_as_the_server_does(visit: Visit, server: Server, source: str) -> None:
    modules = open_modules(visit)
    for batch_size in (None, 1, 2, 3, 6, 7, 99):
        choices = {"batch_size": batch_size, "source": {"name": source}}
        answers = [trained(server, steps, **choices) for steps in (1, 3, 6)]
        first = answers[0]
        given = {"steps": [1, 3, 6], "batches": first["batches"], "updating": first["cost"]["update"]}

        for found, answer in zip(
            modules.run(COUNTED, "counting=lab/counting", given=given), answers, strict=True
        ):
            right = answer["counters"]
            assert found["epochs"] == pytest.approx(right["epochs"])
            assert found["operations"] == right["multiply_adds"]
            assert found["updates"] == found["forward"] == right["updates"]
            assert found["backward"] == right["backward_passes"]
            assert found["evaluations"] == right["forward_passes"] + right["loss_evaluations"]


@pytest.mark.deep
def test_the_last_batch_of_an_epoch_counts_the_rows_it_has(visit: Visit) -> None:
    lab = open_lab(visit).type("#batch-size", "3")
    lab.page.evaluate("document.activeElement.blur()")
    lab.press("Shift+ArrowRight").press("Shift+ArrowRight")
    counts = dict(
        zip(
            lab.page.locator("#counters dt").all_inner_texts(),
            lab.page.locator("#counters dd").all_inner_texts(),
            strict=True,
        )
    )
    assert (counts["updates"], counts["epochs"]) == ("2", "1")


def test_counters_count_what_has_happened(visit: Visit) -> None:
    lab = open_lab(visit)
    lab.press("1")
    counts = dict(
        zip(
            lab.page.locator("#counters dt").all_inner_texts(),
            lab.page.locator("#counters dd").all_inner_texts(),
            strict=True,
        )
    )
    assert counts["updates"] == "10"
    assert counts["backward passes"] == "10"
    assert counts["forward passes"] == "11"
    assert counts["epochs"] == "10"
    assert lab.page.inner_text("#counters-says")
