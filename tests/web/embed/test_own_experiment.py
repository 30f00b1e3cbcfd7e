"""A whole experiment in an address: read as the lab writes it, and never trusted."""

import zlib
from base64 import urlsafe_b64encode
from typing import Any

import httpx
import pytest

from app.presets import PRESETS
from app.web.claims.links import encoded
from app.web.embed.own_experiment import own_experiment

pytestmark = pytest.mark.anyio

XOR = {**PRESETS["xor"].experiment, "edits": [{"count": 2, "values": {"0": 1.5}}]}


def squeezed(text: bytes) -> str:
    """What an address would say for any text."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return urlsafe_b64encode(packer.compress(text) + packer.flush()).decode().rstrip("=")


def test_what_the_lab_writes_is_read_with_its_row_and_its_edits() -> None:
    found = own_experiment(encoded({"experiment": XOR, "example": 2}))
    assert found is not None
    assert found.example == 2
    assert found.rows == 4
    assert found.experiment["edits"] == XOR["edits"]
    assert found.layers == tuple(XOR["problem"]["layers"])


@pytest.mark.parametrize(
    "told",
    [
        {"experiment": {**XOR, "optimizer": {"name": "nothing"}}, "example": 0},
        {"experiment": {**XOR, "problem": {"kind": "network", "layers": [2, 10**9]}}, "example": 0},
        {"experiment": {**XOR, "edits": [{"count": "x"}]}, "example": 0},
        {"experiment": None},
        [],
        {},
    ],
)
def test_what_cannot_be_run_is_none(told: Any) -> None:
    assert own_experiment(encoded(told)) is None


@pytest.mark.parametrize("text", ["", "???", "e", squeezed(b"{"), squeezed(b"0" * 3_000_000), "ä"])
def test_what_nobody_has_written_is_none(text: str) -> None:
    assert own_experiment(text) is None


async def test_the_page_holds_it_and_leads_to_the_lab_and_says_what_it_cannot_read(
    api: httpx.AsyncClient,
) -> None:
    e = encoded({"experiment": XOR, "example": None})
    html = (await api.get("/embed/v1/iteration", params={"e": e, "iteration": "3", "preset": "mazur"})).text
    assert '<script type="application/json" id="own">' in html
    assert f'href="/lab?e={e}&amp;iteration=3"' in html
    html = (await api.get("/embed/v1/iteration?e=nonsense")).text
    assert "e=nonsense" in html
    assert 'id="own"' not in html
