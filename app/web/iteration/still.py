"""The first frame of a preset's run as still pictures: on the page before any script runs."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from app.figures.label_places import Told
from app.figures.still_landscape import landscape_still
from app.figures.still_loss_curve import loss_curve_still
from app.figures.still_network import network_still
from app.figures.still_network_canvas import ON_A_PAGE, Window
from app.presets import PRESETS, Preset
from app.problems.data import first_row_without_zeros
from app.web.api.data_columns import columns_of
from app.web.api.differentiate import answer
from app.web.iteration.first_run import first_run
from app.web.iteration.first_words import FirstWords, first_words
from app.web.schemas.measurement import DifferentiateRequest
from app.web.schemas.network_parts import FixedBiases
from app.web.schemas.problem import NetworkProblem


def first_row(preset: Preset) -> int:
    """The row, from 0, whose numbers the nodes show first."""
    return first_row_without_zeros(_network(preset).data)


def row_count(preset: Preset) -> int:
    """How many rows the preset's network is trained on."""
    return _network(preset).rows


def input_count(preset: Preset) -> int:
    """How many inputs the preset's network has."""
    return _network(preset).layers[0]


class Stills(NamedTuple):
    """Inline SVG of each drawing, and what is said of its first pass; empty where there is none."""

    network: str = ""
    landscape: str = ""
    loss_curve: str = ""
    words: FirstWords = FirstWords()


NO_STILLS = Stills()


@lru_cache
def first_stills(name: str, windows: tuple[Window, ...] = ON_A_PAGE) -> Stills:
    """The drawings at the start of a preset's run, with the engine's numbers; computed once.

    windows: in which the network may be shown.
    """
    run = first_run(name)
    plane = run.plane
    return Stills(
        network=_network_still(PRESETS[name], windows),
        landscape=landscape_still(plane["x"], plane["y"], plane["loss"], tuple(plane["labels"]), run.start),
        loss_curve=loss_curve_still(run.losses),
        words=_first_words(PRESETS[name]),
    )


def _first_words(preset: Preset) -> FirstWords:
    row = first_row(preset)
    columns = columns_of(_network(preset))
    return (
        first_words(answer(_request(preset, row)), columns, row, row_count(preset))
        if columns
        else FirstWords()
    )


def _network_still(preset: Preset, windows: Sequence[Window]) -> str:
    """One for each kind of window: the page's style sheet shows that of its own."""
    layers, theta, values, told = first_network(preset)
    return "".join(network_still(layers, theta, values, window, told) for window in windows)


def first_network(preset: Preset) -> tuple[Sequence[int], list[float], list[list[float]], Told]:
    """The network after its first forward pass: layers, theta, values by layer, and what is told of it."""
    row = first_row(preset)
    measured = answer(_request(preset, row))
    problem = _network(preset)
    told = Told(
        fixed=problem.biases.fixed if isinstance(problem.biases, FixedBiases) else (),
        inputs=problem.network_data.input_names,
        outputs=problem.network_data.output_names,
        targets=list(measured["nodes"][-1]["target"]),
        whose=f", row {row + 1}",
    )
    values = [list(layer["value"]) for layer in measured["nodes"]]
    return problem.layers, list(measured["theta"]), values, told


def _network(preset: Preset) -> NetworkProblem:
    return NetworkProblem.model_validate(preset.experiment["problem"])


def _request(preset: Preset, example: int) -> DifferentiateRequest:
    asked = {name: preset.experiment[name] for name in ("problem", "source", "batch_size", "seed")}
    return DifferentiateRequest.model_validate({**asked, "example": example})
