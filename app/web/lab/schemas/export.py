"""Which run to export, in which format, and which parameters were edited on the way."""

from typing import Literal

from pydantic import Field, model_validator

from app.training.edits import Edits
from app.web.schemas.edits import Edit, by_count, check_edits
from app.web.schemas.experiment import Experiment
from app.web.schemas.limits import MOST_EDITS, MOST_STEPS
from app.web.schemas.strict import ListOf, Strict

Format = Literal["json", "csv", "numpy", "pytorch", "notebook"]


class ExportRequest(Strict):
    """An experiment, how many steps of it, which parameters were edited on the way, and the format."""

    experiment: Experiment
    steps: int = Field(ge=1, le=MOST_STEPS, description="How many steps the run has, or the script takes.")
    format: Format = Field(
        description="json: to load again. csv: every number of every step. The others are code that runs."
    )
    edits: ListOf[Edit] = Field(
        [], max_length=MOST_EDITS, description="Parameters set by hand: one entry for each such step."
    )

    @model_validator(mode="after")
    def edits_are_of_this_run(self) -> "ExportRequest":
        start, size = self.experiment.count, self.experiment.problem.size
        check_edits(self.edits, range(start + 1, start + self.steps), size)
        return self

    @property
    def edits_by_count(self) -> Edits:
        """The edits as the engine takes them."""
        return by_count(self.edits)
