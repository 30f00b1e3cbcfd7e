"""Which run to export, in which format, and which parameters were edited on the way."""

from collections.abc import Sequence
from typing import Literal

from pydantic import Field, model_validator

from app.training.edits import Edits
from app.web.lab import words
from app.web.schemas.experiment import Experiment
from app.web.schemas.limits import MOST_COUNT, MOST_EDITS, MOST_STEPS
from app.web.schemas.refuse import refused
from app.web.schemas.strict import Strict

Format = Literal["json", "csv", "numpy", "pytorch", "notebook"]


class Edit(Strict):
    """Before step `count` these parameters are set to these values."""

    count: int = Field(ge=1, le=MOST_COUNT, description="The step before which they are set.")
    values: dict[str, float] = Field(description="For each place in theta, from 0, the value it gets.")

    @property
    def by_index(self) -> dict[int, float]:
        """The values by the index of their parameter."""
        return {int(index): value for index, value in self.values.items()}


class ExportRequest(Strict):
    """An experiment, how many steps of it, which parameters were edited on the way, and the format."""

    experiment: Experiment
    steps: int = Field(ge=1, le=MOST_STEPS, description="How many steps the run has, or the script takes.")
    format: Format = Field(
        description="json: to load again. csv: every number of every step. The others are code that runs."
    )
    edits: list[Edit] = Field(
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
        return {edit.count: edit.by_index for edit in self.edits}


def check_edits(edits: Sequence[Edit], counts: range, size: int) -> None:
    """Raise a validation error unless each edit is before another of these steps, for known parameters."""
    names = {str(index) for index in range(size)}
    seen: set[int] = set()
    for position, edit in enumerate(edits):
        location = ("edits", position)
        if edit.count not in counts:
            raise refused((*location, "count"), words.NO_STEP_TO_EDIT, counts=_described(counts))
        if edit.count in seen:
            raise refused((*location, "count"), words.EDITED_TWICE)
        seen.add(edit.count)
        if not edit.values:
            raise refused((*location, "values"), words.EMPTY_EDIT)
        for name in edit.values:
            if name not in names:
                raise refused((*location, "values", name), words.NO_SUCH_PARAMETER, last=size - 1)


def _described(counts: range) -> str:
    return words.COUNTS.format(first=counts[0], last=counts[-1]) if counts else words.NO_COUNTS
