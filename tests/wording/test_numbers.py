"""Numbers as sentences have them."""

import pytest

from app.wording.numbers import Shown, shown


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (1000.0, "1\u202f000"),
        (-3.0, "−3"),
        (0.29837110876, "0.2984"),
        (2.70704e-4, "2.707\u00a0×\u00a010⁻⁴"),
        (1e-5, "10⁻⁵"),
        (-1e-12, "−10⁻¹²"),
        (434025.0, "434\u202f025"),
        (3.2e9, "3.2\u00a0×\u00a010⁹"),
        (float("nan"), "no finite number"),
        (float("-inf"), "no finite number"),
    ],
)
def test_four_digits_unless_more_are_asked_for(value: float, text: str) -> None:
    assert shown(value) == text


@pytest.mark.parametrize(
    ("wanted", "text"), [("9", "0.298371109"), (".3f", "0.298"), ("1", "0.3"), ("step|steps", "0.2984 steps")]
)
def test_as_many_digits_as_a_text_asks_for(wanted: str, text: str) -> None:
    assert format(Shown(0.29837110876), wanted) == text


def test_one_step_and_two_steps() -> None:
    assert [f"{Shown(count):step|steps}" for count in (1, 2)] == ["1 step", "2 steps"]
