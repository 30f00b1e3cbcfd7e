"""The ready experiments as the page offers them, each with the pictures that it begins with."""

from typing import NamedTuple

import anyio.to_thread

from app.figures.still_network_canvas import ON_A_PAGE, Window
from app.presets import PRESETS, Preset
from app.web.iteration.still import NO_STILLS, Stills, first_row, first_stills, input_count, row_count

FIRST_PRESET = "exam"
"""What a visitor sees who has not chosen yet: a question of daily life, and few numbers to follow."""


class Example(NamedTuple):
    """A preset as the page offers it.

    source, optimizer: the names of its choices. inputs: how many its network has. rows: how many it is
    trained on. row: the one, from 0, whose numbers the nodes show first. stills: its drawings at first.
    """

    name: str
    title: str
    summary: str
    source: str
    optimizer: str
    inputs: int
    rows: int
    row: int
    stills: Stills = NO_STILLS


def _example(preset: Preset) -> Example:
    return Example(
        name=preset.name,
        title=preset.title,
        summary=preset.summary,
        source=preset.experiment["source"]["name"],
        optimizer=preset.experiment["optimizer"]["name"],
        inputs=input_count(preset),
        rows=row_count(preset),
        row=first_row(preset),
    )


EXAMPLES = {name: _example(preset) for name, preset in PRESETS.items()}

FOR_SCRIPTS = {
    "first": FIRST_PRESET,
    "rows": {example.name: {"rows": example.rows, "row": example.row} for example in EXAMPLES.values()},
}
"""What a figure's script must know of them before it asks for one."""


async def with_stills(example: Example, windows: tuple[Window, ...] = ON_A_PAGE) -> Example:
    """The example with its drawings; beside the event loop, since the first time they have to be computed."""
    return example._replace(stills=await anyio.to_thread.run_sync(first_stills, example.name, windows))
