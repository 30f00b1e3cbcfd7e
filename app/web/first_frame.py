"""The first frame of a preset's run as a still picture: on the page before any script runs."""

from app.figures.still import network_still
from app.presets import Preset
from app.web.differentiate import answer
from app.web.schemas.measurement import DifferentiateRequest
from app.web.schemas.problem import NetworkProblem


def clearest_row(preset: Preset) -> int:
    """The row, from 0, whose numbers the nodes show first.

    An input of 0 would silence all its weights: the first row without one tells most.
    """
    return int(_network(preset).data.x.all(axis=1).argmax())


def row_count(preset: Preset) -> int:
    """How many rows the preset's network is trained on."""
    return _network(preset).rows


def first_frame(preset: Preset) -> str:
    """Inline SVG, for wide and for narrow screens, of the network at the start, with the engine's numbers."""
    measured = answer(_request(preset, clearest_row(preset)))
    values = [list(layer["value"]) for layer in measured["nodes"]]
    theta = list(measured["theta"])
    layers = _network(preset).layers
    return "".join(network_still(layers, theta, values, compact) for compact in (False, True))


def _network(preset: Preset) -> NetworkProblem:
    return NetworkProblem.model_validate(preset.experiment["problem"])


def _request(preset: Preset, example: int) -> DifferentiateRequest:
    asked = {name: preset.experiment[name] for name in ("problem", "source", "batch_size", "seed")}
    return DifferentiateRequest.model_validate({**asked, "example": example})
