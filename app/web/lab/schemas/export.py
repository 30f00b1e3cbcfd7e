"""Which run to export, in which format, and what was changed by hand on the way."""

from typing import Literal

from pydantic import Field, model_validator

from app.web.schemas.edits import EditsField
from app.web.schemas.experiment import Experiment
from app.web.schemas.legs import check_edits_of
from app.web.schemas.limits import MOST_STEPS
from app.web.schemas.strict import Strict

Format = Literal["json", "csv", "numpy", "pytorch", "notebook"]


class ExportRequest(Strict):
    """An experiment, how many steps of it, what was changed by hand on the way, and the format."""

    experiment: Experiment
    steps: int = Field(ge=1, le=MOST_STEPS, description="How many steps the run has, or the script takes.")
    format: Format = Field(
        description="json: to load again. csv: every number of every step. The others are code that runs."
    )
    edits: EditsField

    @model_validator(mode="after")
    def edits_are_of_this_run(self) -> "ExportRequest":
        start = self.experiment.count
        check_edits_of(self.experiment, self.edits, range(start + 1, start + self.steps))
        return self
