"""A record has the landscape in the plane that its address names."""

import numpy as np
import pytest

from app.web.iteration.asked_run import asked_run
from app.web.player.record import recorded


@pytest.mark.parametrize(
    ("plane", "kind", "directions"),
    [
        ("", "principal", 2),
        ("W1.1.1-W1.2.1", "weights", 2),
        ("random-3", "random", 2),
        ("slope", "slope", 2),
        ("line-2-9", "line", 1),
        ("between_runs", "principal", 2),
        ("sideways", "principal", 2),
    ],
)
def test_the_plane_of_an_address_is_laid_through_the_recorded_run(plane, kind, directions):
    record = recorded(asked_run({"preset": "xor", "iteration": "4", "steps": "12", "plane": plane}))

    found = record.plane
    assert found is not None
    assert (found["kind"], len(found["directions"])) == (kind, directions)
    assert 0 <= found["explained"] <= 1
    assert np.isfinite(found["loss"]).all()
    if kind == "line":
        ends = [record.run["frames"][end]["theta"] for end in (2, 9)]
        assert found["ends"] == [2, 9]
        assert found["barrier"]["length"] == pytest.approx(np.linalg.norm(np.subtract(*ends)))
