"""The first frame of a preset's run as still pictures: on the page before any script runs."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from app.figures.label_places import Told
from app.figures.still_landscape import landscape_still
from app.figures.still_loss_curve import loss_curve_still
from app.figures.still_network import network_still
from app.presets import PRESETS, Preset
from app.problems.data import first_row_without_zeros
from app.web.api.differentiate import answer
from app.web.iteration.first_run import first_run
from app.web.schemas.measurement import DifferentiateRequest
from app.web.schemas.network_parts import FixedBiases
from app.web.schemas.problem import NetworkProblem


def first_row(preset: Preset) -> int:
    """The row, from 0, whose numbers the nodes show first."""
    return first_row_without_zeros(_network(preset).data)


def row_count(preset: Preset) -> int:
    """How many rows the preset's network is trained on."""
    return _network(preset).rows


class Stills(NamedTuple):
    """Inline SVG of each drawing; empty where there is none."""

    network: str = ""
    landscape: str = ""
    loss_curve: str = ""


NO_STILLS = Stills()


@lru_cache
def first_stills(name: str) -> Stills:
    """The drawings at the start of a preset's run, with the engine's numbers; computed once."""
    run = first_run(name)
    plane = run.plane
    return Stills(
        network=_network_still(PRESETS[name]),
        landscape=landscape_still(plane["x"], plane["y"], plane["loss"], tuple(plane["labels"]), run.start),
        loss_curve=loss_curve_still(run.losses),
    )


def _network_still(preset: Preset) -> str:
    """For wide and for narrow screens."""
    layers, theta, values, told = first_network(preset)
    return "".join(network_still(layers, theta, values, compact, told) for compact in (False, True))


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
