"""Lean frames: the points that are left out come back to the last bit, and no others are left out."""

from itertools import pairwise
from typing import Any

import httpx
import numpy as np
import pytest

from app.presets import PRESETS
from app.web.api.lean_frames import lean_frames
from tests.web.requests import SMALL, changed

pytestmark = pytest.mark.anyio

IDENTITIES = changed(SMALL, "problem.activations", ["identity", "identity"])
RUNS = {
    "adam": SMALL,
    "mini-batches": {**SMALL, "batch_size": 2, "source": {"name": "spsa"}},
    "L-BFGS": {**SMALL, "optimizer": {"name": "lbfgs"}},
    "going on": {**SMALL, "count": 7},
    "diverging": {**IDENTITIES, "optimizer": {"name": "gradient_descent", "learning_rate": 100}},
    **{name: preset.experiment for name, preset in PRESETS.items()},
}
INTERLEAVED = {**SMALL, "source": {"name": "interleaved"}, "optimizer": {"name": "gradient_descent"}}


def whole(frames: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What a client makes of lean frames, with nothing but the numbers in the JSON."""
    for before, frame in pairwise(frames):
        if "theta" not in frame:
            frame["theta"] = [a + b for a, b in zip(before["theta"], before["update"], strict=True)]
    return frames


async def frames_of(
    api: httpx.AsyncClient, experiment: dict[str, Any], **fields: Any
) -> list[dict[str, Any]]:
    """The frames of 40 steps, or of as many as there are before the run diverges."""
    answer = await api.post("/api/train", json={**experiment, "steps": 40, **fields})
    assert answer.status_code == 200, answer.text
    frames: list[dict[str, Any]] = answer.json()["frames"]
    return frames


@pytest.mark.parametrize("name", RUNS)
async def test_only_the_first_frame_has_its_point_and_the_others_follow(
    api: httpx.AsyncClient, name: str
) -> None:
    full = await frames_of(api, RUNS[name])
    lean = await frames_of(api, RUNS[name], lean=True)

    assert ["theta" in frame for frame in lean] == [True] + [False] * (len(full) - 1)
    assert len(full) > 3
    # Written out, because −0 equals 0 and its text does not.
    assert repr([frame["theta"] for frame in whole(lean)]) == repr([frame["theta"] for frame in full])
    assert whole(lean) == full


@pytest.mark.parametrize("every", [2, 7])
async def test_where_frames_are_left_out_between_two_each_has_its_point(
    api: httpx.AsyncClient, every: int
) -> None:
    full = await frames_of(api, SMALL, every=every)

    assert await frames_of(api, SMALL, every=every, lean=True) == full
    assert all("theta" in frame for frame in full)


async def test_an_update_that_was_added_in_parts_gives_the_same_points(api: httpx.AsyncClient) -> None:
    full = await frames_of(api, INTERLEAVED)

    assert whole(await frames_of(api, INTERLEAVED, lean=True)) == full


def test_a_point_that_differs_in_its_last_bit_stays() -> None:
    theta, update = np.array([1.0, -0.0]), np.array([0.5, -0.0])
    frames = [
        {"count": 0, "theta": theta, "update": update},
        {"count": 1, "theta": np.array([1.5, -0.0]), "update": update},
        {"count": 2, "theta": np.array([np.nextafter(2.0, 3.0), -0.0]), "update": update},
        {"count": 3, "theta": np.array([np.nextafter(2.0, 3.0) + 0.5, 0.0]), "update": update},
    ]

    assert ["theta" in frame for frame in lean_frames(frames)] == [True, False, True, True]


async def test_a_fifth_of_the_bytes_is_saved(api: httpx.AsyncClient) -> None:
    experiment = {**PRESETS["spiral"].experiment, "steps": 60}
    full = await api.post("/api/train", json=experiment)
    lean = await api.post("/api/train", json={**experiment, "lean": True})

    assert len(lean.content) < 0.8 * len(full.content)
