"""What the address of each embed may say: one row for each parameter, read and documented from here."""

from collections.abc import Iterator

from app.problems.curves import CURVES
from app.problems.surfaces import SURFACES
from app.setting import Setting
from app.web.api.catalog import CATALOG
from app.web.embed import words
from app.web.embed.parameter import Parameter
from app.web.graph.offered_formulas import EXAMPLES as FORMULAS
from app.web.iteration.beats import BEATS
from app.web.iteration.offered_presets import EXAMPLES as PRESETS
from app.web.iteration.offered_presets import FIRST_PRESET

LOOKS = (
    Parameter("theme", "Light, dark, or as the reader's system.", "auto", ("auto", "light", "dark")),
    Parameter(
        "controls",
        "Which controls there are: all, those that step, or none.",
        "steps",
        names=("full", "steps", "none"),
    ),
    Parameter("autoplay", "Whether it plays once it is in sight.", "0", ("0", "1")),
)


def pictures(usual: str, *others: str) -> Parameter:
    """Which pictures a figure shows."""
    return Parameter("show", "Which pictures there are.", usual, (usual, *others), many=True)


def hidden(*names: str) -> Parameter:
    """What a figure goes without."""
    return Parameter("hide", "What the figure goes without.", names=names, many=True)


def _settings() -> Iterator[Parameter]:
    """One for each setting of any source or rule; those of the same name are one parameter."""
    seen = set[str]()
    for kind in ("sources", "optimizers"):
        for entry in CATALOG[kind]:
            for told in entry["settings"]:
                setting = Setting(**told)
                if setting.name not in seen:
                    seen.add(setting.name)
                    yield Parameter(setting.name, setting.summary, allowed=setting.allowed)


def _names(kind: str) -> tuple[str, ...]:
    return tuple(entry["name"] for entry in CATALOG[kind])


ITERATION = (
    Parameter("preset", "The ready experiment.", FIRST_PRESET, tuple(PRESETS)),
    Parameter("iteration", "Where it begins.", allowed=words.WHOLE_FROM_0),
    Parameter("beat", "The beat it begins with.", names=tuple(beat.name for beat in BEATS)),
    Parameter("steps", "How long the run is.", allowed=words.WHOLE_FROM_1),
    Parameter("row", "Whose numbers the nodes show.", allowed=words.ROW),
    Parameter("look", "The weight or the node that is looked at.", allowed=words.PARAMETER_OR_NODE),
    Parameter("plane", "The plane of the loss landscape.", allowed=words.PLANE),
    pictures("network", "landscape", "loss"),
    hidden("beats", "caption", "sources", "rules"),
    *LOOKS,
    Parameter("source", "Where slopes come from.", names=_names("sources")),
    Parameter("optimizer", "The rule that takes the step.", names=_names("optimizers")),
    Parameter("seed", "Where the weights begin.", allowed=words.SEED),
    *_settings(),
)

GRAPH = (
    Parameter("preset", "A ready formula.", names=tuple(FORMULAS)),
    Parameter("text", "A formula of your own.", allowed=words.FORMULA),
    Parameter("start", "The values of its variables.", allowed=words.POINT),
    Parameter("mode", "Which way slopes travel.", "reverse", ("reverse", "forward")),
    Parameter("output", "Whose slopes, of several formulas: counted from 0.", allowed=words.WHOLE_FROM_0),
    Parameter("variable", "Where forward mode begins.", allowed=words.VARIABLE),
    Parameter("step", "How many steps of the walk have been made.", allowed=words.WHOLE_FROM_0),
    Parameter("node", "The node that is looked at, counted from 0.", allowed=words.WHOLE_FROM_0),
    Parameter("nudge", "How far the node's value is nudged.", allowed=words.ANY_NUMBER),
    Parameter("cached", "A wrong value in what a node has kept.", allowed=words.CACHED),
    hidden("caption"),
    *LOOKS,
)


def _grounds() -> Iterator[Parameter]:
    """One for each setting of any surface or curve."""
    settings = [ground.settings for ground in SURFACES.values()] + [
        curve.settings for curve in CURVES.values()
    ]
    for of_ground in settings:
        for setting in of_ground:
            yield Parameter(setting.name, setting.summary, allowed=setting.allowed)


RACE = (
    Parameter("surface", "What is descended.", names=(*SURFACES, *CURVES)),
    Parameter("text", "A formula of your own, of one variable or two.", allowed=words.FORMULA),
    Parameter("start", "Where all begin.", allowed=words.POINT),
    Parameter("racers", "Who races.", allowed=words.RACERS),
    Parameter("source", "Where slopes come from.", allowed=words.CHOICE),
    Parameter("box", "Whether only values may be asked for.", names=("0", "1")),
    Parameter("noise", "The size of a random error in every slope.", allowed=words.ANY_NUMBER),
    Parameter("steps", "How long the race is.", names=("10", "20", "50", "100", "200", "500")),
    Parameter("seed", "The seed of what is random.", allowed=words.SEED),
    Parameter("unit", "What is equal for all.", names=("operations", "evaluations", "steps")),
    hidden("caption"),
    *LOOKS,
    *{one.name: one for one in _grounds()}.values(),
)
