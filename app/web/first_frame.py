"""The first frame of a preset's run as a still picture: on the page before any script runs."""

from app.figures.still import network_still
from app.presets import Preset
from app.web.differentiate import answer
from app.web.schemas.measurement import DifferentiateRequest


def clearest_row(preset: Preset) -> int:
    """The row, from 0, whose numbers the nodes show first.

    An input of 0 would silence all its weights: the first row without one tells most.
    """
    request = _request(preset, example=None)
    return int(request.problem.data.x.all(axis=1).argmax())


def row_count(preset: Preset) -> int:
    """How many rows the preset's network is trained on."""
    return len(_request(preset, example=None).problem.data.x)


def first_frame(preset: Preset) -> str:
    """Inline SVG, for wide and for narrow screens, of the network at the start, with the engine's numbers."""
    request = _request(preset, clearest_row(preset))
    measured = answer(request)
    values = [list(layer["value"]) for layer in measured["nodes"]]
    theta = list(measured["theta"])
    layers = request.problem.layers
    return "".join(network_still(layers, theta, values, compact) for compact in (False, True))


def _request(preset: Preset, example: int | None) -> DifferentiateRequest:
    asked = {name: preset.experiment[name] for name in ("problem", "source", "batch_size", "seed")}
    return DifferentiateRequest.model_validate({**asked, "example": example})
