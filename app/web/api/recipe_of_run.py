"""Turn an experiment into the recipe that scripts are written from."""

from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.losses import LOSSES
from app.derivatives.primitives.penalties import PENALTIES
from app.derivatives.sources import SOURCES
from app.export.recipe import Part, Recipe, UnknownPart
from app.problems.networks import Network, Regularisation
from app.script_code import PenaltyCode, SourceCode
from app.web.api.recipe_of_plan import (
    RULES_OF_PYTORCH,
    changes_of,
    clip_part,
    own_formulas,
    rule_part,
    schedule_part,
)
from app.web.api.run import Run
from app.web.api.words import ONLY_NETWORKS_AS_CODE
from app.web.schemas.choice import Choice
from app.web.schemas.code import CodeRequest
from app.web.schemas.optimizer import needs_hessian
from app.web.schemas.problem import NetworkProblem


def recipe_of(request: CodeRequest) -> Recipe:
    """All that a script must know. Raises UnknownPart for problems that are no networks."""
    experiment = request.experiment
    problem = experiment.problem
    if not isinstance(problem, NetworkProblem):
        raise UnknownPart("problem.kind", *ONLY_NETWORKS_AS_CODE)
    run = Run(experiment, request.edits)
    network, start, plan = problem.network, run.start, experiment.optimizer
    plans = [plan, *(edit.takeover.after for edit in run.edits.values() if edit.takeover)]
    return Recipe(
        title=_title(network),
        layers=network.layers,
        activations=tuple(ACTIVATIONS[name].code for name in network.activations),
        loss=LOSSES[network.loss].code,
        biases=network.biases,
        x=problem.network_data.x,
        y=problem.network_data.y,
        input_names=problem.network_data.input_names,
        output_names=problem.network_data.output_names,
        theta=start.theta,
        state=start.state,
        source=_source_part(experiment.source),
        rule=rule_part(plan),
        batch_size=experiment.batch_size,
        seed=experiment.seed,
        count=start.count,
        steps=request.steps,
        penalties=_penalties(network.regularisation),
        order=2 if any(map(needs_hessian, plans)) else 1,
        own=own_formulas(plan),
        schedule=schedule_part(plan),
        clip=clip_part(plan),
        edits={count: edit.values for count, edit in run.edits.items() if edit.values},
        changes=changes_of(run.edits, start),
        sources=tuple(SOURCES),
        rules_of_pytorch=RULES_OF_PYTORCH,
    )


def _penalties(strengths: Regularisation) -> tuple[tuple[float, PenaltyCode], ...]:
    used = [(name, strength) for name, strength in strengths._asdict().items() if strength]
    return tuple((strength, PENALTIES[name].code) for name, strength in used)


def _title(network: Network) -> str:
    return f"A run with {network.loss.replace('_', ' ')}"


def _source_part(choice: Choice) -> Part[SourceCode | None]:
    """The source that was chosen, and what a reader knows it by."""
    if choice.name not in SOURCES:
        return Part(choice.name, choice.settings, None)
    source = SOURCES[choice.name]
    return Part(source.name, choice.settings, source.code, source.title, source.formula)
