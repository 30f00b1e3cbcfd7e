"""The figures that can be embedded, by their words in addresses; claims and lessons are families of them."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from app.claims.register import CLAIMS
from app.lessons.register import lessons
from app.web.embed import article_frames, frames, parameters, surface_race_parameters
from app.web.embed.claim_kinds import ALL_CLAIMS, claim_kind
from app.web.embed.kind import EmbedKind
from app.web.embed.lesson_kinds import ALL_LESSONS, lesson_kind
from app.web.embed.opened_pictures import OPENED, shown_in_full
from app.web.embed.parameter import Parameter
from app.web.embed.readers_of_formulas import readers_of_a_graph, readers_of_a_race
from app.web.embed.readings import places
from app.web.embed.run_readings import readers_of_a_run
from app.web.embed.runs_race_parameters import RUNS_RACE
from app.web.embed.runs_race_readings import readers_of_a_race_of_runs

KINDS = {
    kind.name: kind
    for kind in (
        EmbedKind(
            name="answer",
            title="Measure the slope, take a step",
            does="One curve, one ball, two buttons: one half measures, the other steps.",
            page="/#answer",
            parameters=parameters.ANSWER,
            frame=article_frames.answer_frame,
            script="answer",
            readers=lambda query: places("iteration", parameters.MOST_ANSWERED, query.get("lock", "")),
            in_full=article_frames.answer_in_full,
            of_full=article_frames.answer_of_full,
        ),
        EmbedKind(
            name="code",
            title="One iteration in NumPy, PyTorch and JAX",
            does="Each beat lights the lines that do it; what they compute stands beside them.",
            page="/#in-code",
            parameters=parameters.CODE,
            frame=article_frames.code_frame,
            script="code",
            in_full=article_frames.code_in_full,
            of_full=article_frames.code_of_full,
        ),
        EmbedKind(
            name="iteration",
            title="One training iteration in four beats",
            does="A network, forward and backward, number by number.",
            page="/iteration",
            parameters=parameters.ITERATION,
            frame=frames.iteration,
            script="iteration",
            afresh=("preset",),
            readers=readers_of_a_run,
            opened=OPENED,
            of_full=shown_in_full,
        ),
        EmbedKind(
            name="graph",
            title="A formula as a graph",
            does="Values one way, slopes the other: backpropagation without descent.",
            page="/graph",
            parameters=parameters.GRAPH,
            frame=frames.graph,
            script="graph",
            afresh=("preset", "text"),
            readers=readers_of_a_graph,
        ),
        EmbedKind(
            name="descent",
            title="A race down a surface",
            does="Rules that are handed slopes, and step: descent without backpropagation.",
            page="/descent",
            parameters=surface_race_parameters.DESCENT,
            frame=frames.descent,
            script="descent",
            afresh=("surface", "text"),
            readers=readers_of_a_race,
        ),
        EmbedKind(
            name="race",
            title="A race of rules from one start",
            does="Several rules on one surface: their ways down, and who is lowest at equal cost.",
            page="/descent",
            parameters=surface_race_parameters.RACE,
            frame=frames.race,
            script="descent",
            afresh=("surface", "text"),
            readers=readers_of_a_race,
        ),
        EmbedKind(
            name="runs-race",
            title="A race of runs on one network",
            does="Up to twelve runs from one start: over iterations, and over what they cost.",
            page="/race",
            parameters=RUNS_RACE,
            frame=frames.runs_race,
            script="runs_race",
            afresh=("preset",),
            readers=readers_of_a_race_of_runs,
            keeps_own=True,
        ),
    )
}


class Family(NamedTuple):
    """Figures of the same form. slugs: their names. common: the parameters that all of them have."""

    name: str
    title: str
    does: str
    slugs: Callable[[], Mapping[str, object]]
    kind: Callable[[str], EmbedKind]
    common: tuple[Parameter, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Of the parameters that all of them have."""
        return tuple(one.name for one in self.common)

    @property
    def kinds(self) -> list[EmbedKind]:
        """All of them, in their order."""
        return [self.kind(slug) for slug in self.slugs()]


FAMILIES = {
    family.name: family
    for family in (
        Family(
            name="claims",
            title="A claim put to the test",
            does="The reader bets, then the run says whether it holds.",
            slugs=lambda: CLAIMS,
            kind=claim_kind,
            common=ALL_CLAIMS,
        ),
        Family(
            name="lessons",
            title="A lesson",
            does="Steps beside their figure, which notices what is done.",
            slugs=lessons,
            kind=lesson_kind,
            common=ALL_LESSONS,
        ),
    )
}


def kind_named(name: str) -> EmbedKind | None:
    """The figure of this name, such as "iteration" or "claims/costs-twice"; None where there is none."""
    family, _, slug = name.partition("/")
    if slug and family in FAMILIES and slug in FAMILIES[family].slugs():
        return FAMILIES[family].kind(slug)
    return KINDS.get(name)
