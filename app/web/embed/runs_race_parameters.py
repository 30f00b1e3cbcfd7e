"""What the addresses of races of runs may say: on which network, by whom, how far, and what is compared."""

from app.presets import PRESETS
from app.web.embed import words
from app.web.embed.parameter import Parameter
from app.web.embed.parameters import (
    LOOKS,
    OWN_EXPERIMENT,
    TICKS_OF_RACE,
    counted,
    hidden,
    locked,
    pictures,
    seed,
    tick_of_race,
)
from app.web.embed.runs_race_readings import LONGEST, batch, entries, plane
from app.web.schemas.limits import MOST_BATCH, MOST_ENTRIES

LENGTHS = ("20", "50", "100", "200", "500", "1000")

RUNS_RACE = (
    Parameter("preset", "The network and its data.", "xor", tuple(PRESETS)),
    OWN_EXPERIMENT,
    Parameter("entries", words.WHO_RACES, allowed=words.ENTRIES.format(most=MOST_ENTRIES), reader=entries),
    Parameter("steps", "How many iterations each takes.", "200", LENGTHS),
    Parameter(
        "batch", "How many rows a step sees.", allowed=words.BATCH.format(most=MOST_BATCH), reader=batch
    ),
    seed(words.START_OF_ALL),
    Parameter("plane", "The plane of the paths.", allowed=words.TWO_PARAMETERS, reader=plane()),
    Parameter("unit", words.EQUAL_FOR_ALL, "iterations", ("iterations", "operations")),
    tick_of_race(LONGEST),
    counted("entry", "The entry that is looked at, counted from 1.", MOST_ENTRIES, least=1),
    pictures("paths", "losses", usual="paths,losses"),
    locked(TICKS_OF_RACE),
    hidden("names", "caption", "entries"),
    *LOOKS,
)
