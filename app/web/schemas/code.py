"""Which run to write as code: an experiment, how far it goes, and what was changed by hand on the way."""

from pydantic import Field, model_validator

from app.web.schemas.edits import EditsField
from app.web.schemas.experiment import Experiment
from app.web.schemas.legs import check_edits_of
from app.web.schemas.limits import MOST_STEPS
from app.web.schemas.strict import Strict


class CodeRequest(Strict):
    """An experiment, how many steps of it, and what was changed by hand on the way."""

    experiment: Experiment
    steps: int = Field(ge=1, le=MOST_STEPS, description="How many steps the run has, or the script takes.")
    edits: EditsField

    @model_validator(mode="after")
    def edits_are_of_this_run(self) -> "CodeRequest":
        start = self.experiment.count
        check_edits_of(self.experiment, self.edits, range(start + 1, start + self.steps))
        return self
