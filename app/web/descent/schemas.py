"""What may be sent to the calls of `/descent`: races, functions of one variable, typed texts."""

from typing import Annotated

from pydantic import Field, model_validator

from app.derivatives.sources import SOURCES
from app.web.descent import words
from app.web.schemas.expression import ExpressionProblem, Start
from app.web.schemas.limits import MOST_CURVE_POINTS, MOST_RACERS, MOST_STEPS
from app.web.schemas.measurement import Seed, SourceChoice
from app.web.schemas.optimizer import OptimizerChoice, needs_hessian
from app.web.schemas.plane import Coordinate
from app.web.schemas.refuse import refused
from app.web.schemas.strict import ListOf, Strict

MOST_NOISE = 1e6

WITHOUT_FORMULA = tuple(source.name for source in SOURCES.values() if source.values_only)
"""The sources that ask for nothing but values at real points."""


class Racer(Strict):
    """One way of descending: where its gradients come from, its rule, and where it starts."""

    source: SourceChoice
    optimizer: OptimizerChoice
    start: Start | None = Field(None, description="A number for each variable. Null: the problem's start.")


class RaceRequest(Strict):
    """What is descended, by whom, and how far."""

    problem: ExpressionProblem
    racers: ListOf[Racer] = Field(min_length=1, max_length=MOST_RACERS)
    steps: int = Field(ge=1, le=MOST_STEPS, description="How many steps each racer takes.")
    seed: Seed = 0
    noise: Annotated[float, Field(ge=0, le=MOST_NOISE)] = Field(
        0.0, description="The deviation of the noise on each number of the gradient, the same for all racers."
    )
    black_box: bool = Field(
        False, description="Whether the formula is shut away: then only values can be asked for."
    )
    parts: bool = Field(True, description="Whether to tell the arrows and boxes each update is made of.")

    @model_validator(mode="after")
    def racers_fit(self) -> "RaceRequest":
        for position, racer in enumerate(self.racers):
            _check_start(position, racer, self.problem.labels)
            if self.black_box:
                _check_needs_no_formula(position, racer)
        return self


def _check_start(position: int, racer: Racer, variables: tuple[str, ...]) -> None:
    if racer.start is not None and racer.start.keys() != set(variables):
        names = ", ".join(variables)
        raise refused(("racers", position, "start"), words.OTHER_VARIABLES, variables=names)


def _check_needs_no_formula(position: int, racer: Racer) -> None:
    if racer.source.name not in WITHOUT_FORMULA:
        others = ", ".join(WITHOUT_FORMULA)
        raise refused(("racers", position, "source"), words.SOURCE_NEEDS_FORMULA, sources=others)
    if needs_hessian(racer.optimizer):
        raise refused(("racers", position, "optimizer"), words.RULE_NEEDS_HESSIAN)


class CurveRequest(Strict):
    """An expression of one variable, between two ends."""

    problem: ExpressionProblem
    extent: Annotated[ListOf[Coordinate], Field(min_length=2, max_length=2, description="Left and right.")]
    resolution: int = Field(
        241, ge=2, le=MOST_CURVE_POINTS, description="How many points, the ends included."
    )

    @model_validator(mode="after")
    def is_a_line(self) -> "CurveRequest":
        if self.problem.size != 1:
            raise refused(("problem", "text"), words.NOT_ONE_VARIABLE, variables=self.problem.size)
        if not self.extent[0] < self.extent[1]:
            raise refused(("extent",), words.EMPTY_STRETCH)
        return self


class FormulaRequest(Strict):
    """A typed text."""

    text: str


_VALLEY = {"kind": "expression", "text": "(1 - x)^2 + 100*(y - x^2)^2", "start": {"x": -1.2, "y": 1.0}}
RACE = {
    "problem": _VALLEY,
    "racers": [
        {"source": {"name": "backpropagation"}, "optimizer": {"name": "newton"}},
        {"source": {"name": "spsa"}, "optimizer": {"name": "adam", "learning_rate": 0.1}},
    ],
    "steps": 2,
}
CURVE = {
    "problem": {"kind": "expression", "text": "w^2/2", "start": {"w": 1.0}},
    "extent": [-2.0, 2.0],
    "resolution": 5,
}
