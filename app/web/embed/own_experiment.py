"""A whole experiment in the address of an embed: `e`, as the lab writes it into its own."""

import zlib
from base64 import urlsafe_b64decode
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic import ValidationError

from app.web.api.catalog import CATALOG
from app.web.embed.readings import Reading
from app.web.schemas.train import TrainRequest
from app.web.service.json_codec import decode

MOST_BYTES = 2_000_000
"""Of an experiment, inflated: an address of a few letters may hold very many zeros."""

STEPS = 200
"""How long a run is that nobody has planned: USUAL_STEPS in static/js/lab/address.js."""

_RAW = -15
_FIELDS = ("problem", "source", "optimizer", "batch_size", "seed", "theta", "edits")


class OwnExperiment(NamedTuple):
    """experiment: as the calls take it, with its edits. example: the row that is shown, from 0; None: all."""

    experiment: dict[str, Any]
    example: int | None
    rows: int

    @property
    def layers(self) -> tuple[int, ...]:
        """Neurons per layer, inputs first."""
        return tuple(self.experiment["problem"]["layers"])


@lru_cache(maxsize=64)
def own_experiment(text: str) -> OwnExperiment | None:
    """The experiment that is written in a text; None where it cannot be read, or cannot be run."""
    try:
        told = decode(_inflated(text))
        experiment = {name: told["experiment"][name] for name in _FIELDS if name in told["experiment"]}
        edits = experiment.get("edits", [])
        last = max((int(edit["count"]) for edit in edits), default=0)
        request = TrainRequest.model_validate({**experiment, "steps": last + 1})
        example = told.get("example")
        is_row = isinstance(example, int) and 0 <= example < request.problem.rows
        return OwnExperiment(experiment, example if is_row else None, request.problem.rows)
    except (ValueError, TypeError, KeyError, AttributeError, zlib.error, ValidationError):
        return None


def _inflated(text: str) -> bytes:
    """Raises zlib.error or ValueError where nobody has written this text so, or it holds too much."""
    packer = zlib.decompressobj(_RAW)
    inflated = packer.decompress(urlsafe_b64decode(text + "=" * (-len(text) % 4)), MOST_BYTES)
    if packer.unconsumed_tail:
        raise ValueError(MOST_BYTES)
    return inflated


def readable(text: str) -> Reading:
    """Whether an address can be opened that says so."""
    fits = own_experiment(text) is not None
    return Reading(text if fits else None, fits)


def catalog_with_own() -> dict[str, Any]:
    """The catalog as the lab offers it: with a rule of one’s own, and mistakes in the place of a source."""
    usual = next(rule for rule in CATALOG["optimizers"] if rule["name"] == "gradient_descent")
    rate = [setting for setting in usual["settings"] if setting["name"] == "learning_rate"]
    own = {**CATALOG["own_rule"], "name": "own_rule", "settings": rate}
    return {
        **CATALOG,
        "optimizers": [*CATALOG["optimizers"], own],
        "sources": [*CATALOG["sources"], *CATALOG["specimens"]],
    }
