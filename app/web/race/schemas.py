"""What may be sent to the race of runs: one network, one start, and up to twelve entries."""

from typing import Annotated, Any

from pydantic import Field, model_validator

from app.web.race import words
from app.web.schemas import words as shared_words
from app.web.schemas.experiment import Experiment
from app.web.schemas.landscape import Resolution
from app.web.schemas.limits import MOST_ENTRIES, MOST_STEPS
from app.web.schemas.measurement import BatchSize, Seed, SourceChoice
from app.web.schemas.optimizer import OptimizerChoice, needs_hessian
from app.web.schemas.plane import ParameterNumber
from app.web.schemas.problem import NetworkProblem
from app.web.schemas.refuse import check_hessian_size, refused
from app.web.schemas.strict import ListOf, Point, Strict


class Entry(Strict):
    """One run: where its gradients come from, its rule, and the seed of its batches and random directions."""

    source: SourceChoice
    optimizer: OptimizerChoice
    seed: Seed | None = Field(None, description="Null: that of the race.")


class RunsRaceRequest(Strict):
    """A network with its data, where all entries start, who they are, and how far they go."""

    problem: NetworkProblem
    batch_size: BatchSize = None
    seed: Seed = 0
    theta: Point | None = Field(None, description="Where all entries start. Null: the start of the seed.")
    entries: ListOf[Entry] = Field(min_length=1, max_length=MOST_ENTRIES)
    steps: int = Field(ge=1, le=MOST_STEPS, description="How many steps each entry takes.")
    indices: Annotated[ListOf[ParameterNumber], Field(min_length=2, max_length=2)] | None = Field(
        None, description="Two parameters for the plane. Null: the main directions of all paths."
    )
    resolution: Resolution = 41

    @model_validator(mode="before")
    @classmethod
    def entries_are_not_too_many(cls, fields: Any) -> Any:
        """Say how many there are: the type alone says only that the list is too long."""
        entries = fields.get("entries") if isinstance(fields, dict) else None
        if isinstance(entries, list) and len(entries) > MOST_ENTRIES:
            raise refused(("entries",), words.TOO_MANY_ENTRIES, found=len(entries), most=MOST_ENTRIES)
        return fields

    @model_validator(mode="after")
    def sizes_agree(self) -> "RunsRaceRequest":
        size = self.problem.size
        if size < 2:
            raise refused(("problem",), words.ONE_PARAMETER)
        if self.theta is not None and len(self.theta) != size:
            raise refused(("theta",), shared_words.WRONG_LENGTH_OR_NULL, length=len(self.theta), size=size)
        if self.indices is not None and not (len(set(self.indices)) == 2 and max(self.indices) < size):
            raise refused(("indices",), words.NOT_TWO_PARAMETERS, last=size - 1)
        for position, entry in enumerate(self.entries):
            if needs_hessian(entry.optimizer):
                check_hessian_size(("entries", position, "optimizer"), size)
        return self

    @property
    def sees_all_rows(self) -> bool:
        """Whether each step sees all rows."""
        return self.batch_size is None or self.batch_size >= self.problem.rows

    @property
    def start(self) -> list[float]:
        """The point where all entries start."""
        return list(map(float, self.theta or self.problem.initial_point(self.seed)))

    def experiments(self) -> list[Experiment]:
        """Each entry as the experiment of its run alone: what may be sent to `/api/train`."""
        start = self.start
        return [
            Experiment.model_construct(
                problem=self.problem,
                source=entry.source,
                optimizer=entry.optimizer,
                batch_size=self.batch_size,
                seed=self.seed if entry.seed is None else entry.seed,
                theta=start,
            )
            for entry in self.entries
        ]


RACE_OF_RUNS = {
    "problem": {
        "layers": [2, 2, 1],
        "activations": ["tanh", "identity"],
        "loss": "mean_squared_error",
        "data": {"name": "xor"},
    },
    "entries": [
        {"source": {"name": "backpropagation"}, "optimizer": {"name": "adam", "learning_rate": 0.1}},
        {"source": {"name": "spsa"}, "optimizer": {"name": "gradient_descent", "learning_rate": 0.1}},
    ],
    "steps": 2,
    "resolution": 2,
}
