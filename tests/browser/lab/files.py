"""Files that the lab gives and takes, as its tests handle them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Download

from tests.browser.iteration.page import Iteration
from tests.browser.lab.page import Lab

OWN_ROWS = {
    "name": "rows",
    "x": [[0.1, 0.2], [0.3, -0.4], [0.5, 0.6]],
    "y": [[1.0, 0.0], [0.0, 1.0], [0.5, 0.25]],
}
RUN = {
    "form": "slope-and-step run",
    "version": "0.1.0",
    "experiment": {
        "problem": {
            "kind": "network",
            "layers": [2, 3, 2],
            "activations": ["tanh", "identity"],
            "loss": "mean_squared_error",
            "data": OWN_ROWS,
        },
        "source": {"name": "backpropagation"},
        "optimizer": {"name": "adam", "learning_rate": 0.01},
    },
    "steps": 37,
}


def downloaded(lab: Iteration, press: Callable[[], Any]) -> Download:
    with lab.page.expect_download() as coming:
        press()
    return coming.value


def taken(lab: Lab, form: str, steps: int | None = None) -> Path:
    """The file of a button in the menu, under the name it came with."""
    lab.page.eval_on_selector("#take-along", "one => { one.open = true; }")
    if steps is not None:
        lab.page.fill("#export-steps", str(steps))
    file = downloaded(lab, lambda: lab.page.click(f"[data-export={form}]"))
    path = file.path().with_name(file.suggested_filename)
    file.save_as(path)
    return path


def opened(lab: Lab, name: str, text: str | bytes) -> Lab:
    buffer = text.encode() if isinstance(text, str) else text
    lab.page.set_input_files(
        "#open-run", files=[{"name": name, "mimeType": "application/json", "buffer": buffer}]
    )
    lab.page.wait_for_selector(f"#notes:has-text('{name}')")
    lab.settle()
    return lab


def losses(lab: Lab) -> list[float]:
    """The losses in the page's table, from iteration 0 as far as none is missing."""
    rows = [(int(row[0]), float(row[1])) for row in lab.rows("loss")]
    return [loss for place, (count, loss) in enumerate(rows) if count == place]


def go_through(lab: Lab, steps: int) -> Lab:
    """Stand at places so near to each other that every iteration up to `steps` arrives."""
    lab.press("Home")
    for _ in range(steps // 10 + 1):
        lab.press("1")
    return lab


def changed(**changes: Any) -> str:
    return json.dumps({**RUN, **changes})


def with_experiment(**changes: Any) -> str:
    return json.dumps({**RUN, "experiment": {**RUN["experiment"], **changes}})  # type: ignore[dict-item]
