"""What the address of each embed may say: one row for each parameter, read and documented from here."""

from app.web.api.catalog import CATALOG
from app.web.article.moment import LEAST_RATE, MOST_PRESSED, MOST_RATE, are_presses
from app.web.article.words import LIBRARIES
from app.web.embed import formula_readings, words
from app.web.embed.own_experiment import readable
from app.web.embed.parameter import Parameter
from app.web.embed.readings import Reading, camera, number, stretch, whole, window
from app.web.embed.setting_parameters import of_choices
from app.web.graph.offered_formulas import EXAMPLES as FORMULAS
from app.web.iteration.beats import BEATS
from app.web.iteration.offered_presets import EXAMPLES as PRESETS
from app.web.iteration.offered_presets import FIRST_PRESET
from app.web.schemas.limits import MOST_SEED
from app.web.service.address_numbers import FURTHEST

BEAT_NAMES = tuple(beat.name for beat in BEATS)
LIBRARY_NAMES = tuple(LIBRARIES)

TICKS_OF_RACE = "ticks of the race"

LOOKS = (
    Parameter(
        "theme",
        "Light, dark, or as the reader's system.",
        "auto",
        names=("auto", "light", "dark"),
        label="Colours",
        titles=words.THEMES,
    ),
    Parameter(
        "controls",
        "Which controls there are: all, those that step, or none.",
        "steps",
        names=("full", "steps", "none"),
        label="Controls",
        titles=words.CONTROLS,
    ),
    Parameter("autoplay", "Whether it plays once it is in sight.", "0", ("0", "1"), label="Plays by itself"),
)


def locked(what: str) -> Parameter:
    """The stretch that can be visited."""
    does = f"The {what} that can be visited; no button, key or message leads to any other."
    return Parameter("lock", does, allowed=words.STRETCH, reader=stretch, label=f"Only some {what}")


def pictures(*names: str, usual: str) -> Parameter:
    """Which pictures a figure shows."""
    titles = tuple(words.PICTURES[name] for name in names)
    return Parameter(
        "show", "Which pictures there are.", usual, names, many=True, label="Pictures", titles=titles
    )


def hidden(*names: str) -> Parameter:
    """What a figure goes without."""
    titles = tuple(words.PARTS[name] for name in names)
    return Parameter(
        "hide", "What the figure goes without.", names=names, many=True, label="Leave out", titles=titles
    )


def counted(name: str, does: str, most: int = FURTHEST, *, least: int = 0) -> Parameter:
    """A whole number of what is counted."""
    return Parameter(
        name, does, allowed=words.WHOLE.format(least=least, most=most), reader=whole(least, most)
    )


def seed(does: str) -> Parameter:
    """What all that is random begins with."""
    return counted("seed", does, MOST_SEED)


def tick_of_race(longest: int) -> Parameter:
    """Where a race begins."""
    return counted("time", f"Where it begins, in {TICKS_OF_RACE}.", longest)


def _names(kind: str) -> tuple[str, ...]:
    return tuple(entry["name"] for entry in CATALOG[kind])


OWN_EXPERIMENT = Parameter(
    "e", "A whole experiment, instead of a ready one.", allowed=words.EXPERIMENT, reader=readable
)

ITERATION = (
    Parameter("preset", "The ready experiment.", FIRST_PRESET, tuple(PRESETS)),
    OWN_EXPERIMENT,
    counted("iteration", "Where it begins."),
    Parameter("beat", "The beat it begins with.", names=BEAT_NAMES),
    counted("steps", "How long the run is.", least=1),
    Parameter("row", "Whose numbers the nodes show.", allowed=words.ROW),
    Parameter("look", "The weight or the node that is looked at.", allowed=words.PARAMETER_OR_NODE),
    Parameter("predict", "A question before the reveal.", allowed=words.QUESTION),
    Parameter("plane", "The plane of the loss landscape.", allowed=words.PLANE),
    Parameter("window", "The part of the plane that is seen.", allowed=words.WINDOW, reader=window),
    Parameter(
        "heights", "Whose losses the landscape shows, where iterations see batches.", names=("all", "batch")
    ),
    Parameter("camera", "From where the surface is seen.", allowed=words.CAMERA, reader=camera),
    pictures("network", "landscape", "surface", "loss", "local", "code", usual="network"),
    locked("iterations"),
    hidden("beats", "caption", "sources", "rules", "settings"),
    *LOOKS,
    Parameter("source", words.SOURCE, names=_names("sources")),
    Parameter("optimizer", "The rule that takes the step.", names=_names("optimizers")),
    seed("Where the weights begin."),
    *of_choices(),
)

FAR = 1e6
"""The greatest nudge, and the greatest noise: as the pages' scripts read them."""

GRAPH = (
    Parameter("preset", "A ready formula.", names=tuple(FORMULAS)),
    Parameter("text", words.OWN_FORMULA, allowed=words.FORMULA, reader=formula_readings.formulas),
    Parameter("start", "The values of its variables.", allowed=words.POINT, reader=formula_readings.point),
    Parameter("mode", "Which way slopes travel.", "reverse", ("reverse", "forward")),
    counted("output", "Whose slopes, of several formulas: counted from 0."),
    Parameter("variable", "Where forward mode begins.", allowed=words.VARIABLE),
    counted("step", "How many steps of the walk have been made."),
    counted("node", "The node that is looked at, counted from 0."),
    Parameter("nudge", "How far the node's value is nudged.", allowed=words.NUDGE, reader=number(-FAR, FAR)),
    Parameter(
        "cached",
        "A wrong value in what a node has kept.",
        allowed=words.CACHED,
        reader=formula_readings.cached,
    ),
    locked("steps of the walk"),
    hidden("caption"),
    *LOOKS,
)


MOST_ANSWERED = MOST_PRESSED // 2

ANSWER = (
    counted("iteration", "How many times the slope has been measured and the step taken.", MOST_ANSWERED),
    Parameter("beat", "What has been done of the next one.", names=("forward", "backward", "step")),
    Parameter(
        "rate",
        "The learning rate.",
        allowed=words.NUMBER.format(least=LEAST_RATE, most=MOST_RATE),
        reader=number(LEAST_RATE, MOST_RATE),
    ),
    Parameter(
        "presses",
        "What has been pressed, as the article writes it; instead of iteration and beat.",
        allowed=words.PRESSES,
        reader=lambda text: Reading(text if are_presses(text) else None, are_presses(text)),
    ),
    locked("iterations"),
    hidden("code", "contract", "settings"),
    *LOOKS,
)

CODE = (
    Parameter("library", "Whose program is shown first.", names=LIBRARY_NAMES),
    Parameter("beat", "Whose lines are lit.", names=tuple(beat.name for beat in BEATS)),
    hidden("numbers"),
    *LOOKS,
)
