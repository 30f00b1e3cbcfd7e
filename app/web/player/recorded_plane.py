"""The landscape of a record: the plane that its address names, laid through the recorded run."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from pydantic import ValidationError

from app.web.api import landscape
from app.web.iteration.asked_run import AskedRun
from app.web.iteration.first_run import sampled
from app.web.iteration.plane_names import NamedPlane, plane_named
from app.web.schemas.landscape import LandscapeRequest
from app.web.schemas.train import TrainRequest
from app.web.service.attempt import KeepGoing
from app.web.service.errors import Refusal

FAR = 100
"""What has left this multiple of the first loss decides no plane: as in static/js/iteration/plane.js."""

_USUAL_PLANE = "principal"
_FINE, _ALONG_A_LINE = 61, 201
_SHORT = str.maketrans({"[": ".", ",": ".", "]": ""})


def recorded_plane(
    asked: AskedRun, request: TrainRequest, frames: Sequence[dict[str, Any]], keep_going: KeepGoing
) -> dict[str, Any] | None:
    """The landscape, and the iteration that its plane was laid through; None where there is none."""
    at = min(asked.iteration, len(frames) - 1)
    named = plane_named(asked.plane)
    chosen = _choice(asked, request, frames, at)
    body = {
        "problem": asked.experiment["problem"],
        "plane": {**chosen, "path": [frames[count]["theta"].tolist() for count in _passed(frames)]},
        "theta": frames[at]["theta"].tolist(),
        "resolution": _ALONG_A_LINE if "ends" in chosen else _FINE,
    }
    try:
        answer = landscape.answer(LandscapeRequest.model_validate(body), keep_going)
    except (ValidationError, Refusal):
        return None
    through = len(frames) - 1 if chosen["kind"] == _USUAL_PLANE else None
    said = {"settings": named.settings, "ends": _ends(named, frames)} if named else {}
    return {**answer, **said, "count": at, "through": through, "reach": through}


def _choice(
    asked: AskedRun, request: TrainRequest, frames: Sequence[dict[str, Any]], at: int
) -> dict[str, Any]:
    """What the address asks for; the usual plane where a record of one run has no such one."""
    names = [label.translate(_SHORT) for label in request.problem.labels]
    along = [names.index(name) for name in asked.plane.split("-") if name in names]
    if len(along) == 2 and along[0] != along[1]:
        return {"kind": "weights", "indices": along}
    named = plane_named(asked.plane)
    found = named and _of_the_register(named, frames, at)
    return found or {"kind": _USUAL_PLANE}


def _of_the_register(named: NamedPlane, frames: Sequence[dict[str, Any]], at: int) -> dict[str, Any] | None:
    kind, through = named.entry.name, named.entry.laid_through
    if through == "ends":
        ends = [frames[end]["theta"].tolist() for end in _ends(named, frames)]
        return {"kind": kind, "ends": ends} if named.entry.ends == "iterations" else None
    if through == "slope":
        return {"kind": kind, **{name: frames[at][name].tolist() for name in ("gradient", "update")}}
    return {"kind": kind, **named.settings}


def _ends(named: NamedPlane, frames: Sequence[dict[str, Any]]) -> list[int]:
    """The iterations that a line joins: those that the address names, or the first and the last."""
    last = len(frames) - 1
    return [min(end, last) for end in named.ends or (0, last)]


def _passed(frames: Sequence[dict[str, Any]]) -> list[int]:
    """Iterations that decide the plane: those before the run has gone far, evenly spaced."""
    first = frames[0]["value"]
    near = [*takewhile(lambda frame: frame["value"] <= FAR * first, frames)]
    return sampled(max(len(near) - 1, 1))
