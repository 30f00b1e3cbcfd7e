"""The first frame of a preset's run as a still picture: on the page before any script runs."""

from app.figures.still import network_still
from app.presets import Preset
from app.problems.data import first_row_without_zeros
from app.web.api.differentiate import answer
from app.web.schemas.measurement import DifferentiateRequest
from app.web.schemas.problem import NetworkProblem


def first_row(preset: Preset) -> int:
    """The row, from 0, whose numbers the nodes show first."""
    return first_row_without_zeros(_network(preset).data)


def row_count(preset: Preset) -> int:
    """How many rows the preset's network is trained on."""
    return _network(preset).rows


def first_frame(preset: Preset) -> str:
    """Inline SVG, for wide and for narrow screens, of the network at the start, with the engine's numbers."""
    measured = answer(_request(preset, first_row(preset)))
    values = [list(layer["value"]) for layer in measured["nodes"]]
    theta = list(measured["theta"])
    layers = _network(preset).layers
    return "".join(network_still(layers, theta, values, compact) for compact in (False, True))


def _network(preset: Preset) -> NetworkProblem:
    return NetworkProblem.model_validate(preset.experiment["problem"])


def _request(preset: Preset, example: int) -> DifferentiateRequest:
    asked = {name: preset.experiment[name] for name in ("problem", "source", "batch_size", "seed")}
    return DifferentiateRequest.model_validate({**asked, "example": example})
