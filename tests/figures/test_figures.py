"""The figures are valid for Plotly, hold a shape for every mark, and no numbers yet."""

from typing import Any

import plotly.graph_objects as go
import pytest

from app.figures.colours import DARK, LIGHT
from app.figures.fit import fit_figure
from app.figures.landscape import landscape_figure
from app.figures.loss_curve import loss_curve_figure
from app.figures.network import network_figure
from app.figures.prediction import prediction_figure
from app.figures.shapes_and_axes import NOWHERE
from app.figures.sizes import sizes_figure

Figure = dict[str, Any]
FIGURES = {
    f"{name} {theme.name} {'compact' if compact else 'wide'}": figure
    for theme in (LIGHT, DARK)
    for compact in (False, True)
    for name, figure in {
        "network": network_figure([2, 8, 8, 2], theme, compact),
        "landscape": landscape_figure(theme, compact),
        "loss curve": loss_curve_figure(theme, compact),
        "prediction": prediction_figure(theme, compact),
        "fit": fit_figure(theme, compact),
        "sizes": sizes_figure(3, theme, compact),
    }.items()
}
EVERY = pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)


@EVERY
def test_plotly_knows_every_attribute(figure: Figure) -> None:
    go.Figure(data=figure["data"], layout=figure["layout"], skip_invalid=False)


@EVERY
def test_the_page_can_find_every_shape_and_trace(figure: Figure) -> None:
    names = [shape["name"] for shape in figure["layout"]["shapes"] if shape["name"] != "legend"]
    traces = [trace.get("uid") for trace in figure["data"]]

    assert len(names) == len(set(names))
    assert len(traces) == len(set(traces))


@EVERY
def test_moving_shapes_wait_nowhere_and_the_legend_stands(figure: Figure) -> None:
    for shape in figure["layout"]["shapes"]:
        assert (shape["path"] == NOWHERE) == (shape["name"] != "legend")


@EVERY
def test_there_is_no_tool_bar_and_no_gesture(figure: Figure) -> None:
    assert figure["config"]["staticPlot"]
    assert not figure["config"]["displayModeBar"]
    assert not figure["config"]["displaylogo"]


@EVERY
def test_nothing_moves_when_plotly_measures_texts(figure: Figure) -> None:
    assert figure["layout"]["margin"]["autoexpand"] is False


def test_edges_are_drawn_weak_first_and_get_thicker() -> None:
    shapes = network_figure([2, 8, 8, 2], LIGHT)["layout"]["shapes"]
    edges = [shape for shape in shapes if shape["name"].startswith("level_")]
    strengths = [abs(int(shape["name"].removeprefix("level_"))) for shape in edges]
    widths = [shape["line"]["width"] for shape in edges]

    assert strengths == sorted(strengths)
    assert len(strengths) == 21
    assert widths == sorted(widths)


def test_many_edges_are_thinner() -> None:
    few, many = (
        max(shape["line"]["width"] for shape in network_figure(layers, LIGHT)["layout"]["shapes"][-29:-8])
        for layers in ([2, 8, 8, 2], [2, 32, 32, 2])
    )

    assert many < few


def test_the_legend_of_the_landscape_goes_from_dark_to_light() -> None:
    shapes = landscape_figure(LIGHT)["layout"]["shapes"]
    colors = [shape["fillcolor"] for shape in shapes if shape["name"] == "legend" and "fillcolor" in shape]

    assert len(colors) == 32
    assert (colors[0], colors[-1]) == ("#00224e", "#fee838")
