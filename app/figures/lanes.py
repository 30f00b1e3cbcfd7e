"""The line style of each racer: a colour and a dash pattern."""

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
"""As many as can race at once on the page."""
