"""What the addresses of races of runs may say: on which network, by whom, how far, and what is compared."""

from app.presets import PRESETS
from app.web.embed import words
from app.web.embed.own_experiment import readable
from app.web.embed.parameter import Parameter
from app.web.embed.parameters import (
    LOOKS,
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
    Parameter("e", "A whole experiment, instead of a ready one.", allowed=words.EXPERIMENT, reader=readable),
    Parameter("entries", "Who races.", allowed=words.ENTRIES.format(most=MOST_ENTRIES), reader=entries),
    Parameter("steps", "How many iterations each takes.", "200", LENGTHS),
    Parameter(
        "batch", "How many rows a step sees.", allowed=words.BATCH.format(most=MOST_BATCH), reader=batch
    ),
    seed("Where all begin."),
    Parameter("plane", "The plane of the paths.", allowed=words.TWO_PARAMETERS, reader=plane()),
    Parameter("unit", "What is equal for all.", "iterations", ("iterations", "operations")),
    tick_of_race(LONGEST),
    counted("entry", "The entry that is looked at, counted from 1.", MOST_ENTRIES, least=1),
    pictures("paths", "losses", usual="paths,losses"),
    locked(TICKS_OF_RACE),
    hidden("names", "caption", "entries"),
    *LOOKS,
)
