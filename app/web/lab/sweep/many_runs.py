"""Translates an experiment for runs that are taken together, each with its own learning rate."""

from app.derivatives.sources import SOURCES
from app.slope import Array
from app.training.many_runs import ManyRuns
from app.training.step import Training
from app.web.api.measurement_fields import graphs_by_count
from app.web.schemas.experiment import Experiment
from app.web.schemas.optimizer import chosen_optimizer_of_runs


def runs_of(experiment: Experiment) -> ManyRuns:
    """The runs of this experiment; its own learning rate is not used."""
    graph_at = graphs_by_count(experiment)

    def training_at(rates: Array) -> Training:
        optimizer = chosen_optimizer_of_runs(experiment.optimizer, rates)
        return Training(lambda count: graph_at(count).graph, experiment.source_at, optimizer)

    one_by_one = not SOURCES[experiment.source.name].goes_back or experiment.measures_hessian
    return ManyRuns(training_at, experiment.problem.graph().graph, one_by_one)
