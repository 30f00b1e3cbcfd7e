"""Many training iterations, recorded as frames that a page plays forwards and backwards."""

from typing import Any

from fastapi import APIRouter, Request, Response

from app.training.runs import Iteration
from app.training.runs import train as take_steps
from app.web.api import words
from app.web.api.data_columns import columns_of
from app.web.api.lean_frames import lean_frames
from app.web.api.run import Run, end_fields, operations_of_an_iteration
from app.web.schemas.example_requests import TRAINING
from app.web.schemas.train import TrainRequest
from app.web.service.attempt import KeepGoing
from app.web.service.documented import documented_call
from app.web.service.json_route import JsonRoute, computed
from app.web.service.price_limits import MOST_NUMBERS, MOST_OPERATIONS, check_price
from app.web.service.words import NUMBERS_IN_THE_ANSWER, OPERATIONS

router = APIRouter(route_class=JsonRoute, tags=["Both together"])


def answer(body: TrainRequest, keep_going: KeepGoing = lambda: True) -> dict[str, Any]:
    """The recorded iterations, and where the run stands after the last step."""
    run = Run(body, body.edits)

    def frame(iteration: Iteration) -> dict[str, Any]:
        start = iteration.start
        moved = {"count": start.count, "theta": start.theta, "update": iteration.update}
        return {**moved, **run.measured(iteration)}

    def recorded(iteration: Iteration) -> tuple[dict[str, Any], float]:
        return frame(iteration), run.rate(iteration)

    records, end, diverged = take_steps(
        run.training, run.start, body.steps, recorded, body.every, keep_going, run.edits
    )
    frames = [frame for frame, _ in records]
    return {
        "frames": lean_frames(frames) if body.lean else frames,
        **end_fields(end, diverged),
        "cost": run.cost(),
        "counters": run.counters(end.count),
        "batches": run.batches(),
        "learning_rates": [rate for _, rate in records],
        "columns": columns_of(body.problem),
    }


@router.post("/api/train", summary="Take many steps", **documented_call(TRAINING, TrainRequest, answer))
async def train(request: Request, body: TrainRequest) -> Response:
    """Frames of a run. Each holds the point before its update, the measurement there, and the update.

    With `edits`, parameters are set by hand, or another rule takes over, before the steps that they name; the
    steps before stay as they are, bit for bit. The state that is sent is that of the rule before `count`.

    With `lean`, theta stands only where it does not follow from the frame before, bit for bit.

    A run that diverges stops there, and says at which step. The cost is that of one iteration; the counters
    say what the run has done since its step 0; the batches, how an epoch is cut and what each kind costs; the
    learning rates, that of each frame's step, which a schedule may have changed. A frame says how many rows
    of its batch are right, null where nothing is decided; the columns, what the data's numbers are called.
    """
    price = _check_prices(body)
    return await computed(request, lambda keep_going: answer(body, keep_going), price=price)


def _check_prices(body: TrainRequest) -> int:
    operations = operations_of_an_iteration(body, body.edits) * body.steps
    check_price("steps", operations, MOST_OPERATIONS, OPERATIONS, words.FEWER_STEPS_OR_ROWS)
    frames = -(-body.steps // body.every)
    numbers = frames * (3 * body.problem.size + body.problem.numbers_by_node)
    check_price("every", numbers, MOST_NUMBERS, NUMBERS_IN_THE_ANSWER, words.LARGER_EVERY)
    return operations
