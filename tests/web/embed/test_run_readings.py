"""What a run decides of its address: only what its network has can be looked at."""

import pytest

from app.web.embed.run_readings import readers_of_a_run

MAZUR = {"preset": "mazur"}
"""Two inputs, two neurons, two outputs; one row."""


@pytest.mark.parametrize(
    ("name", "text", "fits"),
    [
        ("look", "W1.2.1", True),
        ("look", "W1.3.1", False),
        ("look", "W3.1.1", False),
        ("look", "a0.2", True),
        ("look", "z2.1", True),
        ("look", "zz", False),
        ("plane", "principal", True),
        ("plane", "W1.1.1-W2.1.2", True),
        ("plane", "W1.1.1-W1.1.1", False),
        ("plane", "random-3", True),
        ("plane", "random-4294967296", False),
        ("plane", "line-0-50", True),
        ("plane", "line-0", False),
        ("plane", "line-0-1.5", False),
        ("plane", "slope-1", False),
        ("plane", "parameters", False),
        ("row", "1", True),
        ("row", "2", False),
        ("row", "mean", True),
    ],
)
def test_a_run_has_these_parts_and_rows(name: str, text: str, fits: bool) -> None:
    assert readers_of_a_run(MAZUR)[name](text).fits is fits
