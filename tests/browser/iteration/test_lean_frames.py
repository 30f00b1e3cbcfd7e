"""Frames that travel without their points get them back to the last bit."""

from typing import Any

import httpx
import pytest

from app.presets import PRESETS
from tests.browser.conftest import Visit
from tests.browser.modules import open_modules


@pytest.mark.parametrize("name", ["spiral", "mazur"])
def test_the_points_are_those_that_the_server_had(visit: Visit, api: httpx.Client, name: str) -> None:
    experiment = {**PRESETS[name].experiment, "steps": 60}
    address = "/api/train"
    full = api.post(address, json=experiment).json()["frames"]
    lean = api.post(address, json={**experiment, "lean": True}).json()["frames"]
    assert not any("theta" in frame for frame in lean[1:])

    whole = open_modules(visit).run("frames.wholeFrames(given)", "frames=iteration/lean_frames", given=lean)

    assert points(whole) == points(full)


def points(frames: list[Any]) -> list[str]:
    """The points written out to the last bit; −0 and 0 are told apart."""
    return [repr([float(number) for number in frame["theta"]]) for frame in frames]
