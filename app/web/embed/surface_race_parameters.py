"""What the addresses of races may say: what is descended, by whom, how far, and where it begins."""

from app.figures.lanes import LANES
from app.problems.curves import CURVES
from app.problems.surfaces import SURFACES
from app.web.api.catalog import CATALOG
from app.web.embed import formula_readings, words
from app.web.embed.parameter import Parameter
from app.web.embed.parameters import (
    FAR,
    LOOKS,
    TICKS_OF_RACE,
    counted,
    hidden,
    locked,
    pictures,
    seed,
    tick_of_race,
)
from app.web.embed.readings import number
from app.web.embed.setting_parameters import of_grounds

_LENGTHS = ("10", "20", "50", "100", "200", "500")
_LONGEST_RACE = int(_LENGTHS[-1])


def _race(surface: str = "", racers: str = "") -> tuple[Parameter, ...]:
    """What every race may be asked. surface, racers: what holds where nothing is said of it."""
    return (
        Parameter("surface", "What is descended.", surface, (*SURFACES, *CURVES)),
        Parameter("text", words.OWN_FORMULA, allowed=words.GROUND, reader=formula_readings.ground),
        Parameter("start", words.START_OF_ALL, allowed=words.POINT, reader=formula_readings.point),
        Parameter(
            "racers",
            words.WHO_RACES,
            racers,
            allowed=words.RACERS,
            reader=formula_readings.choices(CATALOG["optimizers"], len(LANES)),
        ),
        Parameter(
            "source",
            words.SOURCE,
            allowed=words.CHOICE,
            reader=formula_readings.choices(CATALOG["sources"]),
        ),
        Parameter("box", "Whether only values may be asked for.", names=("0", "1")),
        Parameter(
            "noise", "The size of a random error in every slope.", allowed=words.NOISE, reader=number(0, FAR)
        ),
        Parameter("steps", "How long the race is.", names=_LENGTHS),
        seed("The seed of what is random."),
        Parameter("unit", words.EQUAL_FOR_ALL, names=("operations", "evaluations", "steps")),
        tick_of_race(_LONGEST_RACE),
        counted("racer", "The racer that is looked at, counted from 0.", len(LANES) - 1),
        locked(TICKS_OF_RACE),
        hidden("caption", "sources", "rules", "settings"),
        *LOOKS,
        *of_grounds(),
    )


DESCENT = _race()
RACE = (
    *_race("rosenbrock", "gradient_descent;momentum;adam;newton"),
    pictures("ground", "race", usual="ground,race"),
)
