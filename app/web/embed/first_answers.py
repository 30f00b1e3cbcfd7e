"""What a run asks the server for at first, answered in its page: so an embed needs few requests."""

from functools import lru_cache
from typing import Any

from app.presets import PRESETS
from app.web.api import train
from app.web.api.catalog import CATALOG
from app.web.api.figures import figures_of
from app.web.api.run import operations_of_an_iteration
from app.web.embed.own_experiment import catalog_with_own
from app.web.iteration.asked_run import AskedRun, asked_run
from app.web.schemas.train import TrainRequest
from app.web.service.json_codec import encode

FIRST_STEPS = 32
"""So many iterations a figure asks for at first: CHUNK in static/js/iteration/requests.js."""

MOST_OPERATIONS = 20_000_000
"""What a page computes before it is sent; a dearer run asks by itself."""

Query = tuple[tuple[str, str], ...]


@lru_cache(maxsize=128)
def first_answers(query: Query) -> str:
    """Answers by address, and those to calls with a body, as JSON that may stand in a script element."""
    asked = asked_run(dict(query))
    answers = {
        "/api/catalog": CATALOG,
        f"/api/presets/{asked.preset}": PRESETS[asked.preset]._asdict(),
        **_figures(tuple(asked.experiment["problem"]["layers"])),
    }
    told = encode({"byAddress": answers, "byBody": _first_run(asked)}).decode()
    return told.replace("<", r"\u003c")


@lru_cache(maxsize=32)
def answers_to_own(layers: tuple[int, ...]) -> str:
    """The same for a whole experiment, but for its run."""
    answers = {"/api/catalog": catalog_with_own(), **_figures(layers)}
    return encode({"byAddress": answers, "byBody": []}).decode().replace("<", r"\u003c")


def _figures(layers: tuple[int, ...]) -> dict[str, Any]:
    """In both themes, for narrow and for wide windows: which of them is right only the browser knows."""
    shape = "-".join(map(str, layers))
    return {
        f"/api/figures?layers={shape}&theme={theme}&compact={str(compact).lower()}": figures_of(
            layers, theme, compact
        )
        for theme in ("light", "dark")
        for compact in (False, True)
    }


def _first_run(asked: AskedRun) -> list[dict[str, Any]]:
    """The first iterations of the run."""
    body = {
        "theta": None,
        **asked.experiment,
        "state": None,
        "count": 0,
        "example": asked.example,
        "steps": min(FIRST_STEPS, asked.steps + 1) if asked.iteration < FIRST_STEPS else FIRST_STEPS,
        "every": 1,
        "lean": True,
    }
    request = TrainRequest.model_validate(body)
    if operations_of_an_iteration(request) * request.steps > MOST_OPERATIONS:
        return []
    return [{"address": "/api/train", "body": body, "answer": train.answer(request)}]
