"""Sweeps a learning rate against another number; the cells are sent as they are computed."""

from collections.abc import Generator, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import ValidationError

from app.training.tasks import IN_PROCESS, Engine
from app.web.api.run import operations_of_an_iteration
from app.web.lab.sweep import words
from app.web.lab.sweep.cells import Row, Stretch, stretches, tasks_of
from app.web.lab.sweep.critical_rates import critical_rate, start_curvature
from app.web.lab.sweep.example_requests import NUMBERS, SWEEP
from app.web.lab.sweep.price import price_of
from app.web.lab.sweep.schemas import NumbersRequest, SweepRequest
from app.web.lab.sweep.swept_numbers import with_number
from app.web.schemas.experiment import Experiment
from app.web.schemas.problem import NetworkProblem
from app.web.service.attempt import KeepGoing
from app.web.service.documented import documented_call, documented_lines
from app.web.service.error_details import ErrorDetail, error_details
from app.web.service.errors import Refusal
from app.web.service.json_route import JsonRoute, computed
from app.web.service.lines import Lines

router = APIRouter(route_class=JsonRoute, tags=["Many runs"])

ADDRESS = "/api/sweep"
_OF_THE_PLAN = ("optimizer.", "source.", "batch_size")


def numbers_answer(body: NumbersRequest) -> dict[str, Any]:
    """The numbers of an experiment that may be swept."""
    return {"numbers": [number._asdict() for number in body.numbers]}


def rows_of(body: SweepRequest) -> list[Row]:
    """The experiments of all rows. Raises Refusal where one of them is not allowed."""
    return [_row(body, value) for value in body.values]


def lines(
    body: SweepRequest, rows: Sequence[Row], engine: Engine, keep_going: KeepGoing
) -> Generator[object, None, None]:
    """What is sent: first the axes, then cells as they are computed, at last that this is all."""
    rates = body.rates.numbers()
    cut = stretches(rows, len(rates), body.steps)
    yield {
        "kind": "start",
        "number": body.number._asdict(),
        "rates": rates,
        "values": body.values,
        "steps": body.steps,
        "critical": _critical(body, rows),
    }
    for done in engine.results(tasks_of(rows, rates, body.steps, cut), keep_going):
        yield {"kind": "cells", "parts": [*_parts(cut[done.number], done.result)]}
    yield {"kind": "end"}


def _parts(
    stretched: Sequence[Stretch], results: Sequence[dict[str, Any]]
) -> Generator[dict[str, Any], None, None]:
    for part, result in zip(stretched, results, strict=True):
        yield {"row": part.row, "first": part.first, **result}


def _row(body: SweepRequest, value: float) -> Row:
    fields = with_number(body.fields, body.against.number, value)
    try:
        experiment = Experiment.model_validate(_with_problem_as_read(body, fields))
        return Row(fields, experiment, operations_of_an_iteration(experiment))
    except ValidationError as error:
        found = error_details(error.errors(), fields)[0]
        message = words.NOT_WITH_THIS_VALUE.format(value=value, message=found.message)
        detail = ErrorDetail("against", message, f"{found.field}: {found.allowed}")
        raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY, detail) from None


def _with_problem_as_read(body: SweepRequest, fields: dict[str, Any]) -> dict[str, Any]:
    """The same fields, with a network that all rows share read only once: its data may be large."""
    shared = body.experiment.problem
    is_shared = fields["problem"] is body.fields["problem"] and isinstance(shared, NetworkProblem)
    return {**fields, "problem": shared} if is_shared else fields


def _critical(body: SweepRequest, rows: Sequence[Row]) -> list[float | None]:
    """For each row the rate that would be too large; what only the plan is of shares its curvature."""
    shared = body.against.number.startswith(_OF_THE_PLAN)
    curvatures = [start_curvature(row.experiment, row.operations) for row in rows[: 1 if shared else None]]
    of_rows = curvatures * len(rows) if shared else curvatures
    return [critical_rate(row.experiment, each) for row, each in zip(rows, of_rows, strict=True)]


def _example(body: SweepRequest) -> list[object]:
    return [*lines(body, rows_of(body), IN_PROCESS, lambda: True)]


@router.post(
    "/api/sweep/numbers",
    summary="Which numbers may be swept",
    **documented_call(NUMBERS, NumbersRequest, numbers_answer),
)
async def numbers(request: Request, body: NumbersRequest) -> Response:
    """The numbers of an experiment beside the learning rate, with their ranges and what they are now."""
    return await computed(request, lambda keep_going: numbers_answer(body))


@router.post(ADDRESS, summary="Sweep two numbers", **documented_lines(SWEEP, SweepRequest, _example))
async def sweep(request: Request, body: SweepRequest) -> Response:
    """One run for each learning rate and each value of another number, and its loss after the last step.

    The answer comes line by line, each a JSON object: first `start` with both axes, then `cells` as they are
    computed, at last `end`. A part of `cells` is of one row: its losses from column `first` on, null where
    they are not finite, and beside them the steps that left the finite numbers. A loss is that of all rows,
    with its penalties. Each run is, to the bit, the one that /api/train makes of the same experiment.
    `critical` says for each row the rate that would be too large if the curvature were that of the start
    everywhere, null where that is not known.

    Whoever disconnects stops it.
    """
    rows = rows_of(body)
    operations = price_of(rows, body.rates.count, body.steps)
    engine: Engine = request.app.state.engine
    return Lines(
        request.app.state.worker,
        lambda keep_going: lines(body, rows, engine, keep_going),
        operations,
        engine.is_elsewhere,
    )
