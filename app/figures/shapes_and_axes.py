"""The pieces that Plotly figures are made of: shapes that a script fills, pixel axes, plain layouts."""

from typing import Any

from app.figures.colours import FONT, Theme

Figure = dict[str, Any]

NOWHERE = "M0,0"
"""The path of a shape that has nothing to show yet. Plotly refuses an empty one."""

NO_PICTURE = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
"""One transparent pixel: the source of an image that has nothing to show yet. Plotly refuses an empty one."""

CONFIG = {"staticPlot": True, "displayModeBar": False, "displaylogo": False, "responsive": False}
"""No tool bar and no gestures: hovering, clicking and keys belong to the page, and so does resizing."""


def stroke(name: str, color: str, width: float, **more: Any) -> Figure:
    """A line without filling. Dashes, opacity and layer go into `more`."""
    dash = more.pop("dash", "solid")
    return _path(name, line={"color": color, "width": width, "dash": dash}, **more)


def area(name: str, color: str, **more: Any) -> Figure:
    """A filled outline; holes by the even-odd rule, unless `fillrule` says nonzero."""
    outline, rule = more.pop("line", {"width": 0}), more.pop("fillrule", "evenodd")
    return _path(name, fillcolor=color, fillrule=rule, line=outline, **more)


def hidden_axis(**more: Any) -> Figure:
    """An invisible axis whose units are the pixels of the figure. The page sets its range."""
    return {"visible": False, "fixedrange": True, "range": [0, 1], **more}


def shown_axis(theme: Theme, title: str, size: float, **more: Any) -> Figure:
    """An axis with quiet ticks and grid."""
    return {
        "title": {"text": title, "font": {"size": size, "color": theme.muted}, "standoff": 6},
        "tickfont": {"size": size - 1, "color": theme.muted},
        "gridcolor": theme.hairline,
        "zeroline": False,
        "showline": False,
        "fixedrange": True,
        "exponentformat": "e",
        "minexponent": 4,
        **more,
    }


def letters_of(theme: Theme, size: int) -> Figure:
    """What a script needs to know of them, where it writes labels of its own."""
    return {"font": size - 1, "colors": {"ink": theme.ink, "muted": theme.muted}}


def words(size: float, color: str, **more: Any) -> Figure:
    """A trace of texts only. The page fills positions, texts and colours."""
    return {
        "type": "scatter", "mode": "text", "x": [], "y": [], "text": [], "textposition": "middle center",
        "textfont": {"family": FONT, "size": size, "color": color}, "hoverinfo": "none", "cliponaxis": False,
        "showlegend": False, **more,
    }  # fmt: skip


def layout(theme: Theme, size: float, margin: dict[str, int], shapes: list[Figure], meta: Figure) -> Figure:
    """What every figure has in common; `meta` is for the page's script, Plotly only carries it."""
    return {
        "font": {"family": FONT, "size": size, "color": theme.ink},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {**margin, "pad": 0, "autoexpand": False},
        "autosize": False,
        "showlegend": False,
        "hovermode": False,
        "dragmode": False,
        "shapes": shapes,
        "meta": {"theme": theme.name, **meta},
    }


def _path(name: str, **more: Any) -> Figure:
    return {"type": "path", "name": name, "path": NOWHERE, "xref": "x", "yref": "y", "layer": "below", **more}
