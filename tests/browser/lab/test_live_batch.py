"""With mini-batches the landscape is that of all rows or of this batch; both gradients have their names."""

import re
from typing import Any

import numpy as np
import pytest

from tests.browser.conftest import Visit
from tests.browser.lab.page import Lab, open_lab

HEIGHTS = "document.querySelector('#landscape-plot .js-plotly-plot').data[0].z"
WORDS = "texts => texts.map((one) => one.textContent)"
DASHES = """['gradient', 'of_all'].map((name) => {
  const { layout: { shapes } } = document.querySelector('#landscape-plot .js-plotly-plot');
  const { path, line: { dash } } = shapes.find((one) => one.name === name);
  return [path, dash];
})"""


def heights(lab: Lab) -> np.ndarray:
    lab.calm()
    return np.array(lab.page.evaluate(HEIGHTS), dtype=float)


def test_the_batch_changes_under_the_moving_point(visit: Visit) -> None:
    lab = open_lab(visit)
    assert not lab.page.is_visible("#heights")
    asked: list[Any] = []
    lab.page.on(
        "request", lambda one: asked.append(one.post_data_json) if "given" in (one.post_data or "") else None
    )

    lab.type("#batch-size", "3")
    of_all = heights(lab)
    lab.page.select_option("#heights", "batch")
    first = heights(lab)
    assert np.abs(first - of_all).max() > 0.01
    assert "heights=batch" in lab.page.url
    assert lab.page.inner_text("#gradients").startswith("Heights: the batch of iteration 0. ")

    lab.press("Shift+ArrowRight")
    second = heights(lab)
    assert np.abs(second - first).max() > 0.01
    assert lab.page.inner_text("#gradients").startswith("Heights: the batch of iteration 1. ")
    assert (asked[-1]["batch_size"], asked[-1]["count"], asked[-1]["resolution"]) == (3, 1, 61)
    check_cell(lab, asked[-1], second)

    lab.page.click("[data-beat=step]")
    lab.calm()
    told = lab.page.inner_text("#gradients")
    assert re.search(r"dashed\) is [\d.]+ times as long as that of all rows \(dotted\), [\d.]+° away", told)
    words = lab.page.eval_on_selector_all("#landscape-plot .textpoint > text", WORDS)
    assert {"∇L, batch", "∇L, all rows"} <= set(words)
    (batch, dashed), (every, dotted) = lab.page.evaluate(DASHES)
    assert batch != every
    assert dashed != dotted


def check_cell(lab: Lab, asked: Any, found: np.ndarray) -> None:
    """One cell against the loss of that batch, as the engine measures it."""
    centre, (across, up) = np.array(asked["centre"]), np.array(asked["plane"]["directions"])
    x, y = np.linspace(*asked["extent"][:2], 61), np.linspace(*asked["extent"][2:], 61)
    theta = centre + x[20] * across + y[45] * up
    batch = {name: asked[name] for name in ("problem", "batch_size", "seed", "count")}
    measured = lab.api(
        "/api/differentiate", {**batch, "source": {"name": "backpropagation"}, "theta": theta.tolist()}
    )
    assert 10 ** found[45][20] == pytest.approx(measured["value"], rel=1e-5)
