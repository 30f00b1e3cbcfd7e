"""What the addresses of races of runs may say: on which network, by whom, how far, and what is compared."""

from app.presets import PRESETS
from app.web.embed import words
from app.web.embed.own_experiment import readable
from app.web.embed.parameter import Parameter
from app.web.embed.parameters import LOOKS, hidden, locked, pictures
from app.web.embed.race_readings import LONGEST, MOST_BATCH, batch, entries, plane
from app.web.embed.readings import whole
from app.web.schemas.limits import MOST_ENTRIES

LENGTHS = ("20", "50", "100", "200", "500", "1000")

RUNS_RACE = (
    Parameter("preset", "The network and its data.", "xor", tuple(PRESETS)),
    Parameter("e", "A whole experiment, instead of a ready one.", allowed=words.EXPERIMENT, reader=readable),
    Parameter("entries", "Who races.", allowed=words.ENTRIES.format(most=MOST_ENTRIES), reader=entries),
    Parameter("steps", "How many iterations each takes.", "200", LENGTHS),
    Parameter(
        "batch", "How many rows a step sees.", allowed=words.BATCH.format(most=MOST_BATCH), reader=batch
    ),
    Parameter("seed", "Where all begin.", allowed=words.SEED, reader=whole(0, 2**32 - 1)),
    Parameter("plane", "The plane of the paths.", allowed=words.TWO_PARAMETERS, reader=plane()),
    Parameter("unit", "What is equal for all.", "iterations", ("iterations", "operations")),
    Parameter(
        "time",
        "Where it begins, in ticks of the race.",
        allowed=words.WHOLE.format(least=0, most=LONGEST),
        reader=whole(0, LONGEST),
    ),
    Parameter(
        "entry",
        "The entry that is looked at, counted from 1.",
        allowed=words.WHOLE.format(least=1, most=MOST_ENTRIES),
        reader=whole(1, MOST_ENTRIES),
    ),
    pictures("paths", "losses", usual="paths,losses"),
    locked("ticks of the race"),
    hidden("names", "caption", "entries"),
    *LOOKS,
)
