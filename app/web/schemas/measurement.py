"""What a measurement needs: the problem, the source and the point. No optimizer."""

from typing import Annotated

import numpy as np
from pydantic import Field, model_validator

from app.derivatives.curvature import with_hessian
from app.derivatives.measurement import Source
from app.derivatives.sources import SOURCES, make_source
from app.slope import Array
from app.training.specimens import SPECIMENS
from app.web.schemas import words
from app.web.schemas.choice import Choice, OneOf
from app.web.schemas.limits import MOST_BATCH, MOST_COUNT, MOST_SEED
from app.web.schemas.problem import Problem
from app.web.schemas.refuse import check_hessian_size, refused
from app.web.schemas.strict import Point, Strict

_NOT_SOURCES = {name: specimen.refusal for name, specimen in SPECIMENS.items()}
SourceChoice = Annotated[
    Choice, OneOf(SOURCES, explained=_NOT_SOURCES), Field(description="Where the gradient comes from.")
]
Seed = Annotated[int, Field(ge=0, le=MOST_SEED, description="The same seed makes the very same run.")]
BatchSize = Annotated[
    Annotated[int, Field(ge=1, le=MOST_BATCH)] | None,
    Field(description="How many rows one step sees. Null, or as many as there are: all of them."),
]


class PointRequest(Strict):
    """A problem, a point of it, and which rows of the data count there."""

    problem: Problem
    batch_size: BatchSize = None
    seed: Seed = 0
    theta: Point | None = Field(
        None,
        description="All parameters: layer by layer the weights row by row, then biases. Null: the start.",
    )
    count: int = Field(0, ge=0, le=MOST_COUNT, description="How many steps the run has taken.")
    example: int | None = Field(
        None, ge=0, description="The row of the batch that the nodes show. Null: the mean of all its rows."
    )

    @model_validator(mode="after")
    def sizes_agree(self) -> "PointRequest":
        size, rows = self.problem.size, self.batch_rows
        if self.theta is not None and len(self.theta) != size:
            raise refused(("theta",), words.WRONG_LENGTH_OR_NULL, length=len(self.theta), size=size)
        if self.example is not None and self.example >= rows:
            raise refused(("example",), words.NO_SUCH_ROW, last=rows - 1)
        return self

    @property
    def batch_rows(self) -> int:
        """How many rows every batch has at least: the last one of an epoch may be smaller."""
        rows = self.problem.rows
        if self.batch_size is None or self.batch_size >= rows:
            return rows
        return rows % self.batch_size or self.batch_size

    def start(self) -> Array:
        """The point that was sent, or else the seeded initial point: (P,)."""
        if self.theta is None:
            return self.problem.initial_point(self.seed)
        return np.array(self.theta, dtype=float)


class SlopeRequest(PointRequest):
    """A question about a slope, and the fields that all such questions share."""

    source: SourceChoice

    @property
    def measures_hessian(self) -> bool:
        """Whether second derivatives are asked for too."""
        return False

    def source_at(self, count: int) -> Source:
        """The engine's source for one step: random directions depend on the seed and the count alone."""
        source = make_source(self.source.name, self.source.settings, (self.seed, count))
        return with_hessian(source) if self.measures_hessian else source


class DifferentiateRequest(SlopeRequest):
    """How steep is it? There is no optimizer here: measuring moves nothing."""

    hessian: bool = Field(
        False, description="Whether to measure second derivatives too: exact, by P more passes."
    )

    @model_validator(mode="after")
    def hessian_is_small(self) -> "DifferentiateRequest":
        if self.hessian:
            check_hessian_size(("hessian",), self.problem.size)
        return self

    @property
    def measures_hessian(self) -> bool:
        return self.hessian
