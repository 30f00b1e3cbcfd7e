"""Translates a race of runs for the engine: the lanes, what is stacked, and what their steps cost."""

from collections.abc import Sequence

from app.derivatives.graph import Graph
from app.derivatives.stacked import MOST_NUMBERS_A_RUN, numbers_of, stacked
from app.derivatives.together import together
from app.slope import Array
from app.training.batches import batch_rows
from app.training.lockstep import Lane
from app.training.measured_together import Measuring
from app.web.api.run import Run
from app.web.race.schemas import RunsRaceRequest
from app.web.schemas.experiment import Experiment
from app.web.schemas.optimizer import needs_hessian


class Field:
    """The lanes of a race, in the order in which the entries were sent.

    whole: the graph of all rows. runs: each entry as the run that it is alone.
    """

    def __init__(self, request: RunsRaceRequest) -> None:
        self._request = request
        self._experiments = request.experiments()
        self.whole = request.problem.graph().graph
        self.runs = [Run(experiment) for experiment in self._experiments]
        self.lanes = [_lane(*pair) for pair in zip(self._experiments, self.runs, strict=True)]
        self._is_small = numbers_of(self.whole) <= MOST_NUMBERS_A_RUN
        self._sees_all = request.sees_all_rows
        self._kept: dict[tuple[int, ...], Graph] = {}

    def stacked_at(self, lanes: Sequence[int], count: int) -> Graph | None:
        """The graph that these lanes see at this step, with a run axis; None for a large network.

        Where all steps see all rows, it is made once for the same lanes.
        """
        if not self._is_small:
            return None
        if self._sees_all and tuple(lanes) in self._kept:
            return self._kept[tuple(lanes)]
        self._kept[tuple(lanes)] = graph = stacked(self.whole, self._rows_of(lanes, count))
        return graph

    def _rows_of(self, lanes: Sequence[int], count: int) -> list[Array | None]:
        problem, size = self._request.problem, self._request.batch_size
        seeds = {self._experiments[lane].seed for lane in lanes}
        by_seed = {seed: batch_rows(count, problem.rows, size, seed) for seed in seeds}
        return [by_seed[self._experiments[lane].seed] for lane in lanes]


def _lane(experiment: Experiment, run: Run) -> Lane:
    plan, source = experiment.optimizer, experiment.source
    measured_with = None if needs_hessian(plan) else together(source.name, source.settings)
    return Lane(Measuring(run.training, measured_with, experiment.seed), plan)
