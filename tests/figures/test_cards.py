"""Cards: titles fit, letters are in the font, and pictures are plain SVG of a known size."""

import re
from struct import unpack

import pytest

from app.figures.card import HEIGHT, WIDTH, Picture, card
from app.figures.card_answer import answer_picture
from app.figures.lettering import BOLD, lines_of, widths_in, words_of
from app.figures.plain_svg import sized
from app.figures.rasteriser import png_of
from app.figures.still_curve import curve_still

SQUARE = Picture('<rect width="10" height="10"/>', 10, 10)


def test_widths_of_letters_are_those_of_the_font() -> None:
    """Its designers publish it in two forms, each with its own widths, rounded to a thousandth."""
    widths, published = widths_in(BOLD), widths_in(BOLD.with_suffix(".otf"))

    assert widths == pytest.approx(published, abs=0.0015)
    assert widths["i"] < widths["m"] < 1
    assert len({widths[digit] for digit in "0123456789"}) == 1


def test_lines_end_where_the_room_ends_and_no_word_is_lost() -> None:
    words = words_of("one line, and another", "#000000")
    lines = lines_of(words, 10, 50)

    assert [word for line in lines for word in line] == list(words)
    assert [" ".join(word.text for word in line) for line in lines] == ["one line,", "and", "another"]


@pytest.mark.parametrize("title", ["Short", "Backpropagation " * 8, "An unbreakablewordthatneverends"])
def test_a_card_says_the_whole_title(title: str) -> None:
    svg = card([words_of(title, "#000000")], "a < b", SQUARE)

    said = " ".join(re.findall(r"<tspan[^>]*>(.*?)</tspan>", svg))
    assert said == f"{' '.join(title.split())} Slope &amp; Step"
    assert "a &lt; b" in svg


def test_a_curve_keeps_its_points_and_its_thickness_without_being_stretched() -> None:
    svg = sized(curve_still([0, 1, 4], [1, 0, 2], 2), 400, 100)

    assert 'd="M0.0,50.0L100.0,100.0L400.0,0.0"' in svg
    assert "light-dark" not in svg
    assert "preserveAspectRatio" not in svg


def test_the_answer_shows_where_the_step_leads() -> None:
    """Of a parabola from −1 to 1: at −0.5 the slope is −1, and a step of 0.5 ends in the middle."""
    across = [k / 10 - 1 for k in range(21)]
    picture = answer_picture(across, [x * x for x in across], -0.5, -1.0, 0.5)
    (start_x, start_y), (end_x, end_y) = sorted(
        (float(x), float(y)) for x, y in re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', picture.svg)
    )

    assert (start_x, end_x) == (pytest.approx(picture.width / 4), pytest.approx(picture.width / 2))
    assert end_y == pytest.approx(picture.height)
    assert start_y == pytest.approx(picture.height * (1 - 0.25 / 1.08), abs=0.1)
    assert "slope −1<" in picture.svg


def test_a_card_becomes_a_png_of_its_size_with_our_own_letters() -> None:
    """A machine with other fonts draws the same: without the letters the picture is another one."""
    svg = card([words_of("Step", "#000000")], "", SQUARE)
    png, bare = png_of(svg), png_of(re.sub(r"<text.*?</text>", "", svg))

    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert unpack(">II", png[16:24]) == (WIDTH, HEIGHT)
    assert png != bare
