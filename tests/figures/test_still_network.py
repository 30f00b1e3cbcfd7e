"""The still picture shows the real numbers, is plain SVG, and has colours for both themes."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from app.figures.label_places import Told
from app.figures.name_widths import name_width
from app.figures.still_network import network_still
from app.figures.still_network_canvas import (
    COMPACT,
    FLAT,
    FLAT_COMPACT,
    HIGH,
    LOW,
    MIDDLE,
    TEXT,
    TEXT_COMPACT,
    WIDE,
    Window,
    canvas_for,
)

LAYERS = [2, 3, 1]
WEIGHTS = [0.5, -1.0, 0.0, 2.0, -0.25, 0.1, 1.5, -2.0, 0.75]
WITH_LEGEND = (WIDE, LOW, MIDDLE, HIGH, COMPACT, TEXT, TEXT_COMPACT)
WINDOWS = (*WITH_LEGEND, FLAT, FLAT_COMPACT)
VALUES = [[0.05, 0.10], [0.593, -0.6, 0.0], [0.751]]


def still(theta: list[float] | None = None, window: Window = WIDE) -> ElementTree.Element:
    return ElementTree.fromstring(network_still(LAYERS, theta or WEIGHTS, VALUES, window))


def texts(picture: ElementTree.Element) -> list[str]:
    return [element.text or "" for element in picture.iter("text")]


def test_every_node_shows_its_value() -> None:
    shown = texts(still())

    assert {"0.05", "0.10", "0.59", "−0.60", "0", "0.75"} <= set(shown)
    assert len(list(still().iter("circle"))) == sum(LAYERS)


def test_layers_are_named_and_counted() -> None:
    assert {"input", "hidden 1", "output", "2 neurons", "3 neurons", "1 neuron"} <= set(texts(still()))


def test_every_weight_is_an_edge() -> None:
    assert len(edges(still())) == sum(a * b for a, b in pairwise(LAYERS))


def test_trained_biases_are_no_edges() -> None:
    with_biases = [*WEIGHTS[:6], 0.1, 0.2, 0.3, *WEIGHTS[6:], 0.4]

    assert edges(still(with_biases)) == edges(still())


def test_weights_of_equal_size_look_alike_but_for_their_sign() -> None:
    both = ElementTree.fromstring(network_still([1, 2], [1.0, -1.0], [[1.0], [1.0, -1.0]]))
    levels = [group for group in both.iter("g") if group.find("line") is not None]

    assert len(levels) == 2
    assert len({group.get("stroke-width") for group in levels}) == 1
    assert len({group.get("stroke") for group in levels}) == 2


def test_the_legend_leaves_weights_room_to_grow() -> None:
    assert {"−5.0", "+5.0", "−1.0", "+1.0"} <= set(texts(still()))


@pytest.mark.parametrize("window", WINDOWS)
def test_it_needs_no_script_and_no_style(window: Window) -> None:
    picture = still(window=window)

    assert {element.tag for element in picture.iter()} == {"svg", "g", "line", "path", "circle", "text"}
    assert not [
        name for element in picture.iter() for name in element.attrib if name == "style" or name[:2] == "on"
    ]


@pytest.mark.parametrize("window", WINDOWS)
def test_every_colour_is_a_pair_for_light_and_dark(window: Window) -> None:
    for element in still(window=window).iter():
        for name in ("fill", "stroke"):
            assert re.fullmatch(
                r"light-dark\(#\w{6}, #\w{6}\)", element.get(name, "light-dark(#000000, #000000)")
            )


@pytest.mark.parametrize("window", WINDOWS)
def test_places_are_shares_of_the_area_and_sizes_are_pixels(window: Window) -> None:
    """So a picture of any size has its nodes where the drawing will have them, and letters as large."""
    nodes = [spot for spot in still(window=window).iter("svg") if spot.find("circle") is not None]
    lines = list(still(window=window).iter("line"))

    assert len(nodes) == sum(LAYERS)
    for spot in nodes:
        assert all(0 <= float(spot.attrib[name].removesuffix("%")) <= 100 for name in ("x", "y"))
    for line in lines:
        ends = (line.attrib[name] for name in ("x1", "y1", "x2", "y2"))
        assert all(0 <= float(end.removesuffix("%")) <= 100 for end in ends)
    assert all(10 < float(circle.attrib["r"]) <= 21 for circle in still(window=window).iter("circle"))


@pytest.mark.parametrize("window", WITH_LEGEND)
def test_a_bias_that_is_given_is_told_below_its_node_or_beside_its_lock(window: Window) -> None:
    told = Told(fixed=[[0.35, 0.35], [0.6, 0.6]], inputs=("a", "b"), outputs=("c", "d"), targets=[0.01, 0.99])
    drawn = network_still([2, 2, 2], [0.5] * 8, [[0.1, 0.2]] * 3, window, told)

    assert {"b 0.6", "0.6"} & set(texts(ElementTree.fromstring(drawn)))


@pytest.mark.parametrize("window", [FLAT, FLAT_COMPACT])
@pytest.mark.parametrize("layers", [LAYERS, [2, 8, 8, 2]])
def test_a_low_picture_gives_its_room_to_nodes_that_stand_apart(layers: list[int], window: Window) -> None:
    canvas = canvas_for(layers, window, named=True)
    shown = {*texts(still(window=window))}

    assert {"input", "output", "parameters locked"} <= shown
    assert not {"3 neurons", "weights", "√ scale"} & shown
    for column in canvas.nodes:
        assert all(below - above > 2 * canvas.radius for (_, above), (_, below) in pairwise(column))


@pytest.mark.parametrize("window", [LOW, MIDDLE, WIDE, HIGH, TEXT])
def test_two_neurons_a_layer_have_room_for_their_weights_names_and_targets(window: Window) -> None:
    told = Told(fixed=[[0.35, 0.35], [0.6, 0.6]], inputs=("a", "b"), outputs=("c", "d"), targets=[0.01, 0.99])
    weights = [0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55]
    drawn = network_still([2, 2, 2], weights, [[0.1, 0.2]] * 3, window, told)

    shown = {*map(str, weights), "a", "b", "c", "d", "target 0.01", "target 0.99"}
    assert shown <= set(texts(ElementTree.fromstring(drawn)))


def test_names_that_would_lie_over_a_lock_are_left_out() -> None:
    told = Told(
        fixed=[[0.35, 0.35], [0.6, 0.6]], inputs=("a", "b"), outputs=("class 0", "class 1"), targets=[1, 0]
    )

    def shown(window: Window) -> set[str]:
        drawn = network_still([2, 2, 2], [0.5] * 8, [[0.1, 0.2]] * 3, window, told)
        return {*told.outputs, "target 1"} & set(texts(ElementTree.fromstring(drawn)))

    assert shown(LOW) == set()
    assert shown(WIDE) == {"class 0", "class 1", "target 1"}


def edges(picture: ElementTree.Element) -> set[str]:
    groups = [group for group in picture.iter("g") if group.get("stroke")]
    return {str(sorted(line.attrib.items())) for group in groups for line in group.iter("line")}


@pytest.mark.parametrize("window", [FLAT, FLAT_COMPACT, WIDE, COMPACT])
def test_a_target_ends_within_the_band_behind_it(window: Window) -> None:
    canvas = canvas_for([2, 2, 2], window, named=True)

    target = name_width("target 0.01") * canvas.places.font
    assert target - canvas.radius <= canvas.band / 2
