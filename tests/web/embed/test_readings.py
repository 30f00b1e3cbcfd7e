"""What the server reads of an address by itself: numbers in their range, and stretches of iterations."""

import pytest

from app.web.embed.readings import Reading, camera, number, stretch, whole, window


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("7", Reading("7", True)),
        ("999999", Reading("50", False)),
        ("-1", Reading("0", False)),
        ("−1", Reading("0", False)),
        ("1.5", Reading(None, False)),
        ("NaN", Reading(None, False)),
        ("1e999", Reading(None, False)),
        ("", Reading(None, False)),
    ],
)
def test_a_whole_number_is_taken_or_brought_into_its_range(text: str, found: Reading) -> None:
    assert whole(0, 50)(text) == found


def test_a_number_may_have_a_decimal_comma() -> None:
    assert number(0.5, 6)("1,5") == Reading("1.5", True)
    assert number(0.5, 6)("100") == Reading("6", False)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3-8", "3-8"), ("5", "5-5"), ("8-3", None), ("-1", None), ("3-", None), ("3-999999", None),
        ("a", None), ("1-2-3", None), ("٣", None),
    ],
)  # fmt: skip
def test_a_stretch_has_a_first_and_a_last(text: str, value: str | None) -> None:
    assert stretch(text) == Reading(value, value is not None)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("-1,1,-2,2", True), ("0,1,0,0", True), ("1,0,0,1", False), ("0,1,1,0", False), ("0,1,2", False),
        ("0,1,0,1e99", False), ("a,b,c,d", False), ("0,1,,2", False), ("", False),
    ],
)  # fmt: skip
def test_a_window_has_four_sides_in_order(text: str, fits: bool) -> None:
    assert window(text) == Reading(text if fits else None, fits)


@pytest.mark.parametrize("text", ["-30,38,1", "180,90,0.6", "0.5,8,4"])
def test_a_camera_stands_above_the_plane(text: str) -> None:
    assert camera(text) == Reading(text, True)


@pytest.mark.parametrize("text", ["", "1,2", "181,38,1", "0,7,1", "0,38,5", "a,38,1", "0,38,1,1"])
def test_what_is_no_camera_is_left_out(text: str) -> None:
    assert camera(text) == Reading(None, False)
