"""Records a run: what the calls of the API answer when a page of one iteration walks through it."""

from typing import Any, NamedTuple
from urllib.parse import urlencode

import numpy as np

from app.web.api import train
from app.web.api.figures import figures_of
from app.web.api.lean_frames import lean_frames
from app.web.api.run import operations_of_an_iteration
from app.web.embed.own_experiment import catalog_with_own
from app.web.iteration.asked_run import AskedRun
from app.web.player import words
from app.web.player.recorded_plane import recorded_plane
from app.web.schemas.limits import MOST_STEPS
from app.web.schemas.train import TrainRequest
from app.web.service.attempt import KeepGoing
from app.web.service.price_limits import MOST_OPERATIONS

MOST_NUMBERS = 250_000
"""About two and a half million letters, squeezed."""


class Record(NamedTuple):
    """asked: the run, as long as it is recorded. run, plane: what the calls answer, the frames whole.

    plane is None where there is none, as in spaces of one parameter.
    """

    asked: AskedRun
    request: TrainRequest
    run: dict[str, Any]
    plane: dict[str, Any] | None

    def frame_at(self, iteration: int) -> dict[str, Any]:
        """That iteration, or the last one before it."""
        frames: list[dict[str, Any]] = self.run["frames"]
        return frames[min(iteration, len(frames) - 1)]

    @property
    def layers(self) -> tuple[int, ...]:
        """Neurons per layer, inputs first."""
        return tuple(self.asked.experiment["problem"]["layers"])


def recorded(asked: AskedRun, keep_going: KeepGoing = lambda: True) -> Record:
    """The run with all its frames. Raises pydantic.ValidationError or Refusal for what cannot be run."""
    asked = _shortened(asked, _request(asked, min(asked.steps + 1, MOST_STEPS)))
    request = _request(asked, asked.steps + 1)
    # A number that grows too large is an answer here, not a warning.
    with np.errstate(all="ignore"):
        run = train.answer(request, keep_going)
        return Record(asked, request, run, recorded_plane(asked, request, run["frames"], keep_going))


def fields(record: Record) -> dict[str, Any]:
    """What the file's script reads: static/js/player/record.js says what is what."""
    asked, run = record.asked, record.run
    preset = {"name": asked.preset, "experiment": asked.experiment, "steps": asked.steps}
    return {
        "lock": {"first": asked.first, "last": asked.steps},
        "search": urlencode(_place(asked)),
        "catalog": _catalog(asked.experiment),
        "preset": {**preset, "rows": record.request.problem.rows, "row": asked.example},
        "example": asked.example,
        "run": {**run, "frames": lean_frames(run["frames"])},
        "plane": record.plane,
        "figures": {
            f"{theme} {'compact' if compact else 'wide'}": figures_of(record.layers, theme, compact)
            for theme in ("light", "dark")
            for compact in (False, True)
        },
    }


def _place(asked: AskedRun) -> dict[str, Any]:
    """What an address says of the moment; a question stands at its own."""
    place = {"steps": asked.steps, **({"look": asked.look} if asked.look else {})}
    if asked.question:
        place["predict"] = asked.question.written()
        return place if (asked.iteration, asked.beat) == (0, "forward") else {**place, **_moment(asked)}
    return {**place, **_moment(asked)}


def _moment(asked: AskedRun) -> dict[str, Any]:
    return {"iteration": asked.iteration, "beat": asked.beat}


def _request(asked: AskedRun, steps: int) -> TrainRequest:
    """The call that computes so many steps, with what is done by hand before the last of them."""
    edits = [edit for edit in asked.experiment.get("edits", ()) if edit["count"] < steps]
    more = {"edits": edits, "example": asked.example, "steps": steps}
    return TrainRequest.model_validate({**asked.experiment, **more})


def _shortened(asked: AskedRun, request: TrainRequest) -> AskedRun:
    """The run, as far as it can be computed in one go, and as it fits into a file."""
    numbers = 3 * request.problem.size + request.problem.numbers_by_node
    operations = operations_of_an_iteration(request, request.edits)
    most = min(MOST_STEPS, MOST_NUMBERS // numbers, MOST_OPERATIONS // operations) - 1
    if asked.steps <= most:
        return asked
    steps = max(most, 1)
    note = words.SHORTENED.format(steps=steps)
    iteration, first = min(asked.iteration, steps), min(asked.first, steps)
    return asked._replace(steps=steps, iteration=iteration, first=first, notes=(*asked.notes, note))


def _catalog(experiment: dict[str, Any]) -> dict[str, Any]:
    """The entries of the catalog that this run is made of."""
    catalog = catalog_with_own()
    rules = [experiment["optimizer"], *(edit.get("optimizer") for edit in experiment.get("edits", ()))]
    chosen = {
        "sources": {experiment["source"]["name"]},
        "optimizers": {rule["name"] for rule in rules if rule},
        "losses": {experiment["problem"]["loss"]},
    }
    own = {kind: [one for one in catalog[kind] if one["name"] in names] for kind, names in chosen.items()}
    whole = {kind: catalog[kind] for kind in ("clippings", "planes")}
    return {**own, **whole, "specimens": [], "presets": []}
