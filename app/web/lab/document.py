"""The lab as a document, and the picture of its card: what a trained network says all over the plane."""

import numpy as np

from app.figures.card import Picture
from app.figures.card_plane import plane_picture
from app.presets import SPIRAL
from app.training.runs import train
from app.web.api.run import Run
from app.web.iteration.address_words import WORDS as RUN_WORDS
from app.web.lab.predict_maps import maps
from app.web.lab.schemas.predict import Grid
from app.web.schemas.experiment import Experiment
from app.web.schemas.problem import NetworkProblem
from app.web.service.document import Document

RESOLUTION, EDGE = 61, 1.08


def picture() -> Picture:
    """The preset of two spirals after its steps: colours, and the rows that it was trained on."""
    run = Run(Experiment.model_validate(SPIRAL.experiment))
    _, end, _ = train(run.training, run.start, SPIRAL.steps, lambda iteration: None)
    problem = NetworkProblem.model_validate(SPIRAL.experiment["problem"])
    data = problem.network_data
    reach = EDGE * float(np.abs(data.x).max())
    grid = Grid(x=[-reach, reach], y=[-reach, reach], resolution=RESOLUTION, map_resolution=None)
    says = maps(problem, end.theta, grid)["probabilities"]
    return plane_picture(2 * np.asarray(says[1]) - 1, data.x / reach, 2 * data.y[:, 1] - 1)


DOCUMENT = Document(
    words=RUN_WORDS | {"local", "view", "camera", "e", "nodes", "race"},
    address="/lab",
    title="The lab: every choice, every number",
    description="Build a network, choose where its gradient comes from and which rule takes the step, look "
    "at every number, and pass the experiment on as a link.",
    picture=picture,
    kind="Lab",
)
