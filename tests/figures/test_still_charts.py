"""Still pictures of charts: the numbers they are given, nothing where there is nothing to draw."""

import re
import zlib
from base64 import b64decode
from xml.etree import ElementTree

import numpy as np
import pytest

from app.figures.colours import LIGHT
from app.figures.landscape import landscape_figure
from app.figures.loss_curve import loss_curve_figure
from app.figures.png import png_address
from app.figures.still_landscape import landscape_still
from app.figures.still_loss_curve import loss_curve_still
from app.folders import STATIC

AXIS = np.linspace(-1.0, 3.0, 5)
LOSS = 10.0 ** np.add.outer(AXIS, AXIS)


def drawn(loss: np.ndarray = LOSS) -> str:
    return landscape_still(list(AXIS), list(AXIS), loss, ("across", "up"), (0.0, 2.0))


def test_the_landscape_has_its_axes_its_legend_and_its_point() -> None:
    tree = ElementTree.fromstring(drawn())
    texts = [element.text for element in tree.iter("text")]
    assert texts == ["−1", "0", "1", "2", "3"] * 2 + ["across", "up", "loss 0.01", "1e6"]
    [point] = [svg for svg in tree.iter("svg") if svg.find("circle") is not None]
    assert (point.get("x"), point.get("y")) == ("25.000%", "25.000%")


def test_heights_are_pixels_the_lowest_y_at_the_bottom() -> None:
    found = re.search(r'base64,([^"]+)"', drawn())
    assert found
    png = b64decode(found[1])
    start = png.index(b"IDAT") + 4
    rows = zlib.decompressobj().decompress(png[start:])
    shades = np.frombuffer(rows, np.uint8).reshape(5, 6)[:, 1:]
    assert shades[4, 0] == 0
    assert shades[0, 4] == 255
    assert shades[2, 2] == 128


def test_a_png_says_its_size_and_has_its_colours() -> None:
    png = b64decode(png_address(np.zeros((2, 3), np.uint8), [(1, 2, 3)]).split(",")[1])
    assert png[16:24] == bytes([0, 0, 0, 3, 0, 0, 0, 2])
    assert bytes([1, 2, 3]) in png[png.index(b"PLTE") : png.index(b"IDAT")]


@pytest.mark.parametrize("wrong", [0.0, np.inf, np.nan])
def test_what_has_no_logarithm_is_not_drawn(wrong: float) -> None:
    loss = LOSS.copy()
    loss[1, 1] = wrong
    assert drawn(loss) == ""
    assert loss_curve_still([1.0, wrong, 0.5]) == ""


def test_the_curve_goes_from_the_first_loss_to_the_last() -> None:
    tree = ElementTree.fromstring(loss_curve_still([1.0, 0.5, 0.1]))
    [curve] = [path for path in tree.iter("path") if "L" in path.get("d", "")]
    points = [[float(number) for number in point.split(",")] for point in curve.get("d", "")[1:].split("L")]
    assert [x for x, _ in points] == [0, 500, 1000]
    assert points[0][1] < points[1][1] < points[2][1]


@pytest.mark.parametrize(
    ("name", "margin", "side"),
    [
        ("landscape", landscape_figure(LIGHT)["layout"]["margin"], 0),
        ("loss-curve", loss_curve_figure(LIGHT)["layout"]["margin"], 8),
    ],
)
def test_the_style_sheet_leaves_the_margins_of_the_drawing(
    name: str, margin: dict[str, int], side: int
) -> None:
    css = (STATIC / "css" / "iteration" / "stills.css").read_text()
    rule = re.search(
        rf"\.plot > \.still-{name} {{(.*?)}}", css.split("for half a dot")[name == "loss-curve"], re.DOTALL
    )
    assert rule
    top, right, bottom, left = margin["t"], margin["r"] + side, margin["b"] + side, margin["l"] + side
    assert f"inset: {top}px {right}px {bottom}px {left}px;" in rule[1]
    assert f"width: calc(100% - {left + right}px);" in rule[1]
    assert f"height: calc(100% - {top + bottom}px);" in rule[1]
