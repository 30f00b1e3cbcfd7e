"""Where a learning rate would be too large, by the curvature at the start: what theory says beside a run."""

import numpy as np

from app.derivatives.curvature import largest_curvature
from app.derivatives.sources import SOURCES
from app.web.schemas.experiment import Experiment
from app.web.schemas.limits import MOST_PARAMETERS_WITH_HESSIAN
from app.web.service.price_limits import MOST_OPERATIONS_A_STEP


def start_curvature(experiment: Experiment, operations: int) -> float | None:
    """The largest curvature of the loss on all rows at the start; None where it would cost too much.

    operations: of one measurement.
    """
    size = experiment.problem.size
    if size > MOST_PARAMETERS_WITH_HESSIAN or size * operations > MOST_OPERATIONS_A_STEP / 4:
        return None
    curvature = largest_curvature(experiment.problem.graph().graph, experiment.start())
    return curvature if np.isfinite(curvature) else None


def critical_rate(experiment: Experiment, curvature: float | None) -> float | None:
    """Above which rate this rule would diverge if the curvature were that of the start everywhere.

    None where that is not known: for most rules, for random directions, and where no curvature is positive.
    """
    if curvature is None or SOURCES[experiment.source.name].at_random:
        return None
    rates = experiment.optimizer.critical_rates(curvature)
    return None if rates is None else rates.diverges
