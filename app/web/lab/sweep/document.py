"""The page of sweeps as a document, and the picture of its card: a small sweep of exclusive or."""

import numpy as np

from app.figures.card import Picture
from app.figures.card_plane import plane_picture
from app.presets import XOR
from app.training.many_runs import run_many
from app.web.lab.sweep.many_runs import runs_of
from app.web.schemas.experiment import Experiment
from app.web.service.document import Document

_RATES, _MOMENTA, _STEPS = np.geomspace(0.01, 10.0, 24), np.linspace(0.0, 0.95, 24), 60


def picture() -> Picture:
    """Orange where the loss stays high or the run diverges, blue where it falls."""
    rows = []
    for momentum in _MOMENTA:
        plan = {"name": "momentum", "learning_rate": 1.0, "momentum": float(momentum)}
        experiment = Experiment.model_validate({**XOR.experiment, "optimizer": plan})
        starts = np.repeat(experiment.start()[None], len(_RATES), axis=0)
        rows.append(run_many(runs_of(experiment), starts, _RATES, _STEPS).loss)
    heights = np.log(np.nan_to_num(np.array(rows), nan=np.inf))
    low, high = heights.min(), np.median(heights)
    says = np.clip((heights - low) / (high - low), 0.0, 1.0) * 2 - 1
    return plane_picture(np.kron(says, np.ones((3, 3))), np.zeros((0, 2)), np.zeros(0))


DOCUMENT = Document(
    words={"preset", "e", "number", "rates", "values", "steps", "range", "cell"},
    address="/sweep",
    title="Sweeps: many learning rates at once",
    description="A learning rate against momentum, width, batch size or any other number: each cell is a run,"
    " and a range test shows where rates become too large.",
    picture=picture,
    kind="Lab",
)
