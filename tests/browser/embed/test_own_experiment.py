"""A whole experiment as an embed: a network of one's own, from the very place that the address names."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

from app.web.claims.links import encoded
from tests.browser.conftest import Visit

OWN = {
    "problem": {
        "kind": "network", "layers": [2, 2, 1], "activations": ["tanh", "identity"],
        "loss": "mean_squared_error", "biases": "trained", "initialiser": "xavier",
        "data": {"name": "rows", "x": [[0.1, 0.2], [0.3, -0.4]], "y": [[1], [0]]},
    },
    "source": {"name": "backpropagation"}, "optimizer": {"name": "adam", "learning_rate": 0.01},
    "batch_size": None, "seed": 7, "theta": None, "edits": [{"count": 2, "values": {"0": 1.5}}],
}  # fmt: skip


def body_of(address: str) -> dict[str, Any]:
    """What a call by GET asks."""
    told: dict[str, Any] = json.loads(parse_qs(urlsplit(address).query)["ask"][0])
    return told


def test_it_opens_with_its_data_its_rule_and_its_edits(visit: Visit, page: Page) -> None:
    asked: list[dict[str, Any]] = []
    page.on("request", lambda sent: "/api/train?" in sent.url and asked.append(body_of(sent.url)))
    e = encoded({"experiment": OWN, "example": 1})
    page = visit(
        f"/embed/v1/iteration?e={e}&iteration=2&beat=step", width=700, height=450, reduced_motion=True
    )
    page.wait_for_function(
        "/Adam/.test(document.querySelector('[data-part=caption]').innerText)"
        " && document.querySelector('[data-part=place]').innerText === 'iteration 2 of 200'"
    )
    assert [body["theta"][0] for body in asked if body["count"] == 2] == [1.5], "the edit is not made"
    assert page.is_hidden("#notes")
