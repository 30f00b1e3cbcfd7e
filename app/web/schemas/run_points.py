"""Points of a run, told by the run: where they are too many numbers to send, the server goes there again."""

from itertools import pairwise
from typing import Annotated

from pydantic import Field, model_validator

from app.web.schemas import words
from app.web.schemas.edits import EditsField
from app.web.schemas.experiment import Experiment
from app.web.schemas.legs import check_edits_of
from app.web.schemas.limits import MOST_COUNT, MOST_PATH_POINTS
from app.web.schemas.refuse import refused
from app.web.schemas.strict import LARGE_IS_WHOLE, ListOf, Strict

# Squares of coordinates must stay finite: the directions of a path come from its variances.
FARTHEST = 1e100
Count = Annotated[int, Field(ge=0, le=MOST_COUNT), LARGE_IS_WHOLE]


class RunPoints(Strict):
    """An experiment, what was changed by hand on the way, and before which steps its points are looked at."""

    experiment: Experiment
    edits: EditsField
    counts: ListOf[Count] = Field(
        min_length=2,
        max_length=MOST_PATH_POINTS,
        description="Steps, in order: the points before them.",
    )

    @model_validator(mode="after")
    def steps_are_of_this_run(self) -> "RunPoints":
        for position, (before, count) in enumerate(pairwise([self.experiment.count - 1, *self.counts])):
            if count <= before:
                raise refused(("counts", position), words.NOT_IN_ORDER, least=before + 1)
        steps = range(self.experiment.count + 1, self.counts[-1] + 1)
        check_edits_of(self.experiment, self.edits, steps)
        return self

    @property
    def steps(self) -> int:
        """How many steps lead to the last of the points."""
        return self.counts[-1] - self.experiment.count


def check_points(
    place: tuple[str, ...], points: object, runs: RunPoints | list[RunPoints] | None, size: int
) -> None:
    """Raise a validation error unless there are either points, in the field `place`, or runs beside it."""
    if (points is None) == (runs is None):
        raise refused(place, words.POINTS_OR_RUN, points=place[-1])
    for run in runs if isinstance(runs, list) else [runs]:
        if run is not None and run.experiment.problem.size != size:
            raise refused(place, words.OTHER_SIZE, found=run.experiment.problem.size, size=size)
