"""How the server reads what a run decides: which rows and which parts of a network there are."""

import re
from collections.abc import Mapping
from typing import Any

from app.presets import PRESETS
from app.web.embed import words
from app.web.embed.own_experiment import own_experiment
from app.web.embed.readings import Narrowed, Reader, Reading, places, row
from app.web.embed.setting_parameters import of_choices
from app.web.iteration.offered_presets import EXAMPLES, FIRST_PRESET
from app.web.iteration.plane_names import plane_named
from app.web.service.address_numbers import FURTHEST

# Counted from 1, as static/js/iteration/address/short_names.js writes them.
_WEIGHT = re.compile(r"W([1-9][0-9]{0,3})\.([1-9][0-9]{0,3})\.([1-9][0-9]{0,3})")
_BIAS = re.compile(r"b([1-9][0-9]{0,3})\.([1-9][0-9]{0,3})")
_NODE = re.compile(r"[az]([0-9]{1,4})\.([1-9][0-9]{0,3})")

_DECIDED = ("source", "optimizer", "seed", "row", *(one.name for one in of_choices()))
"""What a whole experiment has decided."""


def readers_of_a_run(query: Mapping[str, str]) -> dict[str, Reader]:
    """The readers of the run that an address opens."""
    stretch = places("iteration", FURTHEST, query.get("lock", ""))
    if own := own_experiment(query.get("e", "")):
        decided = Narrowed(lambda _: Reading(None, fits=False), words.BESIDE_EXPERIMENT)
        readers = _readers(own.experiment["problem"], own.rows)
        return {**readers, **stretch, **dict.fromkeys(_DECIDED, decided)}
    name = query.get("preset", "")
    name = name if name in EXAMPLES else FIRST_PRESET
    return {**_readers(PRESETS[name].experiment["problem"], EXAMPLES[name].rows), **stretch}


def _readers(problem: Mapping[str, Any], rows: int) -> dict[str, Reader]:
    layers = problem["layers"]
    has_biases = problem.get("biases", "trained") != "none"
    has_own_biases = problem.get("biases", "trained") == "trained"

    def look(text: str) -> Reading:
        fits = _is_parameter(text, layers, has_biases) or _is_node(text, layers)
        return Reading(text if fits else None, fits)

    def plane(text: str) -> Reading:
        names = text.split("-")
        are_two = len(names) == len(set(names)) == 2
        fits = plane_named(text) is not None or (
            are_two and all(_is_parameter(one, layers, has_own_biases) for one in names)
        )
        return Reading(text if fits else None, fits)

    return {"row": row(rows), "look": look, "plane": plane}


def _is_parameter(text: str, layers: list[int], has_biases: bool) -> bool:
    if weight := _WEIGHT.fullmatch(text):
        layer, out, into = map(int, weight.groups())
        return _is_in(layers, layer, out) and _is_in(layers, layer - 1, into)
    bias = _BIAS.fullmatch(text)
    return bias is not None and has_biases and _is_in(layers, int(bias[1]), int(bias[2]))


def _is_node(text: str, layers: list[int]) -> bool:
    node = _NODE.fullmatch(text)
    return node is not None and _is_in(layers, int(node[1]), int(node[2]))


def _is_in(layers: list[int], layer: int, neuron: int) -> bool:
    return layer < len(layers) and neuron <= layers[layer]
