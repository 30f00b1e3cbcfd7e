"""The line styles of racers on a surface, and of runs in a race: a colour and a dash pattern for each."""

from typing import NamedTuple

from app.figures.colours import Theme


class Lane(NamedTuple):
    """One racer's line style. dash: lengths of strokes and gaps in pixels, or "solid"."""

    dash: str
    on_surface: str
    """Bright: on the surface every line has a dark casing."""
    light: str
    """On a light card."""
    dark: str

    def on_card(self, theme: Theme) -> str:
        """The colour on the page's own ground."""
        return self.dark if theme.name == "dark" else self.light


LANES = (
    Lane("solid", "#ffffff", "#182033", "#e9eef6"),
    Lane("9px,5px", "#4ff0c4", "#007660", "#40d9b2"),
    Lane("2px,4px", "#ffb1c8", "#b3265e", "#ff9dbb"),
    Lane("11px,4px,2px,4px", "#8fd4ff", "#0b62a8", "#7cc4ff"),
)
"""As many as can race at once on a surface."""

RUN_LANES = (
    *LANES,
    Lane("14px,4px", "#ffd25e", "#8a5a00", "#f0c14a"),
    Lane("5px,3px", "#c9b3ff", "#5b3fc4", "#b9a3ff"),
    Lane("1px,6px", "#b6e86b", "#4c6b00", "#a8dc5c"),
    Lane("9px,3px,2px,3px,2px,3px", "#ffa07a", "#a83c12", "#ff9a72"),
    Lane("solid", "#d7dde8", "#5d6675", "#aab4c4"),
    Lane("9px,5px", "#6fe3ff", "#00657f", "#5fd3ef"),
    Lane("2px,4px", "#f2a6ff", "#8b2aa3", "#e79af5"),
    Lane("11px,4px,2px,4px", "#e6e08a", "#6a6200", "#d8d279"),
)
"""As many runs as can race at once; a pattern comes back with another colour, and each has its number."""
