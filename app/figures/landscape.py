"""The loss landscape as a figure: a plane through the space of all parameters, coloured by log loss."""

from app.figures.colours import CIVIDIS, CIVIDIS_MARKS, Theme
from app.figures.legend_bar import LEGEND, legend_bar
from app.figures.shapes_and_axes import CONFIG, Figure, area, hidden_axis, layout, shown_axis, stroke, words


def landscape_figure(theme: Theme, compact: bool = False) -> Figure:
    """A figure whose heights, path, point and arrows the page fills in; for phones when `compact`."""
    size = 11 if compact else 12
    margin = {"l": 46, "r": 10, "t": 34, "b": 44}
    return {
        "data": [heights(), tips(size + 2)],
        "layout": {
            **layout(theme, size, margin, [*legend_bar(theme), *_marks(theme)], _meta(theme, size)),
            **ground_axes(theme, size),
            "annotations": [],
        },
        "config": CONFIG,
    }


def _meta(theme: Theme, size: int) -> Figure:
    return {
        "font": size - 1,
        "colors": {"ink": theme.ink, "muted": theme.muted, **CIVIDIS_MARKS},
        "legend": LEGEND._asdict(),
    }


def ground_axes(theme: Theme, size: int) -> Figure:
    """xaxis and yaxis carry the ground; xaxis2 and yaxis2 lie over them and count pixels."""
    quiet = {"showgrid": False, "ticks": "outside", "ticklen": 4, "tickcolor": theme.hairline, "nticks": 6}
    shown = shown_axis(theme, "", size, range=[-1, 1], **quiet)
    return {
        "plot_bgcolor": theme.card,
        "xaxis": shown,
        "yaxis": shown,
        "xaxis2": hidden_axis(overlaying="x", anchor="y2"),
        "yaxis2": hidden_axis(overlaying="y", anchor="x2"),
    }


def heights() -> Figure:
    """Log loss, once: drawing it is far too slow for every frame. Cells without a number stay open."""
    scale = [[index / (len(CIVIDIS) - 1), color] for index, color in enumerate(CIVIDIS)]
    return {
        "type": "contour", "x": [], "y": [], "z": [], "colorscale": scale, "showscale": False,
        "autocontour": False, "connectgaps": False, "hoverinfo": "none",
        "contours": {"coloring": "heatmap", "showlabels": False, "start": 0, "end": 1, "size": 1},
        "line": {"color": "rgba(255,255,255,0.28)", "width": 0.7, "smoothing": 1},
    }  # fmt: skip


def tips(size: int) -> Figure:
    """The words at the tips of the arrows, with a dark halo instead of a casing."""
    trace = words(size, CIVIDIS_MARKS["path"], uid="tips", xaxis="x2", yaxis="y2")
    shadow = ", ".join([f"0 0 3px {CIVIDIS_MARKS['casing']}"] * 5)
    return {**trace, "textfont": {**trace["textfont"], "shadow": shadow, "weight": 600}}


def _marks(theme: Theme) -> list[Figure]:
    """Path, arrows and point, from back to front; dark casings make them show on every height.

    On a line: the loss along it, the straight line between its ends, the barrier, and the point's shadow.
    """
    casing, path, gradient, update = (CIVIDIS_MARKS[key] for key in ("casing", "path", "gradient", "update"))
    over = {"xref": "x2", "yref": "y2", "layer": "above"}
    return [
        stroke("ghost_casing", casing, 3, opacity=0.45, dash="6px,5px", **over),
        stroke("ghost", path, 1.4, opacity=0.75, dash="6px,5px", **over),
        stroke("path_casing", casing, 5, **over),
        stroke("path", path, 2.4, **over),
        stroke("named_casing", casing, 4, opacity=0.6, **over),
        stroke("named", path, 1.6, dash="2px,2.5px", **over),
        stroke("straight", theme.muted, 1.6, dash="6px,4px", **over),
        stroke("losses", theme.ink, 2, dash="2px,3px", **over),
        stroke("barrier", theme.ink, 3.2, **over),
        stroke("profile", theme.ink, 2.2, **over),
        area("shadow", "rgba(0,0,0,0)", line={"color": theme.ink, "width": 2}, **over),
        area("start", path, line={"color": casing, "width": 1.5}, **over),
        stroke("of_all_casing", casing, 6.5, **over),
        stroke("of_all", gradient, 3, dash="2px,4px", **over),
        stroke("of_all_head", gradient, 3, **over),
        stroke("gradient_casing", casing, 6.5, **over),
        stroke("gradient", gradient, 3, dash="7px,4px", **over),
        stroke("gradient_head", gradient, 3, **over),
        stroke("update_casing", casing, 6.5, **over),
        stroke("update", update, 3.4, **over),
        area("update_head", update, line={"color": casing, "width": 1.5}, **over),
        area("point", path, line={"color": casing, "width": 2.5}, **over),
    ]
