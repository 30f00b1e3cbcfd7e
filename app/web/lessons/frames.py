"""The frames of a lesson's figures, each as its own page's call would write it."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request

from app.figures.still_network_canvas import Window
from app.lessons.form import FigureChoice
from app.web.descent import figure_frame as race_frame
from app.web.graph import figure_frame as graph_frame
from app.web.graph.formula_words import formula_at
from app.web.graph.still import Beginning, stills
from app.web.iteration import figure_frame as iteration_frame
from app.web.iteration.offered_presets import EXAMPLES, with_stills
from app.web.service.page_shell import written
from app.web.service.still_pictures import made


async def frame(
    request: Request,
    name: str,
    figure: FigureChoice,
    changed: Mapping[str, Any],
    windows: tuple[Window, ...],
) -> str:
    """The HTML of a figure's frame, with its still picture.

    changed: options that a step has otherwise. windows: in which a network may be shown.
    """
    options = {**figure.options, **changed}
    show = tuple(options["show"])
    if figure.kind == "iteration":
        return await _iteration(name, show, options, windows)
    writing = {"graph": _graph, "race": _race}[figure.kind]
    return await writing(request, name, show, options)


async def _iteration(
    name: str, show: tuple[str, ...], options: Mapping[str, Any], windows: tuple[Window, ...]
) -> str:
    words = iteration_frame.frame_words(name, show, options["controls"])
    preset = await with_stills(EXAMPLES[options["preset"]], windows)
    return written("iteration/fragment.html", {**words, "preset": preset})


async def _graph(request: Request, name: str, show: tuple[str, ...], options: Mapping[str, Any]) -> str:
    drawn = formula_at(options["formula"], point(options.get("values", {})))
    beginning = Beginning(drawn.text, tuple(drawn.start.items()), options.get("mode", "reverse"))
    words: dict[str, Any] = {
        **graph_frame.frame_words(name, show, options["controls"]),
        **drawn.words(),
        "still": await made(request, lambda: stills(beginning)),
    }
    return written("graph/fragment.html", words)


async def _race(request: Request, name: str, show: tuple[str, ...], options: Mapping[str, Any]) -> str:
    said: dict[str, str] = {key: str(value) for key, value in options.get("settings", {}).items()}
    said |= {key: options[option] for key, option in RACE_WORDS.items() if option in options}
    if "start" in options:
        said["start"] = point(options["start"])
    said["racers"] = ";".join(one["name"] for one in options.get("racers", ()))
    words = race_frame.frame_words(name, show, options["controls"])
    return written("descent/fragment.html", {**words, **await race_frame.ground_words(request, said)})


RACE_WORDS = {"surface": "surface", "text": "formula"}
"""What an address of a race calls the options of its figure."""


def point(values: Mapping[str, float]) -> str:
    """A point as addresses have it."""
    return ",".join(f"{name}:{number:g}" for name, number in values.items())
