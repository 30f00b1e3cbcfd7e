"""Which run to export, in which format, and which parameters were edited on the way."""

from collections.abc import Sequence
from typing import Literal

from pydantic import Field, model_validator

from app.training.edits import Edits
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
    def by_place(self) -> dict[int, float]:
        """The values by the number of their place."""
        return {int(place): value for place, value in self.values.items()}


class ExportRequest(Strict):
    """An experiment, how many steps of it, what was set by hand on the way, and what to make of them."""

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
    def set_by_hand(self) -> Edits:
        """The edits as the engine takes them."""
        return {edit.count: edit.by_place for edit in self.edits}


def check_edits(edits: Sequence[Edit], counts: range, size: int) -> None:
    """Raise a validation error unless each edit is before another step of `counts`, at places of theta."""
    places = {str(place) for place in range(size)}
    seen: set[int] = set()
    for position, edit in enumerate(edits):
        location = ("edits", position)
        if edit.count not in counts:
            raise refused((*location, "count"), "No step before which this run can be edited.", _said(counts))
        if edit.count in seen:
            raise refused((*location, "count"), "There is an edit before this step already.", "one a step")
        seen.add(edit.count)
        if not edit.values:
            raise refused((*location, "values"), "Nothing is set here.", "at least one place in theta")
        for place in [place for place in edit.values if place not in places]:
            raise refused((*location, "values", place), "No such place in theta.", f'"0" to "{size - 1}"')


def _said(counts: range) -> str:
    return f"from {counts[0]} to {counts[-1]}" if counts else "no edits, for a run of one step"
