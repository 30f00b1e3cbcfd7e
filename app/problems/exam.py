"""Who passes an exam? Twelve students, invented for this page: no survey stands behind them."""

import numpy as np

from app.problems.data import Data, training_data

INPUT_NAMES = ("study", "sleep")
UNIT = "extra h"

# Hours of study and of sleep beyond what is usual, and whether the exam was passed.
STUDENTS = (
    (-2.5, 0.5, 0), (-2.0, 1.5, 0), (-1.5, -1.0, 0), (-1.0, 0.5, 0), (-0.5, -2.0, 0), (0.5, -2.5, 0),
    (-1.0, 2.5, 1), (-0.5, 1.0, 1), (0.5, 0.5, 1), (1.0, -0.5, 1), (2.0, -1.5, 1), (2.5, 1.0, 1),
)  # fmt: skip


def make_exam() -> Data:
    """All twelve students, in hours as they stand here: they lie around 0, so nothing has to be scaled."""
    table = np.array(STUDENTS)
    data = training_data(table[:, :2], table[:, 2:], INPUT_NAMES, ("passed",), "binary")
    return data._replace(input_units=(UNIT, UNIT))
