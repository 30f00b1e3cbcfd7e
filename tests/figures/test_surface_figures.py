"""The figures of the descent page: marks for as many racers as there are lanes, told apart in every theme."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from app.figures.colours import CIVIDIS_MARKS, THEMES, contrast
from app.figures.lanes import LANES
from app.figures.surface import surface_figure
from app.figures.surface_line import line_figure
from app.figures.surface_race import race_figure
from tests.serving import ROOT

FIGURES = (surface_figure, line_figure, race_figure)
EACH_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
SHEET: Path = ROOT / "static" / "css" / "descent" / "lanes.css"


@pytest.mark.parametrize("make", FIGURES)
@EACH_THEME
def test_every_mark_has_a_name_of_its_own(make, theme) -> None:
    names = [shape["name"] for shape in make(theme)["layout"]["shapes"] if shape["name"] != "legend"]

    assert len(names) == len(set(names))
    assert f"{'played' if make is race_figure else 'path'}_{len(LANES)}" in names


def test_no_two_racers_have_the_same_line() -> None:
    for one, other in combinations(LANES, 2):
        assert one.dash != other.dash
        assert len({one.light, other.light}) == len({one.dark, other.dark}) == 2
        assert one.on_surface != other.on_surface


@EACH_THEME
def test_racers_stand_out_from_the_card_and_from_their_casing(theme) -> None:
    for lane in LANES:
        assert contrast(lane.on_card(theme), theme.card) >= 4.5
        assert contrast(lane.on_surface, CIVIDIS_MARKS["casing"]) >= 4.5


def test_the_page_uses_the_colours_and_dashes_of_the_figures() -> None:
    text = SHEET.read_text()
    pairs = re.findall(r"--lane-\d: light-dark\((#\w+), (#\w+)\)", text)
    dashes = re.findall(r"--dash: ([^;]+);", text)

    assert pairs == [(lane.light, lane.dark) for lane in LANES]
    assert dashes == [
        "none" if lane.dash == "solid" else re.sub("px,?", " ", lane.dash).strip() for lane in LANES
    ]
