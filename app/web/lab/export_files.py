"""Makes the exported file in each format: name, media type and bytes."""

from collections.abc import Callable
from typing import Any, NamedTuple

from app import __version__
from app.export.exercise import Key, exercise
from app.export.jax_script import jax_script
from app.export.notebook import notebook
from app.export.numpy_script import numpy_script
from app.export.pytorch_script import pytorch_script
from app.export.run_table import Row, run_table
from app.training.chunks import while_going
from app.training.runs import Iteration, iterations
from app.training.runs import train as take_steps
from app.web.api.recipe_of_run import recipe_of
from app.web.api.run import Run, end_fields
from app.web.lab.run_address import lab_address
from app.web.lab.schemas.export import ExportRequest
from app.web.service.attempt import KeepGoing
from app.web.service.json_codec import encode

FORM = "slope-and-step run"
NOTEBOOK = "application/x-ipynb+json"


class File(NamedTuple):
    """What is sent: a name, a media type, and the text in UTF-8."""

    name: str
    media_type: str
    content: bytes


def make_file(request: ExportRequest, sent: dict[str, Any], keep_going: KeepGoing, site: str = "") -> File:
    """The file in the format that was asked for. sent: the request as it was written. site: where the lab is.

    Raises UnknownPart where there is no code for a part of the experiment.
    """
    if request.format == "exercise":
        link = site + lab_address(sent["experiment"], sent.get("edits", []), request.steps)
        content = encode(exercise(recipe_of(request), _key(request), link))
        return File("exercise.ipynb", NOTEBOOK, content)
    name, media_type, make = _FORMATS[request.format]
    return File(name, media_type, make(request, sent, keep_going))


def run_answer(request: ExportRequest, sent: dict[str, Any], keep_going: KeepGoing) -> dict[str, Any]:
    """The run to be loaded again: experiment and edits as they were sent, the losses, where it ended."""
    losses, end = _run(request, lambda taken: taken.measurement.slope.value, keep_going)
    return {
        "form": FORM,
        "version": __version__,
        "experiment": sent["experiment"],
        "edits": sent.get("edits", []),
        "steps": request.steps,
        "values": losses,
        "end": end,
    }


def _run(
    request: ExportRequest, record: Callable[[Iteration], Any], keep_going: KeepGoing
) -> tuple[list[Any], dict[str, Any]]:
    run = Run(request.experiment, request.edits)
    records, end, diverged = take_steps(
        run.training, run.start, request.steps, record, keep_going=keep_going, edits=run.edits
    )
    return records, end_fields(end, diverged)


def _key(request: ExportRequest) -> Key:
    """The first step of the run as it begins, before anything is changed by hand."""
    run = Run(request.experiment)
    first = next(iter(iterations(run.training, run.start)))
    slope = first.measurement.slope
    return Key(float(slope.value), slope.gradient, first.update)


def _row(taken: Iteration) -> Row:
    slope, start = taken.measurement.slope, taken.start
    return Row(start.count, float(slope.value), start.theta, slope.gradient, taken.update)


def _table(request: ExportRequest, sent: dict[str, Any], keep_going: KeepGoing) -> bytes:
    rows, _ = _run(request, _row, keep_going)
    return run_table(request.experiment.problem.labels, while_going(rows, keep_going)).encode()


_Make = Callable[[ExportRequest, dict[str, Any], KeepGoing], bytes]
_FORMATS: dict[str, tuple[str, str, _Make]] = {
    "json": ("run.json", "application/json", lambda *asked: encode(run_answer(*asked))),
    "csv": ("run.csv", "text/csv; charset=utf-8", _table),
    "numpy": (
        "run-numpy.py",
        "text/x-python; charset=utf-8",
        lambda request, *_: numpy_script(recipe_of(request)).encode(),
    ),
    "pytorch": (
        "run-pytorch.py",
        "text/x-python; charset=utf-8",
        lambda request, *_: pytorch_script(recipe_of(request)).encode(),
    ),
    "jax": (
        "run-jax.py",
        "text/x-python; charset=utf-8",
        lambda request, *_: jax_script(recipe_of(request)).encode(),
    ),
    "notebook": (
        "run.ipynb",
        NOTEBOOK,
        lambda request, *_: encode(notebook(recipe_of(request))),
    ),
}
