"""Which run to take along, and in which form."""

from typing import Literal

from pydantic import Field

from app.web.schemas.experiment import Experiment
from app.web.schemas.limits import MOST_STEPS
from app.web.schemas.strict import Strict

Format = Literal["json", "csv", "numpy", "pytorch", "notebook"]


class ExportRequest(Strict):
    """An experiment, how many steps of it, and what to make of them."""

    experiment: Experiment
    steps: int = Field(ge=1, le=MOST_STEPS, description="How many steps the run has, or the script takes.")
    format: Format = Field(
        description="json: to load again. csv: every number of every step. The others are code that runs."
    )
