"""Samples of marks: drawn as the figures draw them."""

import re
from xml.etree import ElementTree

from app.figures.colours import DARK, LIGHT, THEMES, levels
from app.figures.landscape import landscape_figure
from app.figures.network import network_figure
from app.figures.reading_samples import heights_bar, samples

STRANDS = ("slope_2", "slope_5", "slope_-5", "update_5", "update_-5")


def stroke_of(svg: str) -> tuple[str, str, float, bool]:
    [path] = re.findall(r'<path d="M2,14H46"[^>]*>', svg)
    light, dark = re.findall(r"light-dark\((#\w+), (#\w+)\)", path)[0]
    return light, dark, float(re.findall(r'stroke-width="([\d.]+)"', path)[0]), "dasharray" in path


def test_slopes_and_updates_are_the_marks_of_the_network() -> None:
    by_theme = [
        {shape["name"]: shape["line"] for shape in network_figure([1, 1], theme)["layout"]["shapes"]}
        for theme in (LIGHT, DARK)
    ]
    for name, svg in zip(STRANDS, samples()["strands"], strict=True):
        light, dark = by_theme[0][name], by_theme[1][name]
        dashed = light["dash"] != "solid"
        assert stroke_of(svg) == (light["color"], dark["color"], round(light["width"], 6), dashed)
        assert dashed == ("-" in name)


def test_weights_go_from_blue_to_orange_and_from_wide_to_wide() -> None:
    light = {level.level: level.color for level in levels(LIGHT)}
    found = [stroke_of(svg) for svg in samples()["weights"]]
    assert [one[0] for one in found] == [light[level] for level in (-10, -4, 0, 4, 10)]
    widths = [one[2] for one in found]
    assert widths[0] == widths[-1] == max(widths)
    assert widths[2] == min(widths)


def test_arrows_on_the_ground_are_those_of_the_landscape() -> None:
    shapes = {shape["name"]: shape for shape in landscape_figure(THEMES["light"])["layout"]["shapes"]}
    gradient, update = samples()["ground"][2:]
    assert shapes["gradient"]["line"]["color"] in gradient
    assert "dasharray" in gradient
    assert shapes["update"]["line"]["color"] in update
    assert "dasharray" not in update


def test_every_sample_is_a_picture() -> None:
    for svg in [*(one for drawn in samples().values() for one in drawn), heights_bar()]:
        assert ElementTree.fromstring(svg).get("aria-hidden") == "true"
