"""Every colour that carries something can be told from what lies behind it, in both themes."""

import pytest

from app.figures.colours import (
    CIVIDIS,
    CIVIDIS_MARKS,
    DARK,
    LIGHT,
    STEPS,
    Theme,
    contrast,
    interpolate,
    levels,
)

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
TEXT = 4.5  # WCAG 2.2, 1.4.3
MARK = 3.0  # WCAG 2.2, 1.4.11


def backgrounds(theme: Theme) -> list[str]:
    return [theme.card, theme.band_forward, theme.band_backward]


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(
        4.478, abs=1e-3
    )  # W3C's own example of a near miss
    assert contrast("#123456", "#123456") == 1


@BOTH
@pytest.mark.parametrize("color", ["ink", "muted"])
def test_text_can_be_read_on_card_and_bands(theme: Theme, color: str) -> None:
    for background in backgrounds(theme):
        assert contrast(getattr(theme, color), background) >= TEXT


@BOTH
@pytest.mark.parametrize("color", ["forward", "backward", "step"])
def test_headlines_in_the_colour_of_their_beat_can_be_read(theme: Theme, color: str) -> None:
    assert contrast(getattr(theme, color), theme.card) >= TEXT


@BOTH
def test_outlines_and_pulses_can_be_seen(theme: Theme) -> None:
    for background in backgrounds(theme):
        assert contrast(theme.line, background) >= MARK
        assert contrast(theme.muted, background) >= MARK
    assert contrast(theme.forward, theme.band_forward) >= MARK
    assert contrast(theme.backward, theme.band_backward) >= MARK


@BOTH
def test_numbers_can_be_read_in_nodes_of_every_level(theme: Theme) -> None:
    for level in levels(theme):
        assert contrast(level.ink, level.color) >= TEXT


@BOTH
def test_strong_edges_can_be_seen_and_weak_ones_step_back(theme: Theme) -> None:
    strengths = [contrast(level.color, theme.card) for level in levels(theme)]

    assert min(strengths[0], strengths[-1]) >= 7
    for side in (strengths[:STEPS], strengths[:STEPS:-1]):
        assert side == sorted(side, reverse=True)
        assert side[3] >= MARK, "from level 7 on"
    assert strengths[STEPS] < 1.6


@BOTH
def test_signs_are_told_apart_by_their_hue(theme: Theme) -> None:
    for level in levels(theme):
        red, blue = int(level.color[1:3], 16), int(level.color[5:7], 16)
        if level.level:
            assert (red > blue) == (level.level > 0)


@pytest.mark.parametrize("mark", ["path", "gradient", "update"])
def test_marks_on_the_landscape_stand_out_on_every_height(mark: str) -> None:
    color, casing = CIVIDIS_MARKS[mark], CIVIDIS_MARKS["casing"]

    assert contrast(color, casing) >= TEXT
    for share in range(101):
        height = interpolate(CIVIDIS, share / 100)
        assert max(contrast(color, height), contrast(casing, height)) >= MARK


def test_more_loss_is_always_lighter() -> None:
    lightness = [contrast(interpolate(CIVIDIS, share / 50), "#000000") for share in range(51)]

    assert lightness == sorted(lightness)


@pytest.mark.parametrize(
    ("share", "color"), [(-1, "#000000"), (0.25, "#804000"), (0.5, "#ff8000"), (1, "#ffffff"), (2, "#ffffff")]
)
def test_interpolation_meets_its_colours(share: float, color: str) -> None:
    assert interpolate(["#000000", "#ff8000", "#ffffff"], share) == color
