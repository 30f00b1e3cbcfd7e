"""The pages: HTML that answers the question before any script runs."""

from typing import NamedTuple

from fastapi import APIRouter, Request, Response
from fastapi.templating import Jinja2Templates

from app.presets import PRESETS, Preset
from app.web.assets import PLOTLY_ADDRESS, STATIC_ADDRESS
from app.web.folders import STATIC, TEMPLATES
from app.web.schemas.problem import NetworkProblem

FIRST_PRESET = "xor"
"""What a visitor sees who has not chosen yet."""

router = APIRouter(include_in_schema=False)


class Page(NamedTuple):
    """An entry of the navigation that all pages share."""

    address: str
    title: str


class Beat(NamedTuple):
    """One of the four parts of an iteration, and what it does in two or three words."""

    name: str
    title: str
    does: str


class Shortcut(NamedTuple):
    """Keys, and what they do."""

    keys: tuple[str, ...]
    does: str


PAGES = (Page("/", "One iteration"),)

BEATS = (
    Beat("forward", "Forward", "values flow right"),
    Beat("loss", "Loss", "how wrong is it?"),
    Beat("backward", "Backward", "measures the slope"),
    Beat("step", "Step", "takes the step"),
)

SHORTCUTS = (
    Shortcut(("Space",), "play or pause"),
    Shortcut(("←", "→"), "previous, next beat"),
    Shortcut(("Shift ←", "Shift →"), "previous, next iteration"),
    Shortcut(("1", "2", "3"), "fast-forward 10, 100, 1000 iterations"),
    Shortcut(("Home", "End"), "start, end of the run"),
    Shortcut(("−", "+"), "slower, faster"),
    Shortcut(("N",), "new seed: start elsewhere"),
    Shortcut(("?",), "this list"),
)


class Example(NamedTuple):
    """A preset as the page offers it.

    rows: how many rows its network is trained on. row: the one, from 0, whose numbers the nodes show first.
    """

    name: str
    title: str
    summary: str
    rows: int
    row: int


def _example(preset: Preset) -> Example:
    x = NetworkProblem.model_validate(preset.experiment["problem"]).data.x
    # An input of 0 would silence all its weights: the first row without one tells most.
    row = int(x.all(axis=1).argmax())
    return Example(preset.name, preset.title, preset.summary, len(x), row)


EXAMPLES = tuple(_example(preset) for preset in PRESETS.values())
_SCRIPTS = STATIC / "js"
# Files that only describe types are for readers; no browser needs them.
MODULES = sorted(
    file.relative_to(_SCRIPTS).as_posix() for file in _SCRIPTS.rglob("*.js") if file.name != "types.js"
)

_templates = Jinja2Templates(TEMPLATES)
_templates.env.trim_blocks = _templates.env.lstrip_blocks = True
_templates.env.globals.update(pages=PAGES, static=STATIC_ADDRESS, plotly=PLOTLY_ADDRESS)


@router.get("/")
async def iteration(request: Request) -> Response:
    """One training iteration in four beats. A wrong value in the address never stops the page."""
    asked = request.query_params
    preset = asked.get("preset", FIRST_PRESET)
    words = {
        "here": "/",
        "theme": asked.get("theme") if asked.get("theme") in ("light", "dark") else None,
        "preset": preset if preset in PRESETS else FIRST_PRESET,
        "first_preset": FIRST_PRESET,
        "presets": EXAMPLES,
        "beats": BEATS,
        "shortcuts": SHORTCUTS,
        "modules": MODULES,
        "still": "",
    }
    return _templates.TemplateResponse(request, "index.html", words)
