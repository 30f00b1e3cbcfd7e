"""The table of a run can be read by any program, and holds every number to the last bit."""

import csv
from io import StringIO

import numpy as np

from app.export.run_table import Row, run_table


def test_every_number_comes_back() -> None:
    draw = np.random.default_rng(3)
    rows = [Row(number, draw.normal(), *draw.normal(size=(3, 2))) for number in range(4)]

    header, *lines = csv.reader(StringIO(run_table(["W1[1,1]", "b1[1]"], rows)))

    assert header[:4] == ["count", "value", "theta W1[1,1]", "theta b1[1]"]
    assert header[4:] == ["gradient W1[1,1]", "gradient b1[1]", "update W1[1,1]", "update b1[1]"]
    for row, line in zip(rows, lines, strict=True):
        assert int(line[0]) == row.number
        found = np.array(line[1:], dtype=float)
        np.testing.assert_array_equal(found, [row.value, *row.theta, *row.gradient, *row.update])
