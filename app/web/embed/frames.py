"""The frames of the figures that can be embedded, with their still pictures, as an address asks for them."""

from fastapi import Request

from app.figures.still_network_canvas import EMBEDDED
from app.web.api.words import LIBRARIES
from app.web.descent import figure_frame as race_frame
from app.web.embed.first_answers import answers_to_own, first_answers
from app.web.embed.own_experiment import own_experiment
from app.web.embed.values import Values
from app.web.graph import figure_frame as graph_frame
from app.web.graph.formula_words import FIRST, formula_at
from app.web.graph.offered_formulas import EXAMPLES as FORMULAS
from app.web.graph.still import Beginning, stills
from app.web.iteration import figure_frame as iteration_frame
from app.web.iteration.offered_presets import EXAMPLES as PRESETS
from app.web.iteration.offered_presets import with_stills
from app.web.iteration.still import Stills
from app.web.race import figure_frame as runs_race_frame
from app.web.service.json_codec import encode
from app.web.service.page_shell import written
from app.web.service.still_pictures import made

NAME = "figure"
"""The prefix of all ids in the frame, and its name for the script."""

_OFFERED = encode([example._asdict() for example in FORMULAS.values()]).decode()


async def iteration(request: Request, values: Values) -> str:
    choices = ("source", "optimizer") if values.controls == "full" else ()
    parts = (*choices, "beats", "caption", *values.shown)
    shown = values.without_hidden(parts, sources="source", rules="optimizer")
    if "e" in values.told:
        return _own(values, shown)
    preset = await with_stills(PRESETS[values.told["preset"]], EMBEDDED)
    if not values.is_as_usual("preset"):
        # The run is another one, or stands elsewhere: only its script can say how it looks.
        network = "" if "predict" in values.told else preset.stills.network
        preset = preset._replace(stills=Stills(network))
    words = iteration_frame.frame_words(NAME, shown, values.controls)
    query = tuple(sorted(values.of_the_run.items()))
    answers = await made(request, lambda: first_answers(query))
    told = {**words, "preset": preset, "answers": answers, "libraries": LIBRARIES.items()}
    return written("embed/iteration.html", told)


def _own(values: Values, shown: tuple[str, ...]) -> str:
    """Of a whole experiment there is no picture before its script runs."""
    words = iteration_frame.frame_words(NAME, shown, values.controls)
    own = own_experiment(values.told["e"])
    told = None if own is None else encode(own._asdict()).decode().replace("<", r"\u003c")
    answers = None if own is None else answers_to_own(own.layers)
    parts = {"preset": None, "answers": answers, "own": told, "libraries": LIBRARIES.items()}
    return written("embed/iteration.html", {**words, **parts})


async def graph(request: Request, values: Values) -> str:
    told = values.told
    example = FORMULAS.get(told.get("preset", ""), FIRST)
    formula = formula_at(told.get("text"), told.get("start", ""), example)
    choices = ("formula", "modes") if values.controls == "full" else ()
    step = told.get("step", "0")
    beginning = Beginning(
        formula.text,
        tuple(formula.start.items()),
        "forward" if told["mode"] == "forward" else "reverse",
        int(step) if step.isdecimal() else 0,
    )
    words = {
        **graph_frame.frame_words(
            NAME, values.without_hidden((*choices, "picture", "caption", "table")), values.controls
        ),
        **formula.words(),
        "still": await made(request, lambda: stills(beginning)),
    }
    return written("embed/graph.html", {**words, "offered": _OFFERED})


async def descent(request: Request, values: Values) -> str:
    return await _race(request, values, ("ground", "caption", "paths"), "descent/fragment.html")


async def race(request: Request, values: Values) -> str:
    return await _race(request, values, ("caption", *values.shown), "embed/surface_race.html")


async def runs_race(request: Request, values: Values) -> str:
    choices = ("entries",) if values.controls == "full" else ()
    shown = values.without_hidden((*choices, "names", "caption", *values.shown))
    told = runs_race_frame.frame_words(NAME, shown, values.controls, values.told.get("entries", ""))
    return written("embed/runs_race.html", told)


async def _race(request: Request, values: Values, parts: tuple[str, ...], template: str) -> str:
    choices = ("surface", "source", "racers") if values.controls == "full" else ()
    shown = values.without_hidden((*choices, *parts), sources="source", rules="racers")
    words = {
        **race_frame.frame_words(NAME, shown, values.controls),
        **await race_frame.ground_words(request, values.of_the_page),
    }
    return written(template, words)
