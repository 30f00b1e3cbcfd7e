"""The page of races of runs as a document, and the picture of its card: losses over operations."""

import numpy as np

from app.figures.card import Picture
from app.figures.card_ground import Way, ground_picture
from app.presets import PRESETS
from app.web.race.runs_race import answer
from app.web.race.schemas import RunsRaceRequest
from app.web.service.document import Document

STEPS, RESOLUTION = 60, 61
_RACERS = (("gradient_descent", 0.5), ("adam", 0.1))
"""Each rule with its rate."""


def picture() -> Picture:
    """The landscape of a small network from above, and the ways of two rules from one start."""
    experiment = PRESETS["xor"].experiment
    entries = [
        {"source": experiment["source"], "optimizer": {"name": name, "learning_rate": rate}}
        for name, rate in _RACERS
    ]
    shared = {name: experiment[name] for name in ("problem", "seed")}
    done = answer(
        RunsRaceRequest.model_validate(
            {**shared, "entries": entries, "steps": STEPS, "resolution": RESOLUTION}
        )
    )
    ways = [
        Way(np.stack([one["x"], one["y"]], axis=-1).astype(float), number)
        for number, one in enumerate(done["entries"])
    ]
    return ground_picture(np.asarray(done["landscape"]["loss"], float), done["plane"]["extent"], ways)


DOCUMENT = Document(
    words=("preset", "e", "entries", "steps", "batch", "seed", "plane", "unit", "time", "entry"),
    address="/race",
    title="A race of runs on one network",
    description="Up to twelve runs from one start: rules of descent, learning rates and sources of slopes, "
    "over iterations and over operations. What costs less is not always what takes fewer steps.",
    picture=picture,
    kind="Race",
)
