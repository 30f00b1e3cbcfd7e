"""Charts of lines and bars as plain SVG: numbers stand where they belong."""

import re

import pytest

from app.figures.chart_bars import BarGroup, Look, bar_chart
from app.figures.chart_curves import Spot, Stroke, curves_chart
from app.figures.chart_scale import Scale, scale_for, scale_of_bars

NAN, INF = float("nan"), float("inf")


def test_a_scale_has_room_for_its_numbers_and_ignores_those_without_a_place() -> None:
    even, powers = scale_for([0, 10, NAN, INF], log=False), scale_for([1e-3, 1e3, 0, -5, NAN], log=True)
    assert (even.share(5), powers.share(1)) == (pytest.approx(0.5), pytest.approx(0.5))
    assert 0 < even.share(0) < 0.1  # type: ignore[operator]
    assert [powers.share(number) for number in (0, -5, NAN)] == [None] * 3


@pytest.mark.parametrize("numbers", [[], [3.0], [0.0, 0.0], [NAN]])
@pytest.mark.parametrize("log", [False, True])
def test_a_scale_of_nothing_or_of_one_number_is_a_scale(numbers: list[float], log: bool) -> None:
    for scale in (scale_for(numbers, log), scale_of_bars(numbers, log)):
        assert scale.high > scale.low
        assert all(0 <= share <= 1 for share, _ in scale.ticks())


def test_bars_begin_at_zero_or_at_a_power_of_ten_below_the_smallest() -> None:
    assert scale_of_bars([1, 4], log=False).share(0) == 0
    assert scale_of_bars([-2, 2], log=False).share(0) == pytest.approx(0.5)
    log = scale_of_bars([-2e-3, 5, 0], log=True)
    assert (log.low, log.high) == (-3, 1)


def chart(strokes: list[Stroke], spots: list[Spot] | None = None, square: bool = False):
    return curves_chart(
        strokes, spots or [], titles=("x", "y"), logs=(False, False), square=square, name="A <chart>"
    )


def test_a_line_goes_through_its_points_and_is_interrupted_where_there_is_none() -> None:
    svg = chart([Stroke([0, 1, 2, 3], [0, 1, NAN, 3], "slope", False, False)]).svg
    [path] = re.findall(r'<path d="([^"]+)" fill="none"', svg)
    assert path.count("M") == 2
    scale = Scale(-0.12, 3.12, False)
    first = path.split("L")[0][1:].split(",")
    assert float(first[0]) == pytest.approx(1000 * scale.share(0), abs=0.06)  # type: ignore[operator]
    assert float(first[1]) == pytest.approx(1000 * (1 - scale.share(0)), abs=0.06)  # type: ignore[operator]
    assert "A &lt;chart&gt;" in svg


def test_a_square_chart_says_its_ratio_and_marks_have_their_words() -> None:
    drawn = chart(
        [Stroke([0, 4], [0, 2], "step", True, False)], [Spot("start & end", 4, 2, "step")], square=True
    )
    assert drawn.ratio == pytest.approx(2)
    assert "start &amp; end" in drawn.svg
    assert drawn.svg.count("<circle") == 3


def test_bars_are_as_long_as_their_numbers_and_zero_has_none() -> None:
    looks = [Look("slope", False), Look("other", True)]
    drawn = bar_chart([BarGroup("w1", [(2.0, "2"), (-1.0, "−1")])], looks, log=False, name="bars")
    widths = [float(width) for width in re.findall(r'width="([\d.]+)%" height="9"', drawn.svg)]
    assert widths[0] == pytest.approx(2 * widths[1], rel=1e-3)
    assert all(words in drawn.svg for words in (">w1<", ">2<", ">−1<"))
    empty = bar_chart([BarGroup("w1", [(0.0, "0"), (1.0, "1")])], looks, log=True, name="bars")
    assert empty.svg.count("<rect") == 1
