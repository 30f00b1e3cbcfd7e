"""Every colour of the figures, for light and dark pages, and how contrast is computed."""

from collections.abc import Sequence
from typing import NamedTuple

STEPS = 10
"""Levels of strength on each side of zero: 21 in all, as many as the legend shows."""

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif"

CIVIDIS = (
    "#00224e", "#0d2f6d", "#2b3c6d", "#434b6c", "#575c6d", "#696b70", "#7d7c78",
    "#938e78", "#a99f73", "#c0b26a", "#d8c55d", "#f0da4c", "#fee838",
)  # fmt: skip
"""From little loss to much: made for every kind of colour vision (Nuñez, Anderton and Renslow, 2018)."""

CIVIDIS_MARKS = {
    "casing": "#0b0f16",
    "path": "#ffffff",
    "gradient": "#dcb8ff",
    "update": "#4ff0c4",
}
"""Marks on the landscape are bright with a dark casing: one of the two stands out on every height."""


class Theme(NamedTuple):
    """The colours of one theme, as `#rrggbb`."""

    name: str
    card: str
    """What the figure lies on."""
    ink: str
    muted: str
    """Text that steps back, still readable."""
    line: str
    """Outlines of nodes."""
    hairline: str
    """Grid lines and edges that say nothing yet."""
    forward: str
    backward: str
    """Violet: computed by backpropagation, or by what replaces it."""
    step: str
    """Teal: done by the optimizer."""
    band_forward: str
    band_backward: str
    diverging: tuple[str, str, str, str, str]
    """From most negative to most positive; the middle is near the card."""


LIGHT = Theme(
    name="light",
    card="#ffffff",
    ink="#182033",
    muted="#566177",
    line="#3c475c",
    hairline="#d8dde6",
    forward="#4a5872",
    backward="#7a3bb8",
    step="#007660",
    band_forward="#e9f0f7",
    band_backward="#f1eaf8",
    diverging=("#053d75", "#2f7fbf", "#dfe3e8", "#e07b1f", "#8a3c00"),
)

DARK = Theme(
    name="dark",
    card="#171d28",
    ink="#e9eef6",
    muted="#a3aebf",
    line="#c3ccd9",
    hairline="#333d4d",
    forward="#a9b8cf",
    backward="#c9a0ff",
    step="#40d9b2",
    band_forward="#1f2a3a",
    band_backward="#2a2740",
    diverging=("#a6d5ff", "#3f8fd2", "#2c3647", "#e08a2e", "#ffd49b"),
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def in_both(light: str, dark: str) -> str:
    """A colour of still pictures: the page's `color-scheme` chooses between the two."""
    return f"light-dark({light}, {dark})"


class Level(NamedTuple):
    """One step of sign and strength: how it is painted, and what can be read on it."""

    level: int
    color: str
    ink: str


def levels(theme: Theme) -> tuple[Level, ...]:
    """The 21 levels from −10 to 10, negative first."""
    return tuple(_level(theme, level) for level in range(-STEPS, STEPS + 1))


def slope_levels(theme: Theme) -> tuple[Level, ...]:
    """The 11 levels of a slope's size, 0 to 10, from the card to violet. Its sign is said in another way."""
    return tuple(
        _with_ink(level, mix(theme.card, theme.backward, level / STEPS)) for level in range(STEPS + 1)
    )


def interpolate(colors: Sequence[str], share: float) -> str:
    """The colour at `share` (0 to 1) of the way through evenly spaced `colors`."""
    position = min(max(share, 0.0), 1.0) * (len(colors) - 1)
    index = min(int(position), len(colors) - 2)
    return mix(colors[index], colors[index + 1], position - index)


def mix(first: str, second: str, share: float) -> str:
    """A straight line between two colours: 0 is the first, 1 the second."""
    channels = (round(a + (b - a) * share) for a, b in zip(rgb(first), rgb(second), strict=True))
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def rgb(color: str) -> tuple[int, int, int]:
    """Red, green and blue of `#rrggbb`, 0 to 255."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def contrast(first: str, second: str) -> float:
    """How clearly two colours stand apart, from 1 to 21 (contrast ratio of WCAG 2.2, W3C 2023)."""
    dark, light = sorted((_luminance(first), _luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def _level(theme: Theme, level: int) -> Level:
    return _with_ink(level, interpolate(theme.diverging, (level / STEPS + 1) / 2))


def _with_ink(level: int, color: str) -> Level:
    ink = max(("#05080d", "#ffffff"), key=lambda candidate: contrast(candidate, color))
    return Level(level, color, ink)


def _luminance(color: str) -> float:
    """Relative luminance of WCAG 2.2."""
    red, green, blue = (_linear(channel / 255) for channel in rgb(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
