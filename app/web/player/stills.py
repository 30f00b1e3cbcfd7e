"""The first frame of a recorded run as still pictures: there before any script runs, and on paper."""

from itertools import chain

from app.figures.label_places import Told
from app.figures.still_landscape import landscape_still
from app.figures.still_loss_curve import loss_curve_still
from app.figures.still_network import network_still
from app.figures.still_network_canvas import IN_TEXT
from app.web.iteration.still import NO_STILLS, Stills
from app.web.player.record import Record
from app.web.schemas.network_parts import FixedBiases
from app.web.schemas.problem import NetworkProblem

MOST = 1e100
"""No curve shows more, as in static/js/iteration/run.js, and no network: its run has diverged."""


def stills(record: Record) -> Stills:
    """The network after the forward pass of the iteration that is asked for, and where the run stands."""
    if record.asked.question:
        # What would tell the answer is not shown: neither where the run goes, nor what it finds there.
        return Stills(_network(record, 0)) if record.asked.question.iteration else NO_STILLS
    return Stills(_network(record, record.asked.iteration), _landscape(record), _loss_curve(record))


def _network(record: Record, iteration: int) -> str:
    """For wide and for narrow screens."""
    problem = NetworkProblem.model_validate(record.asked.experiment["problem"])
    frame = record.frame_at(iteration)
    row = record.asked.example
    told = Told(
        fixed=problem.biases.fixed if isinstance(problem.biases, FixedBiases) else (),
        inputs=problem.network_data.input_names,
        outputs=problem.network_data.output_names,
        targets=list(frame["nodes"][-1]["target"]),
        whose="" if row is None else f", row {row + 1}",
    )
    theta, values = list(frame["theta"]), [list(layer["value"]) for layer in frame["nodes"]]
    if not all(abs(number) < MOST for number in (*theta, *chain.from_iterable(values))):
        return ""
    return "".join(network_still(record.layers, theta, values, window, told) for window in IN_TEXT)


def _landscape(record: Record) -> str:
    plane = record.plane
    if plane is None or len(plane["directions"]) < 2:
        return ""
    across, up = plane["directions"] @ (record.frame_at(record.asked.iteration)["theta"] - plane["centre"])
    here = (float(across), float(up))
    return landscape_still(plane["x"], plane["y"], plane["loss"], tuple(plane["labels"]), here)


def _loss_curve(record: Record) -> str:
    losses = [float(frame["value"]) for frame in record.run["frames"]]
    return loss_curve_still(losses) if len(losses) > 1 and max(losses) < MOST else ""
