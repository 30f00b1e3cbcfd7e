"""Recorded frames without the points that follow from the frame before: a quarter of a recorded run."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from app.descent.optimizer import move
from app.slope import Array

Frame = dict[str, Any]


def lean_frames(frames: Sequence[Frame]) -> list[Frame]:
    """The frames (at least one), without theta where that is the one before moved by its update, bit for bit.

    So a client that adds in 64 bits gets the same points back. Where frames are left out between two, where a
    hand has moved a parameter, or an update in several parts was added part by part, theta stays.
    """
    follows = [False, *(_follows(frame, before) for before, frame in pairwise(frames))]
    return [_without_theta(frame) if leave else frame for frame, leave in zip(frames, follows, strict=True)]


def _follows(frame: Frame, before: Frame) -> bool:
    theta: Array = frame["theta"]
    # Bytes, because minus zero equals zero.
    return bool(theta.tobytes() == move(before["theta"], before["update"]).tobytes())


def _without_theta(frame: Frame) -> Frame:
    return {name: value for name, value in frame.items() if name != "theta"}
