"""Which run a file is asked for: that of a preset, as `/iteration` reads addresses, or a whole experiment."""

from collections.abc import Mapping
from typing import Any

from app.web.embed.kinds import KINDS
from app.web.embed.overruled import overruled_notes
from app.web.embed.own_experiment import STEPS, OwnExperiment, own_experiment
from app.web.embed.parameter import Parameter
from app.web.embed.parameter import asked_in as embedded
from app.web.iteration.address_words import SETTINGS
from app.web.iteration.asked_run import MEAN, AskedRun, asked_run
from app.web.iteration.document import DOCUMENT
from app.web.player import words
from app.web.service.address_numbers import number_in
from app.web.service.unknown_parameters import unknown_parameters, unknown_settings

_OF_A_PLACE = ("iteration", "beat", "steps", "lock", "look", "plane", "window", "heights", "predict")


PICTURES = ("network", "landscape", "loss")
"""Those that a file has."""

_KNOWN = {*DOCUMENT.words, *(one.name for one in KINDS["iteration"].parameters)}


def asked_in(query: Mapping[str, str]) -> AskedRun:
    """The run; `e` holds a whole experiment, as the lab writes it into its address.

    What of the address does not count is said in its notes.
    """
    asked = _run_of(query)
    own = overruled_notes(query, {} if asked.preset else query)
    return asked._replace(notes=(*asked.notes, *_notes(query, asked.experiment), *own))


def _notes(query: Mapping[str, str], experiment: Mapping[str, Any]) -> list[str]:
    here = {*experiment["source"], *experiment["optimizer"]}
    [shown] = (one for one in KINDS["iteration"].parameters if one.name == "show")
    pictures = embedded({name: text for name, text in query.items() if name == "show"}, (_only_drawn(shown),))
    return [
        *unknown_parameters(query, _KNOWN),
        *unknown_settings(query, SETTINGS, here),
        *pictures.notes,
    ]


def _only_drawn(shown: Parameter) -> Parameter:
    """A file shows all of its pictures where it is asked for none."""
    return shown._replace(names=PICTURES, usual=",".join(PICTURES))


def _run_of(query: Mapping[str, str]) -> AskedRun:
    if "e" not in query:
        return asked_run(query)
    own = own_experiment(query["e"])
    if own is None:
        asked = asked_run(query)
        return asked._replace(notes=(*asked.notes, words.NO_EXPERIMENT))
    place = {name: query[name] for name in _OF_A_PLACE if name in query}
    return asked_run({"steps": str(STEPS), **place})._replace(
        preset="", title=words.OWN, experiment=own.experiment, example=_example(query.get("row"), own)
    )


def _example(row: str | None, own: OwnExperiment) -> int | None:
    """The row whose numbers are shown, from 0, if every batch has it; None for the mean."""
    told = own.example if row is None else None if row == MEAN else number_in(row)
    example = told if row is None or told is None else told - 1
    return int(example) if example is not None and example in range(_rows_of_every_batch(own)) else None


def _rows_of_every_batch(own: OwnExperiment) -> int:
    """The last batch of an epoch may be smaller: as in static/js/iteration/views/row.js."""
    size = own.experiment.get("batch_size") or own.rows
    return own.rows if size >= own.rows else own.rows % size or size
