"""The line style of each run in a race of runs: a colour and a dash pattern; each has its number as well."""

from app.figures.surface_lanes import LANES as FIRST
from app.figures.surface_lanes import Lane

RUN_LANES = (
    *FIRST,
    Lane("14px,4px", "#ffd25e", "#8a5a00", "#f0c14a"),
    Lane("5px,3px", "#c9b3ff", "#5b3fc4", "#b9a3ff"),
    Lane("1px,6px", "#b6e86b", "#4c6b00", "#a8dc5c"),
    Lane("9px,3px,2px,3px,2px,3px", "#ffa07a", "#a83c12", "#ff9a72"),
    Lane("solid", "#d7dde8", "#5d6675", "#aab4c4"),
    Lane("9px,5px", "#6fe3ff", "#00657f", "#5fd3ef"),
    Lane("2px,4px", "#f2a6ff", "#8b2aa3", "#e79af5"),
    Lane("11px,4px,2px,4px", "#e6e08a", "#6a6200", "#d8d279"),
)
"""As many as can race at once; a pattern comes back with another colour, and each has its number."""
