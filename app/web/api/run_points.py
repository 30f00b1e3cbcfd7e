"""Go through a run again to the points that a request tells by their steps."""

from http import HTTPStatus

import numpy as np

from app.slope import Array
from app.training.runs import points_before
from app.web.api import words
from app.web.api.run import Run, operations_of_an_iteration
from app.web.schemas.run_points import FARTHEST, RunPoints
from app.web.service.attempt import KeepGoing
from app.web.service.error_details import ErrorDetail
from app.web.service.errors import Refusal
from app.web.service.price_limits import MOST_OPERATIONS, check_price
from app.web.service.words import OPERATIONS


def points_of(field: str, run: RunPoints, keep_going: KeepGoing) -> Array:
    """The points (counts, P) of the run in a field. Raises Refusal (422) when it diverges before the last."""
    started = Run(run.experiment, run.edits)
    points = points_before(started.training, started.start, run.counts, started.edits, keep_going)
    if len(points) < len(run.counts) or np.abs(points).max() > FARTHEST:
        detail = ErrorDetail(f"{field}.counts", *words.DIVERGES_BEFORE)
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, detail)
    return points


def check_price_of_run(field: str, run: RunPoints) -> int:
    """About how many operations it takes to go there. Raises Refusal (422) when they are too many."""
    operations = operations_of_an_iteration(run.experiment, run.edits) * (run.steps + 1)
    check_price(field, operations, MOST_OPERATIONS, OPERATIONS, words.EARLIER_STEPS_OR_FEWER_ROWS)
    return operations
