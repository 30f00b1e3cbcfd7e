"""The still picture shows the real numbers, is plain SVG, and has colours for both themes."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from app.figures.still_network import network_still

LAYERS = [2, 3, 1]
WEIGHTS = [0.5, -1.0, 0.0, 2.0, -0.25, 0.1, 1.5, -2.0, 0.75]
VALUES = [[0.05, 0.10], [0.593, -0.6, 0.0], [0.751]]


def still(theta: list[float] | None = None, compact: bool = False) -> ElementTree.Element:
    return ElementTree.fromstring(network_still(LAYERS, theta or WEIGHTS, VALUES, compact))


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
    both = network_still([1, 2], [1.0, -1.0], [[1.0], [1.0, -1.0]])
    strong = [path for path in ElementTree.fromstring(both).iter("path") if "L" in path.get("d", "")]
    lines = [path for path in strong if path.get("stroke")]

    assert len({path.get("stroke-width") for path in lines}) == 1
    assert len({path.get("stroke") for path in lines}) == 2


def test_the_legend_leaves_weights_room_to_grow() -> None:
    assert {"−5.0", "+5.0", "−1.0", "+1.0"} <= set(texts(still()))


@pytest.mark.parametrize("compact", [False, True])
def test_it_needs_no_script_and_no_style(compact: bool) -> None:
    picture = still(compact=compact)

    assert {element.tag for element in picture.iter()} == {"svg", "path", "circle", "text"}
    assert not [
        name for element in picture.iter() for name in element.attrib if name == "style" or name[:2] == "on"
    ]


@pytest.mark.parametrize("compact", [False, True])
def test_every_colour_is_a_pair_for_light_and_dark(compact: bool) -> None:
    for element in still(compact=compact).iter():
        for name in ("fill", "stroke"):
            assert re.fullmatch(
                r"light-dark\(#\w{6}, #\w{6}\)", element.get(name, "light-dark(#000000, #000000)")
            )


@pytest.mark.parametrize("compact", [False, True])
def test_everything_lies_within_the_picture(compact: bool) -> None:
    picture = still(compact=compact)
    width, height = (float(side) for side in picture.attrib["viewBox"].split()[2:])

    for circle in picture.iter("circle"):
        x, y, r = (float(circle.attrib[name]) for name in ("cx", "cy", "r"))
        assert r <= x <= width - r
        assert r <= y <= height - r


def edges(picture: ElementTree.Element) -> set[str]:
    lines = [path.get("d", "") for path in picture.iter("path") if path.get("stroke")]
    return {line for path in lines for line in re.findall(r"M[^M]*L[^M]*", path)}
